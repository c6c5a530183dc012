import { datesIn } from "../../core/parse/dates.ts";
import { kindOf } from "../../core/parse/kind.ts";
import { isWrapped } from "../../core/parse/law.ts";
import { readLines } from "../../core/parse/line.ts";
import type { Seed } from "../../core/parse.ts";
import type { Reading } from "./reading.ts";
import { regionOf } from "./regions.ts";

/** What a text seems to be, to be corrected by the reader. */
export type Guess = Pick<
  Seed,
  "title" | "shortTitle" | "kind" | "region" | "year" | "publisher" | "unwrapped"
>;

/** What titles of official papers end with. */
const ending =
  /(?:条例|办法|规定|规则|细则|规划|纲要|计划|报告|年鉴|公报|法|解释|批复|修正案|决定|决议|通知|通告|公告|意见|方案|章程|标准|预案)(?:[（(][^）)]{1,30}[）)])?$/u;
/** Lines over a title that are none: orders, numbers, dates, marks of urgency. */
const above = /(?:令|公告)$|第?\s*\d+\s*号|^\d{4}年|^[（(]|^〔|文件$|^目\s*录$|^[-—\d\s]+$/u;
/** 试行 or 2023年修订 under a title is of it; who passed it, and when, is not. */
const isEdition = /^[（(](?!.*(?:会议|通过|公布|发布|批准|令))(?:\d{4}|试行|草案|修订)[^）)]{0,14}[）)]$/u;
const heads = 40;

/** Guesses what a text is from its own head and from the name of its file. */
export function guessOf(
  name: string,
  { text, form, title: said = "" }: Pick<Reading, "text" | "title"> & Partial<Pick<Reading, "form">>,
): Guess {
  const lines = text
    .split("\n", 400)
    .map((line) => line.replace(/[\s\u3000]+/gu, " ").trim())
    .filter((line) => line !== "")
    .slice(0, heads);
  const named = nameOf(name);
  const title =
    titleIn(lines) ?? (isTitle(named) ? named : isTitle(said) ? said : (lines[0] ?? named)).slice(0, 80);
  const kind = kindIn(title, text);
  const publisher = issuerIn(lines);
  const region = regionFor([title, named, publisher ?? "", ...lines.slice(1, 6)], name);
  return {
    title,
    shortTitle: shortOf(title),
    kind,
    region,
    year: yearOf(title, name, lines, kind) ?? effectiveIn(text) ?? "不详",
    ...(publisher && { publisher }),
    ...(isOfParagraphs(text, form) && { unwrapped: true as const }),
  };
}

/** The first region that is named; a city with its province, where the name of the file has that. */
function regionFor(titles: readonly string[], name: string): string {
  const first = titles.map(regionOf).find((region) => region !== "");
  const around = name.split("__").slice(0, -1);
  if (first === undefined)
    return around.some((each) => /^(?:行政法规|司法解释|法律)/u.test(each)) ? "全国" : "";
  const outer = around.map(regionOf).find((region) => /[省区]$/u.test(region)) ?? "";
  return /^\p{Script=Han}{2,4}[市州盟]$/u.test(first) && !/^(?:北京|天津|上海|重庆)/u.test(first)
    ? outer + first
    : first;
}

/** How much of a text tells whether its lines are paragraphs. */
const told = 60_000;

/** Word files and Markdown are of paragraphs, PDF of printed lines; of plain text its own lines tell. */
const isOfParagraphs = (text: string, form: Reading["form"] = "text"): boolean =>
  form === "text" ? !isWrapped(readLines(text.slice(0, told))) : form !== "pdf";

/** The name of a file without its ending, its folders that are written into it, and its date. */
export const nameOf = (name: string): string =>
  (name.split("__").at(-1) ?? name)
    .replace(/\.[A-Za-z]{2,8}$/u, "")
    .replace(/\s*[（(]\d{4}-\d{1,2}-\d{1,2}[）)]\s*$/u, "")
    .trim();

const isTitle = (words: string): boolean => /\p{Script=Han}{4}/u.test(words);

function titleIn(lines: readonly string[]): string | undefined {
  const [first = ""] = lines;
  if (/^#\s*\S/u.test(first)) return closed(first.replace(/^#+\s*/u, ""));
  const start = lines.findIndex((line) => /^#*\s*第[一1]\s*[编章条]|^目\s*录$/u.test(line));
  const head = lines.slice(0, start < 0 ? 8 : start);
  const at = head.findIndex(
    (line) => ending.test(closed(line)) && !/[。；，：]/u.test(line) && !above.test(line),
  );
  if (at < 0) return undefined;
  const before = head[at - 1];
  // A title that was broken in two.
  const broken =
    before !== undefined &&
    !above.test(before) &&
    !/[。；：，）]$/u.test(before) &&
    /^\p{Script=Han}/u.test(before);
  const joined = broken && isTitle(before) && before.length + (head[at]?.length ?? 0) < 60 ? before : "";
  const title = closed(joined + (head[at] ?? "")).replace(/^关于印发/u, "");
  const after = head[at + 1] ?? "";
  return isEdition.test(after) ? title + after : title;
}

/** A title that is set wide to fill its line: 总　则. */
const closed = (words: string): string =>
  words
    .replace(/(?<=\p{Script=Han})\s+(?=[\p{Script=Han}（《])/gu, "")
    .replace(/\*\*/g, "")
    .trim();

function kindIn(title: string, text: string): Seed["kind"] {
  const bare = title.replace(/[（(][^）)]*[）)]$/u, "");
  if (/年鉴/u.test(bare)) return "yearbook";
  if (/(?:规划|纲要|计划)$/u.test(bare)) return "plan";
  if (/报告$/u.test(bare)) return "report";
  return kindOf(text);
}

function yearOf(
  title: string,
  name: string,
  lines: readonly string[],
  kind: Seed["kind"],
): string | undefined {
  const inTitle = /(?:19|20)\d{2}/u.exec(title)?.[0];
  if (kind === "yearbook" && inTitle) return inTitle;
  const dated = /[（(]((?:19|20)\d{2})-\d{1,2}-\d{1,2}[）)]/u.exec(name)?.[1];
  if (dated) return dated;
  const end = lines.findIndex((line) => /^#*\s*第[一1]\s*[章条]/u.test(line));
  const dates = lines.slice(0, end < 0 ? 10 : end).flatMap((line) => datesIn(line).map(({ date }) => date));
  return dates.toSorted().at(-1)?.slice(0, 4) ?? inTitle;
}

/** The year from which a regulation is in force, by its own last article. */
const effectiveIn = (text: string): string | undefined =>
  /自((?:19|20)\d{2})年\d{1,2}月\d{1,2}日起(?:施行|实施)/u.exec(text)?.[1];

/** Who passed a regulation: 上海市第十三届人民代表大会常务委员会第三十次会议通过. */
function issuerIn(lines: readonly string[]): string | undefined {
  for (const line of lines.slice(1, 8)) {
    const found =
      /(?:^|[\d日\s（(])((?:\p{Script=Han}{2,12}?)?)第[一二三四五六七八九十百\d]+届(全国人民代表大会|人民代表大会)(常务委员会)?第?.{0,12}会议.*通过/u.exec(
        line,
      );
    if (found) return `${(found[1] ?? "").replace(/^.*日/u, "")}${found[2]}${found[3] ?? ""}`;
    const state = /(国务院|最高人民法院|最高人民检察院).*(?:通过|公布|发布|令)/u.exec(line);
    if (state) return state[1];
    const government =
      /^(?:\d{4}年\d{1,2}月\d{1,2}日\s*)?(\p{Script=Han}{2,10}人民政府)(?:令|第|办公|关于|发布|公布)/u.exec(
        line,
      );
    if (government) return government[1];
  }
  return undefined;
}

/** Short enough for a tab. */
export function shortOf(title: string): string {
  const short = title
    .replace(/^中华人民共和国(?=\p{Script=Han}{2})/u, "")
    .replace(/^最高人民法院、\s*最高人民检察院/u, "两高")
    .replace(/^最高人民法院/u, "最高法");
  return short.length > 20 ? `${short.slice(0, 19)}…` : short;
}

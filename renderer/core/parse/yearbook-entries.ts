import { type Draft, draft } from "./draft.ts";
import type { Line } from "./line.ts";
import { joinLines } from "./paragraphs.ts";
import type { Sourced } from "./sourced.ts";
import { runs } from "./yearbook-body.ts";

/** A byline of its own: （市委组织部）, [ 市发改委、… ]; it may be broken over lines. */
const byline = /^[（([]\s*[^（）()。；0-9]*(?:[（(][^（）()]*[）)][^（）()。；]*)*[）)\]]$/u;
/** A byline after the last words of a paragraph: 。（魏文晴）, also one that was never filled in. */
const trailing = /[。！？”…][（(](?:[\p{Script=Han}·\s、]{0,16})[）)]$/u;

/** What an editor wrote to another in brackets is no name: （确保内容无误）. */
const query = /请|核实|确保|无误|待[补核查定]|略[）)]$/u;

/** How many lines from `index` on are a byline standing alone: 0 where there is none. */
export function bylineAt(lines: readonly Line[], index: number): number {
  const before = lines[index - 1]?.text.text ?? "。";
  const line = lines[index];
  const first = line?.text.text ?? "";
  // Close under a word it is the unit of a table's column: 常住人口 | （万人）.
  if (line && line.gap === 0 && !line.opensPage && index > 0) return 0;
  if (!/^[（([]/u.test(first) || !/[。！？；”’）)】…\d\p{Script=Han}]$/u.test(before)) return 0;
  if (!/[。！？；”’）)】…\d]$/u.test(before) && (lines[index - 1]?.width ?? 0) > 14) return 0;
  let words = "";
  for (let taken = 1; taken <= 3 && index + taken <= lines.length; taken++) {
    words += (lines[index + taken - 1] as Line).text.text;
    if (byline.test(words))
      return words.length <= 60 &&
        !/^[（(](?:[一二三四五六七八九十]+|以下.*)[）)]/u.test(words) &&
        !query.test(words)
        ? taken
        : 0;
  }
  return 0;
}

/** Where the byline at the end of these lines begins; their number where there is none. */
export function bylineEnd(lines: readonly Line[]): number {
  const back = [1, 2, 3].find((each) => bylineAt(lines, lines.length - each) === each);
  return lines.length - (back ?? 0);
}

/** The byline of these words; its brackets are shown by its looks. */
export function bylineOf(words: Sourced): Draft {
  const inner = words.slice(1, words.length - 1).trim();
  return draft("byline", { text: inner, marks: [words.slice(0, 1), words.slice(words.length - 1)] });
}

/** The lines of one entry: its title, its paragraphs, and the byline at its end if there is one. */
export function readEntry(lines: readonly Line[]): { readonly entry: Draft; readonly bylines: Draft[] } {
  const close = (lines[0] as Line).text.text.startsWith("[") ? "]" : "】";
  let taken = 1;
  while (taken < lines.length && !joinLines(lines.slice(0, taken)).text.includes(close)) taken++;
  const words = joinLines(lines.slice(0, taken));
  const end = words.text.indexOf(close);
  if (end < 0) {
    return {
      entry: draft("entry", { heading: words.slice(1).trim(), marks: [words.slice(0, 1)] }),
      bylines: [],
    };
  }
  const entry = draft("entry", {
    heading: words.slice(1, end).trim(),
    marks: [words.slice(0, 1), words.slice(end, end + 1)],
  });
  const titled = lines[taken - 1] as Line;
  // The title is cut off the first line, but the line keeps its width: by it the paragraphs are told.
  const cut = titled.text.text.indexOf(close);
  const rest: Line = { ...titled, text: titled.text.slice(cut + 1).trim() };
  const body = rest.text.length > 0 ? [rest, ...lines.slice(taken)] : lines.slice(taken);
  const drafts = runs(body, true).map((paragraph) => draft("paragraph", { text: joinLines(paragraph) }));
  const last = drafts.pop();
  const ending = last ? signedOff(last) : [];
  const paragraphs = [...drafts, ...ending.filter(({ type }) => type === "paragraph")];
  for (const paragraph of paragraphs) Object.assign(paragraph, meeting(paragraph.text as Sourced));
  entry.children.push(...paragraphs);
  return { entry, bylines: ending.filter(({ type }) => type === "byline") };
}

/** A paragraph, and the byline at its end as a unit of its own. */
export function signedOff(paragraph: Draft): Draft[] {
  const text = paragraph.text as Sourced;
  const at = text.text.search(/[（(][^（）()]*[）)]$/u);
  if (at <= 0 || !trailing.test(text.text) || query.test(text.text.slice(at))) return [paragraph];
  return [{ ...paragraph, text: text.slice(0, at).trim() }, bylineOf(text.slice(at))];
}

/** 第七次会议　6月9日，…: the name of a meeting run in before its date. */
function meeting(text: Sourced): { runIn?: number } {
  const found = /^([^　。，；]{4,36})　(?=\d)/u.exec(text.text);
  return found?.[1] ? { runIn: found[1].length } : {};
}

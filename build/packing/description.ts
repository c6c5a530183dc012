import { type Fields, fields, list, text, Unfit } from "../../renderer/core/own/checked-fields.ts";
import { day, optional, plain } from "../../renderer/core/pack/fields.ts";
import { dateNames, limits, packId, workFields } from "../../renderer/core/pack/manifest.ts";
import { isVersion } from "../../renderer/core/pack/version.ts";
import type { Seed } from "../../renderer/core/parse.ts";

/** pack.json: what its maker tells of a pack, with the files of its texts. */
export type Description = {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly publisher: string;
  readonly date: string;
  readonly asOf?: string;
  readonly note?: string;
  readonly works: readonly DescribedWork[];
};

/** A work of it: its seed, and `file`, the name of its text in the folder. */
export type DescribedWork = Omit<Seed, "text" | "originalName"> & { readonly file: string };

const known = {
  pack: ["id", "name", "version", "publisher", "date", "asOf", "note", "works"],
  work: [
    ...["file", "id", "title", "shortTitle", "kind", "region", "year", "publisher", "provenance", "doubt"],
    ...["firstPage", "dates"],
  ],
  dates: [...Object.keys(dateNames), "amended", "replacedBy", "asOf"],
} as const;

/** What a first pack.json leaves to be filled in begins so. */
export const unfilled = "（请填写";

/** Reads pack.json; throws Unfit with a sentence that says where in it something is wrong. */
export function descriptionIn(json: string): Description {
  const given = fields(parsed(json), "pack.json ");
  const at = (what: string, check: () => unknown) => placed(lineOf(json, `"${what}"`), "", check);
  at(strangeIn(given, known.pack) ?? "", () => onlyKnown(given, known.pack));
  const head = known.pack.slice(0, -1);
  for (const what of head) at(what, () => filled(given[what], what));
  for (const what of head) at(what, () => headField(given, what));
  const told = head.flatMap((what) => (given[what] === undefined ? [] : [[what, given[what]] as const]));
  const description = Object.fromEntries(told) as Omit<Description, "works">;
  const works = list(given.works, "works ", limits.works, (each) => each).map((each, number) =>
    described(each, number, json),
  );
  if (works.length === 0) throw new Unfit("pack.json 的 works 是空的：至少要有一部文献");
  for (const what of ["id", "file"] as const) unique(works, what, json);
  return { ...description, works };
}

function headField(given: Fields, what: string): unknown {
  const value = given[what];
  switch (what) {
    case "id":
      return packId(value, "文献包编号");
    case "name":
      return plain(value, "文献包名称", 100, 1);
    case "version":
      if (!isVersion(plain(value, "版本", 40, 1)))
        throw new Unfit(`版本“${value}”应当是数字和点，例如 2026.3`);
      return value;
    case "publisher":
      return plain(value, "发布单位", 100, 1);
    case "date":
      return day(value, "制作日期");
    case "asOf":
      return optional("asOf", value, (asOf) => day(asOf, "时效核对日期"));
    default:
      return optional("note", value, (note) => plain(note, "说明", 2000));
  }
}

function described(value: unknown, number: number, json: string): DescribedWork {
  const given = placed(undefined, `第 ${number + 1} 部文献`, () => fields(value, ""));
  const file = placed(undefined, `第 ${number + 1} 部文献`, () => text(given.file, "file ", 300, 1));
  return placed(lineOf(json, JSON.stringify(file)), file, () => {
    if (/[\\/]/.test(file) || file.startsWith(".")) throw new Unfit("file 只写文件名，不写文件夹");
    onlyKnown(given, known.work);
    if (given.dates !== undefined) onlyKnown(fields(given.dates, "dates "), known.dates);
    for (const [what, each] of Object.entries(given)) filled(each, what);
    const { firstPage } = given;
    if (firstPage !== undefined && !(Number.isSafeInteger(firstPage) && Number(firstPage) > 0))
      throw new Unfit("firstPage 应当是正文第一行所在的印刷页码");
    return { ...workFields(given), file, ...(firstPage !== undefined && { firstPage: Number(firstPage) }) };
  });
}

const strangeIn = (given: Fields, names: readonly string[]): string | undefined =>
  Object.keys(given).find((name) => !names.includes(name));

function onlyKnown(given: Fields, names: readonly string[]): void {
  const strange = strangeIn(given, names);
  if (strange !== undefined)
    throw new Unfit(`不认识的字段“${strange}”，是不是写错了？可用的有：${names.join("、")}`);
}

function filled(value: unknown, name: string): void {
  if (typeof value === "string" && value.startsWith(unfilled)) throw new Unfit(`${name} 还没有填写`);
}

function unique(works: readonly DescribedWork[], what: "id" | "file", json: string): void {
  const seen = new Set<string>();
  for (const work of works) {
    if (seen.has(work[what]))
      placed(lineOf(json, JSON.stringify(work[what])), work.file, () => {
        throw new Unfit(`有两部文献的 ${what} 都是“${work[what]}”`);
      });
    seen.add(work[what]);
  }
}

/** Says of what is refused where it stands. */
function placed<Value>(line: number | undefined, of: string, check: () => Value): Value {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof Unfit)) throw error;
    const where = `pack.json${line === undefined ? "" : ` 第 ${line} 行`}${of && `（${of}）`}`;
    throw new Unfit(`${where}：${error.message}`);
  }
}

/** The line, counted from 1, on which words first stand; undefined where they do not. */
function lineOf(json: string, words: string): number | undefined {
  const at = json.indexOf(words);
  return at < 0 ? undefined : json.slice(0, at).split("\n").length;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    const at = /position (\d+)/.exec(String(error))?.[1];
    const line = at === undefined ? undefined : json.slice(0, Number(at)).split("\n").length;
    const where = line === undefined ? "" : ` 第 ${line} 行附近`;
    throw new Unfit(`pack.json${where}不合 JSON 的写法：多半是少了或多了逗号、引号或括号`);
  }
}

import type { WorkDates } from "../document.ts";
import { type Fields, fields, list, oneOf, text, Unfit } from "../own/checked-fields.ts";
import type { Seed } from "../parse.ts";
import { day, optional, plain } from "./fields.ts";
import { isVersion } from "./version.ts";

/** The form of packs that this program makes and reads. */
export const packFormat = 1;

/** What a pack may hold: far more than any that is made in good faith, and less than a computer chokes on. */
export const limits = {
  /** Of the file itself, in bytes. */
  file: 300_000_000,
  manifest: 8_000_000,
  works: 5_000,
  /** Of one text, and of all together, in bytes once they are inflated. */
  text: 64_000_000,
  texts: 500_000_000,
} as const;

/** A work of a pack: what is told of it, and the file that its text is in. */
export type PackedWork = Omit<Seed, "text"> & {
  /** texts/….txt: where its text is in the pack. */
  readonly file: string;
  /** The length of the text in bytes, and its SHA-256. */
  readonly bytes: number;
  readonly sha256: string;
  /** The SHA-256 of the bytes as they lie in the pack, so that nothing is inflated that nobody signed. */
  readonly packed: string;
};

/** manifest.json: what is signed. With the sums of its texts one signature covers the whole pack. */
export type PackManifest = {
  readonly format: number;
  /** Under which a later version of the pack takes the place of this one. */
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly publisher: string;
  /** The day on which it was made. */
  readonly date: string;
  /** The day up to which the publisher has looked after what is in force. */
  readonly asOf?: string;
  /** What the publisher says of it. */
  readonly note?: string;
  readonly works: readonly PackedWork[];
};

/** The manifest in what `JSON.parse` gave; throws Unfit with a sentence. What it has beside is left alone. */
export function manifestIn(value: unknown): PackManifest {
  const given = fields(value, "清单");
  if (given.format !== packFormat) throw new Unfit("清单的格式号不对");
  const works = list(given.works, "文献", limits.works, packedWork);
  if (works.length === 0) throw new Unfit("文献包里没有文献");
  for (const what of ["id", "file"] as const)
    if (new Set(works.map((work) => work[what])).size < works.length) throw new Unfit("清单里有两部文献重号");
  const version = plain(given.version, "版本", 40, 1);
  if (!isVersion(version)) throw new Unfit("版本号的写法不对");
  return {
    format: packFormat,
    id: packId(given.id),
    name: plain(given.name, "名称", 100, 1),
    version,
    publisher: plain(given.publisher, "发布单位", 100, 1),
    date: day(given.date, "制作日期"),
    ...optional("asOf", given.asOf, (asOf) => day(asOf, "时效核对日期")),
    ...optional("note", given.note, (note) => plain(note, "说明", 2000)),
    works,
  };
}

/** The id of a pack or of a work in one. */
export function packId(value: unknown, name = "编号"): string {
  const given = text(value, name, 80, 1);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(given))
    throw new Unfit(`${name}“${given}”只能用小写字母、数字和短横线`);
  return given;
}

/** The name of a text within a pack: no way out of it can be said in these letters. */
export const isTextName = (name: string): boolean => /^texts\/[a-z0-9][a-z0-9_-]{0,99}\.txt$/.test(name);

function packedWork(value: unknown): PackedWork {
  const given = fields(value, "文献");
  const file = text(given.file, "文件名", 120, 1);
  if (!isTextName(file)) throw new Unfit(`文件名“${file}”不合规定`);
  return {
    ...workFields(given),
    file,
    bytes: count(given.bytes, "字节数", limits.text),
    sha256: sum(given.sha256),
    packed: sum(given.packed),
    originalName: plain(given.originalName, "原文件名", 300),
    ...optional("firstPage", given.firstPage, (page) => count(page, "起始页码", 100_000)),
  };
}

/** What is told of a work, in a manifest and in the description that it is made from. */
export function workFields(given: Fields): Omit<Seed, "text" | "originalName" | "firstPage"> {
  return {
    id: packId(given.id),
    title: plain(given.title, "标题", 300, 1),
    shortTitle: plain(given.shortTitle, "简称", 60, 1),
    kind: oneOf(["yearbook", "plan", "report", "law"], given.kind, "类别"),
    region: plain(given.region, "地区", 100),
    year: plain(given.year, "年份", 20),
    ...optional("publisher", given.publisher, (name) => plain(name, "出版单位", 200)),
    provenance: plain(given.provenance, "来源", 1000, 1),
    ...optional("doubt", given.doubt, (doubt) => plain(doubt, "存疑说明", 1000)),
    ...optional("dates", given.dates, datesIn),
  };
}

/** The names that the days of a work may have. */
export const dateNames = {
  promulgated: "公布日期",
  effective: "施行日期",
  superseded: "被修改日期",
  repealed: "废止日期",
} as const;

function datesIn(value: unknown): WorkDates {
  const given = fields(value, "日期");
  const days = (Object.keys(dateNames) as (keyof typeof dateNames)[]).flatMap((what) =>
    given[what] === undefined ? [] : [[what, day(given[what], dateNames[what])] as const],
  );
  const dates: WorkDates = {
    ...Object.fromEntries(days),
    ...optional("amended", given.amended, (amended) =>
      list(amended, "修改日期", 100, (each) => day(each, "修改日期")),
    ),
    ...optional("replacedBy", given.replacedBy, (title) => plain(title, "替代它的文献", 300, 1)),
    ...optional("asOf", given.asOf, (asOf) => day(asOf, "时效核对日期")),
  };
  const { effective, repealed } = dates;
  if (effective && repealed && repealed < effective) throw new Unfit("废止日期早于施行日期");
  return dates;
}

function count(value: unknown, name: string, most: number): number {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0 || value > most)
    throw new Unfit(`${name}不对`);
  return value;
}

function sum(value: unknown): string {
  const given = text(value, "校验和", 64, 64);
  if (!/^[0-9a-f]{64}$/.test(given)) throw new Unfit("校验和不对");
  return given;
}

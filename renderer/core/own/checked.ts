import type { Anchor, Passage } from "./anchor.ts";
import { colours, longestPast, marks, type OwnRecord, standings, states } from "./records.ts";

/** A record that came from outside, or in a sentence why it is none. */
export type Checked = { readonly record: OwnRecord } | { readonly refused: string };

/**
 * How long a note may be, in characters. These bounds hold off what would stop the window; they are far beyond
 * what anyone writes or marks, since the reader's own records come back through here from their backups.
 */
export const longestNote = 1_000_000;
const longestMarked = 5_000_000;
const longestName = 2000;
const most = 50_000;

/**
 * A record out of something unknown. Only what a record has is taken over, so nothing foreign gets in; whatever is
 * of another shape is refused as a whole, and no part of it guessed.
 */
export function recordFrom(value: unknown): Checked {
  try {
    return { record: record(fields(value, "记录")) };
  } catch (error) {
    if (error instanceof Unfit) return { refused: error.message };
    throw error;
  }
}

class Unfit extends Error {}

type Fields = Readonly<Record<string, unknown>>;

function record(of: Fields): OwnRecord {
  const kept = {
    id: text(of.id, "编号", 100, 1),
    revision: text(of.revision, "修订号", 100, 1),
    past: list(of.past, "修订经过", longestPast, (each) => text(each, "修订号", 100, 1)),
    author: text(of.author, "作者", longestName),
    made: instant(of.made, "写下的时间"),
    changed: instant(of.changed, "修改的时间"),
    ...(of.removed !== undefined && { removed: oneOf([true], of.removed, "是否删去") }),
  };
  switch (of.kind) {
    case "annotation":
      return {
        kind: "annotation",
        ...kept,
        anchor: of.anchor === null ? null : anchor(of.anchor),
        standing: oneOf(standings, of.standing, "位置状况"),
        mark: oneOf(marks, of.mark, "标记"),
        colour: oneOf(colours, of.colour, "颜色"),
        note: text(of.note, "批注", longestNote),
        tags: list(of.tags, "标签", most, (each) => text(each, "标签", longestName)),
        state: oneOf(states, of.state, "状态"),
        private: oneOf([true, false], of.private, "是否私人"),
        meeting: orNull(of.meeting, "会议"),
      };
    case "bookmark":
      return {
        kind: "bookmark",
        ...kept,
        anchor: anchor(of.anchor),
        standing: oneOf(standings, of.standing, "位置状况"),
        ...placed(of),
        note: text(of.note, "说明", longestNote),
      };
    case "folder":
      return { kind: "folder", ...kept, ...placed(of) };
    case "meeting":
      return {
        kind: "meeting",
        ...kept,
        title: text(of.title, "会议标题", longestName),
        date: day(of.date),
        agenda: list(of.agenda, "议程", most, anchor),
        begun: instant(of.begun, "开始的时间"),
        ended: of.ended === null ? null : instant(of.ended, "结束的时间"),
      };
    default:
      throw new Unfit("不是批注、书签、书签夹或会议");
  }
}

const placed = (of: Fields) => ({
  name: text(of.name, "名称", longestName),
  folder: orNull(of.folder, "书签夹"),
  rank: text(of.rank, "次序", longestName),
  colour: of.colour === null ? null : oneOf(colours, of.colour, "颜色"),
});

function anchor(value: unknown): Anchor {
  const of = fields(value, "位置");
  return {
    workId: text(of.workId, "文献编号", 200, 1),
    edition: text(of.edition, "文献版本", 200),
    address: text(of.address, "条目地址", 1000),
    passages: list(of.passages, "标出的文字", most, passage),
    words: text(of.words, "原文", longestMarked),
    citation: text(of.citation, "引文", 10_000),
  };
}

function passage(value: unknown): Passage {
  const of = fields(value, "标出的文字");
  const [start, end] = [place(of.start), place(of.end)];
  const exact = text(of.exact, "标出的文字", longestMarked, 1);
  if (end - start !== exact.length) throw new Unfit("标出的文字与其起止不合");
  return {
    address: text(of.address, "条目地址", 1000),
    start,
    end,
    exact,
    prefix: text(of.prefix, "上文", 1000),
    suffix: text(of.suffix, "下文", 1000),
  };
}

function fields(value: unknown, name: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Unfit(`${name}的格式不对`);
  return value as Fields;
}

function text(value: unknown, name: string, longest: number, shortest = 0): string {
  if (typeof value !== "string") throw new Unfit(`${name}应当是文字`);
  if (value.length < shortest) throw new Unfit(`${name}是空的`);
  if (value.length > longest) throw new Unfit(`${name}过长`);
  return value;
}

const orNull = (value: unknown, name: string): string | null =>
  value === null ? null : text(value, name, 100, 1);

function list<T>(value: unknown, name: string, longest: number, each: (value: unknown) => T): readonly T[] {
  if (!Array.isArray(value)) throw new Unfit(`${name}的格式不对`);
  if (value.length > longest) throw new Unfit(`${name}过多`);
  return value.map((one) => each(one));
}

function oneOf<const T>(known: readonly T[], value: unknown, name: string): T {
  const found = known.find((each) => each === value);
  if (found === undefined) throw new Unfit(`${name}的值不认识`);
  return found;
}

function place(value: unknown): number {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) throw new Unfit("起止位置不对");
  return value;
}

function instant(value: unknown, name: string): string {
  const given = text(value, name, 40);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(given) || Number.isNaN(Date.parse(given)))
    throw new Unfit(`${name}不对`);
  return given;
}

function day(value: unknown): string {
  const given = text(value, "日期", 10);
  if (!/^\d{4}-\d\d-\d\d$/.test(given) || Number.isNaN(Date.parse(given))) throw new Unfit("日期不对");
  return given;
}

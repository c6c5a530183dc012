import type { Anchor, Passage } from "./anchor.ts";
import {
  day,
  type Fields,
  fields,
  instant,
  list,
  oneOf,
  orNull,
  place,
  text,
  Unfit,
} from "./checked-fields.ts";
import { filterFrom } from "./checked-filter.ts";
import { entryFrom, setFrom } from "./checked-sets.ts";
import { settingFrom } from "./checked-setting.ts";

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

function record(of: Fields): OwnRecord {
  const kept = {
    id: text(of.id, "编号", 100, 1),
    revision: text(of.revision, "修订号", 100, 1),
    // A later version may remember more of it than this one.
    past: list(of.past, "修订经过", most, (each) => text(each, "修订号", 100, 1)).slice(0, longestPast),
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
    case "set":
      return { kind: "set", ...kept, ...setFrom(of) };
    case "set-item":
      return {
        kind: "set-item",
        ...kept,
        set: text(of.set, "条文集", 100, 1),
        rank: text(of.rank, "次序", longestName),
        entry: entryFrom(of.entry, anchor),
      };
    case "set-version":
      return {
        kind: "set-version",
        ...kept,
        set: text(of.set, "条文集", 100, 1),
        name: text(of.name, "名称", longestName),
        automatic: oneOf([true, false], of.automatic, "是否自动保留"),
        was: setFrom(fields(of.was, "保留的一版")),
        items: list(of.items, "条文", most, (each) => {
          const item = fields(each, "条文");
          return { id: text(item.id, "编号", 100, 1), entry: entryFrom(item.entry, anchor) };
        }),
      };
    case "filter":
      return { kind: "filter", ...kept, ...filterFrom(of) };
    default:
      throw new Unfit("不是批注、书签、书签夹、会议、条文集或常用筛选");
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
    ...(of.setting !== undefined && { setting: settingFrom(of.setting) }),
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
    ...(of.setting !== undefined && { setting: settingFrom(of.setting) }),
  };
}

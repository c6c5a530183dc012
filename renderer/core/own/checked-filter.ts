import { day, type Fields, fields, list, oneOf, text } from "./checked-fields.ts";
import { type Branch, type NoteFilter, noteOrders } from "./note-filter.ts";
import { colours, type NamedFilter, standings, states } from "./records.ts";

const longestName = 2000;
const most = 10_000;

/** What a named filter says, out of something unknown. */
export const filterFrom = (of: Fields): Pick<NamedFilter, "name" | "filter" | "order"> => ({
  name: text(of.name, "名称", longestName, 1),
  filter: filter(fields(of.filter, "筛选")),
  order: oneOf(noteOrders, of.order, "排列次序"),
});

function filter(of: Fields): NoteFilter {
  const texts = (value: unknown, name: string) =>
    list(value, name, most, (each) => text(each, name, longestName));
  const some = <const T>(known: readonly T[], value: unknown, name: string) =>
    list(value, name, most, (each) => oneOf(known, each, name));
  const open = (value: unknown) => (value === "" ? "" : day(value));
  return {
    words: text(of.words, "字词", longestName),
    within: of.within === null ? null : branch(fields(of.within, "位置")),
    works: texts(of.works, "文献"),
    colours: some(colours, of.colours, "颜色"),
    states: some(states, of.states, "状态"),
    tags: texts(of.tags, "标签"),
    authors: texts(of.authors, "批注人"),
    meetings: texts(of.meetings, "会议"),
    standings: some(standings, of.standings, "位置状况"),
    privacy: some(["private", "open"], of.privacy, "可见"),
    from: open(of.from),
    to: open(of.to),
  };
}

const branch = (of: Fields): Branch => ({
  workId: text(of.workId, "文献编号", 200, 1),
  address: text(of.address, "条目地址", 1000),
  label: text(of.label, "名称", longestName),
});

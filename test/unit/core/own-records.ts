import type { Anchor } from "../../../renderer/core/own/anchor.ts";
import { everyNote, noteOrders } from "../../../renderer/core/own/note-filter.ts";
import {
  type Annotation,
  type ArticleSet,
  type Bookmark,
  colours,
  type Folder,
  type Meeting,
  marks,
  type NamedFilter,
  type OwnRecord,
  type SetEntry,
  type SetItem,
  type SetVersion,
  standings,
  states,
} from "../../../renderer/core/own/records.ts";

export const one = <T>(from: readonly T[], next: () => number): T =>
  from[Math.floor(next() * from.length)] as T;

/** What people write, and what they do not. */
const words = [
  "",
  "收费标准应当公示。",
  "第一行\n第二行\r\n第三行\u2028第四行",
  "<script>alert(1)</script>",
  '","sum":"00000000"}',
  "__proto__",
  "constructor",
  "\u0000\u0007\ud800",
  "😀𠮷",
  "*重点* `代码` {{模板}} =1+1",
];

export const anchor = (next: () => number): Anchor => ({
  workId: one(["lanzhou-yearbook-2024", "没有的书", "__proto__"], next),
  edition: "e".repeat(64),
  address: one(["reg_6__art_14", "", "art_1-1__para_2"], next),
  passages: Array.from({ length: Math.floor(next() * 3) }, (_, at) => {
    const exact = `第${one(words, next)}`;
    const prefix = one(words, next);
    return { address: `art_${at}`, start: 10, end: 10 + exact.length, exact, prefix, suffix: "" };
  }),
  words: one(words, next),
  citation: "《兰州市机动车停车场管理办法》第十四条",
});

const kept = (next: () => number, id: string) => ({
  id,
  revision: `r${Math.floor(next() * 1e9)}`,
  past: next() < 0.5 ? [] : [`r${Math.floor(next() * 1e9)}`, "r0"],
  author: one(["", "张三", "李四"], next),
  made: "2026-11-22T01:02:03.456Z",
  changed: "2026-11-22T02:02:03.456Z",
  ...(next() < 0.1 && { removed: true as const }),
});

export const annotation = (next: () => number, id: string): Annotation => ({
  ...kept(next, id),
  kind: "annotation",
  anchor: next() < 0.1 ? null : anchor(next),
  standing: one(standings, next),
  mark: one(marks, next),
  colour: one(colours, next),
  note: one(words, next),
  tags: [one(words, next)],
  state: one(states, next),
  private: next() < 0.2,
  meeting: next() < 0.2 ? "meeting-1" : null,
});

export const bookmark = (next: () => number, id: string): Bookmark => ({
  ...kept(next, id),
  kind: "bookmark",
  anchor: anchor(next),
  standing: one(standings, next),
  name: one(words, next),
  folder: next() < 0.5 ? null : "folder-1",
  rank: one(["i", "ii", "z"], next),
  colour: next() < 0.5 ? null : one(colours, next),
  note: one(words, next),
});

export const folder = (next: () => number, id: string): Folder => ({
  ...kept(next, id),
  kind: "folder",
  name: one(words, next),
  folder: next() < 0.5 ? null : "folder-1",
  rank: one(["i", "ii", "z"], next),
  colour: null,
});

export const meeting = (next: () => number, id: string): Meeting => ({
  ...kept(next, id),
  kind: "meeting",
  title: one(words, next),
  date: "2026-11-22",
  agenda: [anchor(next)],
  begun: "2026-11-22T01:02:03Z",
  ended: next() < 0.5 ? null : "2026-11-22T03:02:03Z",
});

const entry = (next: () => number): SetEntry =>
  one(
    [
      { sort: "unit", anchor: { ...anchor(next), passages: [] }, sum: "0a1b2c3d" },
      { sort: "heading", level: one([1, 2, 3] as const, next), text: one(words, next) },
      { sort: "remark", text: one(words, next) },
    ] as const,
    next,
  );

const ofSet = (next: () => number) => ({
  name: one(words, next),
  purpose: one(words, next),
  cover: { title: one(words, next), subtitle: "", issuer: "兰州市司法局", date: "2026年11月" },
  printing: { layout: "official", contents: next() < 0.5, depth: 3 },
});

export const articleSet = (next: () => number, id: string): ArticleSet => ({
  ...kept(next, id),
  kind: "set",
  ...ofSet(next),
});

export const setItem = (next: () => number, id: string): SetItem => ({
  ...kept(next, id),
  kind: "set-item",
  set: one(["set-1", "set-2"], next),
  rank: one(["i", "ii", "z"], next),
  entry: entry(next),
});

export const setVersion = (next: () => number, id: string): SetVersion => ({
  ...kept(next, id),
  kind: "set-version",
  set: "set-1",
  name: one(words, next),
  automatic: next() < 0.5,
  was: ofSet(next),
  items: [{ id: "item-1", entry: entry(next) }],
});

export const namedFilter = (next: () => number, id: string): NamedFilter => ({
  ...kept(next, id),
  kind: "filter",
  name: one(words, next) || "常用",
  filter: {
    ...everyNote,
    words: one(words, next),
    within: next() < 0.5 ? null : { workId: "w", address: "art_1", label: "第一条" },
    colours: next() < 0.5 ? [] : ["question"],
    tags: [one(words, next)],
    from: next() < 0.5 ? "" : "2026-11-22",
  },
  order: one(noteOrders, next),
});

/** Records of every kind, each id once. */
export const records = (next: () => number, count: number): readonly OwnRecord[] =>
  Array.from({ length: count }, (_, at) =>
    one(
      [annotation, annotation, bookmark, folder, meeting, articleSet, setItem, setVersion, namedFilter],
      next,
    )(next, `id-${at}`),
  );

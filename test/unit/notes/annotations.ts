import type { Anchor } from "../../../renderer/core/own/anchor.ts";
import { type Annotation, colours, standings, states } from "../../../renderer/core/own/records.ts";
import type { Outlined } from "../../../renderer/notes/places.ts";

/** Numbers that look random, and are the same every time. */
export function randoms(seed: number): (below: number) => number {
  let now = seed;
  return (below) => {
    now = (now * 1103515245 + 12345) & 0x7fffffff;
    return (now >> 8) % below;
  };
}

/** Works with chapters whose articles do not carry their address. */
export const works: readonly Outlined[] = ["a", "b", "c"].map((id) => ({
  id,
  outline: [
    { address: "chp_1", type: "chapter", label: "第一章", depth: 0, end: 3 },
    { address: "art_1", type: "article", label: "第一条", depth: 1, end: 2 },
    { address: "art_2", type: "article", label: "第二条", depth: 1, end: 3 },
    { address: "chp_2", type: "chapter", label: "第二章", depth: 0, end: 5 },
    { address: "art_3", type: "article", label: "第三条", depth: 1, end: 5 },
  ],
}));

const addresses = ["", "chp_1", "art_1", "art_1__para_2", "art_2__para_10", "art_2__para_2", "art_3"];
const words = ["停车場收费", "二次供水", "市政工程，第十四條", "ＡＢＣ公司", "物业 管理"];
const tags = ["会上问", "待查", "重要"];

const anchorAt = (workId: string, address: string, text: string): Anchor => ({
  workId,
  edition: "e",
  address,
  passages: [],
  words: text,
  citation: `《${workId}》${address}`,
});

/** So many annotations, here and there. */
export function annotations(count: number, seed = 1): readonly Annotation[] {
  const random = randoms(seed);
  const one = <T>(of: readonly T[]): T => of[random(of.length)] as T;
  return Array.from({ length: count }, (_, at): Annotation => {
    const day = new Date(Date.UTC(2026, random(12), 1 + random(28), random(24))).toISOString();
    return {
      id: `n${at}`,
      kind: "annotation",
      revision: "r",
      past: [],
      author: one(["", "张三", "李四"]),
      made: day,
      changed: day,
      anchor: random(10) === 0 ? null : anchorAt(one(["a", "b", "c", "gone"]), one(addresses), one(words)),
      standing: one(standings),
      mark: "fill",
      colour: one(colours),
      note: one(["", "这里要问清楚", "按停车场办法办理", "已转財政局"]),
      tags: tags.filter(() => random(3) === 0),
      state: one(states),
      private: random(4) === 0,
      meeting: one([null, "m1", "m2"]),
    };
  });
}

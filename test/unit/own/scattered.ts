import { readSeeds } from "../../../build/bundle.ts";
import type { Citable } from "../../../renderer/core/citing.ts";
import type { Anchor } from "../../../renderer/core/own/anchor.ts";
import { anchorOnUnit, anchorOnWords } from "../../../renderer/core/own/anchoring.ts";
import {
  type Annotation,
  colours,
  type Meeting,
  marks,
  standings,
  states,
} from "../../../renderer/core/own/records.ts";
import { wordsIn } from "../../../renderer/core/own/words.ts";
import { placesOf } from "../../../renderer/core/scope.ts";
import { documentOfSeed } from "../parse/works.ts";

/** The works of the seeds, ready to be written in. */
export const citables: readonly Citable[] = readSeeds("seeds").map(({ seed }) => {
  const document = documentOfSeed(seed);
  return { document, places: placesOf(document) };
});

/** Words that have gone wrong in one program or another when they were taken out and in again. */
export const hostile = [
  "",
  "这一条与上级规定不一致，会后核对。",
  "第一行\n第二行\r\n\r\n　　第四行\t制表",
  '=HYPERLINK("http://x","点我")',
  "+86 931 8888",
  "-1+1",
  "@SUM(A1)",
  "'=已经加了引号",
  "''-",
  '他说“不行”,"quoted", 逗号',
  "<script>alert(1)</script><img src=x onerror=alert(1)>",
  "]]> --> </style> &amp; &#x3c;",
  "# 标题 *强调* [链接](javascript:alert(1)) `代码` | 表 | 格",
  "1. 一\n- 二\n> 三\n---\n~~~",
  "𠀀𪚥 😀 👨‍👩‍👧 e\u0301",
  "\u202e反写\u202c \ufeff零宽",
  "a\u0000b\u0008c\u001fd\u000be\ufffe",
  " 首尾有空格 ",
] as const;

/** Numbers below a limit, the same every time for one seed. */
export function dice(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** Annotations all over a work: on words of one unit and of several, on units, on the whole, and on nothing. */
export function scattered(from: Citable, count: number, seed = 1): readonly Annotation[] {
  const roll = dice(seed);
  const pick = <T>(of: readonly T[]): T => of[roll(of.length)] as T;
  const spoken = [...wordsIn(from.document)].filter(([, { text }]) => text !== "");
  const addresses = [...from.places.keys()];
  const anchor = (): Anchor | null => {
    switch (roll(6)) {
      case 0:
        return null;
      case 1:
        return anchorOnUnit(from, "edition", roll(20) === 0 ? "" : pick(addresses));
      default: {
        const first = roll(spoken.length);
        const stretches = spoken.slice(first, first + 1 + (roll(4) === 0 ? roll(4) : 0));
        return anchorOnWords(
          from,
          "edition",
          stretches.map(([address, { text }]) => {
            const start = roll(text.length);
            return { address, start, end: start + 1 + roll(text.length - start) };
          }),
        );
      }
    }
  };
  return Array.from({ length: count }, (_, at): Annotation => {
    const made = new Date(Date.UTC(2026, 0, 1 + roll(300), roll(24), roll(60))).toISOString();
    return {
      kind: "annotation",
      id: `00000000-0000-4000-8000-${String(seed * 100_000 + at).padStart(12, "0")}`,
      revision: `r${at}-${roll(1000)}`,
      past: Array.from({ length: roll(3) }, (__, one) => `p${at}-${one}`),
      author: pick(["", "王小明", "李 “阿” 华", "=cmd|' /C calc'!A0"]),
      made,
      changed: made,
      ...(roll(9) === 0 && { removed: true as const }),
      anchor: anchor(),
      standing: pick(standings),
      mark: pick(marks),
      colour: pick(colours),
      note: pick(hostile),
      tags: Array.from({ length: roll(3) }, () => pick(["停车", "待议、再议", "a,b;c", "=1", " "])),
      state: pick(states),
      private: roll(4) === 0,
      meeting: roll(3) === 0 ? meeting.id : null,
    };
  });
}

/** A meeting that some of them were made in. */
export const meeting: Meeting = {
  kind: "meeting",
  id: "00000000-0000-4000-9000-000000000001",
  revision: "m1",
  past: [],
  author: "王小明",
  made: "2026-03-01T01:00:00.000Z",
  changed: "2026-03-01T01:00:00.000Z",
  title: "停车场管理办法修改座谈会",
  date: "2026-03-01",
  agenda: [],
  begun: "2026-03-01T01:00:00.000Z",
  ended: null,
};

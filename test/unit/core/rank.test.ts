import { expect, test } from "vitest";
import { rankBetween } from "../../../renderer/core/own/rank.ts";

test("there is always a rank between two others, at the beginning and at the end", () => {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return seed % below;
  };
  const ranks: string[] = [];
  for (let round = 0; round < 2000; round++) {
    const at = random(ranks.length + 1);
    const rank = rankBetween(ranks[at - 1] ?? "", ranks[at] ?? "");
    expect(rank > (ranks[at - 1] ?? "")).toBe(true);
    if (at < ranks.length) expect(rank < (ranks[at] ?? "")).toBe(true);
    expect(rank.endsWith("0")).toBe(false);
    ranks.splice(at, 0, rank);
  }
});

test.each([
  ["", ""],
  ["", "01"],
  ["a", "a1"],
  ["az", "b"],
  ["zzz", ""],
])("between %j and %j", (before, after) => {
  const rank = rankBetween(before, after);
  expect(rank > before && (after === "" || rank < after)).toBe(true);
});

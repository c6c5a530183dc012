import { expect, test } from "vitest";
import { inOrder } from "../../../renderer/search/in-order.ts";

test.each([
  ["abc", "abc", 0, [0, 1, 2]],
  ["xabcx", "abc", 0, [1, 2, 3]],
  ["axbc", "abc", 1, [0, 2, 3]],
  // The fewest gaps, though others come earlier.
  ["abxxabc", "abc", 0, [4, 5, 6]],
  ["axbxcab", "ab", 0, [5, 6]],
  ["车停车场办法", "车场办法", 0, [2, 3, 4, 5]],
  ["市政市政设施", "市设", 1, [0, 4]],
  ["axb", "ab", 1, [0, 2]],
  ["aaaa", "aa", 0, [0, 1]],
])("%s holds %s with %i gaps", (text, wanted, gaps, at) =>
  expect(inOrder(text, wanted)).toEqual({ gaps, at }),
);

test.each([
  ["abc", ""],
  ["", "a"],
  ["abc", "cb"],
  ["aab", "aaa"],
  ["a".repeat(300), "a".repeat(201)],
  ["axbxc", "abc"],
  ["axbxcxd", "abcd"],
])("%s does not hold %j, or too widely", (text, wanted) => expect(inOrder(text, wanted)).toBeNull());

import { expect, test } from "vitest";
import { stepFrom } from "../../../renderer/reader/steps.ts";

const at = (block: number) => ({ block, piece: 0, address: `art_${block}`, start: 0, end: 2 });
const three = [at(1), at(4), at(9)];

test.each([
  ["first", at(0), false, 1, null],
  ["first", at(4), false, 4, null],
  ["first", at(10), false, 1, "end"],
  ["next", at(4), true, 9, null],
  // Where the reader only reads, the next one is the first that they come to.
  ["next", at(4), false, 4, null],
  ["next", at(9), true, 1, "end"],
  ["previous", at(4), true, 1, null],
  ["previous", at(5), false, 4, null],
  ["previous", at(1), true, 9, "beginning"],
] as const)("%s from %j, brought there: %j", (wanted, position, visited, block, turned) => {
  expect(stepFrom(three, position, visited, wanted)).toEqual({ occurrence: at(block), turned });
});

test("where there is none there is no step", () => {
  expect(stepFrom([], at(1), true, "next")).toBeNull();
});

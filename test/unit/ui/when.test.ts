import { expect, test } from "vitest";
import { whenTold } from "../../../renderer/ui/when.ts";

const now = new Date(2026, 0, 2, 0, 30).getTime();

test.each([
  [new Date(2026, 0, 2, 0, 5), "今天 00:05"],
  [new Date(2026, 0, 1, 23, 59), "昨天 23:59"],
  [new Date(2025, 11, 31, 23, 59), "2025年12月31日"],
  [new Date(2025, 5, 3, 8, 0), "2025年6月3日"],
])("%s is told as %s", (when, expected) => expect(whenTold(when.getTime(), now)).toBe(expected));

test("a day of the same year is told without it", () => {
  expect(whenTold(new Date(2026, 2, 3).getTime(), new Date(2026, 8, 1).getTime())).toBe("3月3日");
});

import { expect, test } from "vitest";
import type { WorkDates } from "../../../renderer/core/document.ts";
import { validityMark, validityOn, validityStamped, validityTold } from "../../../renderer/core/validity.ts";

const newer = { workId: "new", address: "", title: "某条例", made: "2025-06-01" };

test.each<[string, string, WorkDates, typeof newer | null, string | null]>([
  ["nothing is known", "2026-01-01", {}, null, null],
  ["only the text speaks, and its day has come", "2026-01-01", { effective: "2024-01-01" }, null, null],
  ["the day before it comes", "2023-12-31", { effective: "2024-01-01" }, null, "pending"],
  [
    "the day on which it comes",
    "2024-01-01",
    { effective: "2024-01-01", asOf: "2024-01-01" },
    null,
    "current",
  ],
  ["looked after before it came", "2024-06-01", { effective: "2024-01-01", asOf: "2023-12-31" }, null, null],
  ["looked after, but nobody knows since when", "2024-06-01", { asOf: "2024-05-01" }, null, null],
  [
    "to be repealed",
    "2026-03-31",
    { effective: "2024-01-01", repealed: "2026-04-01", asOf: "2026-03-01" },
    null,
    "current",
  ],
  [
    "repealed on the day",
    "2026-04-01",
    { effective: "2024-01-01", repealed: "2026-04-01", asOf: "2026-03-01" },
    null,
    "repealed",
  ],
  [
    "repealed before it ever came",
    "2026-04-01",
    { effective: "2027-01-01", repealed: "2026-04-01" },
    null,
    "repealed",
  ],
  [
    "another wording on the day",
    "2026-04-01",
    { effective: "2024-01-01", superseded: "2026-04-01" },
    null,
    "amended",
  ],
  [
    "another wording, not yet",
    "2026-03-31",
    { effective: "2024-01-01", superseded: "2026-04-01" },
    null,
    null,
  ],
  [
    "a later edition is here",
    "2026-04-01",
    { effective: "2024-01-01", asOf: "2026-03-01" },
    newer,
    "amended",
  ],
  ["a later edition of what is repealed", "2026-04-01", { repealed: "2025-06-01" }, newer, "repealed"],
])("what may be said: %s", (_, today, dates, later, is) => {
  expect(validityOn(today, dates, later)?.is ?? null).toBe(is);
});

test("it is told in a sentence, and after a title only where it is not in force", () => {
  const on = (today: string, dates: WorkDates) => validityOn(today, dates, null);
  const repealed = on("2026-05-01", { repealed: "2026-04-01", replacedBy: "《某市停车条例》" });
  expect(repealed && validityTold(repealed)).toBe("已废止（2026年4月1日起），由《某市停车条例》代替");
  expect(validityMark(repealed)).toBe("（已废止）");
  const pending = on("2026-05-01", { effective: "2026-07-01" });
  expect(pending && validityTold(pending)).toBe("尚未施行，自2026年7月1日起施行");
  expect(validityMark(pending)).toBe("（尚未施行）");
  const current = on("2026-05-01", { effective: "2024-01-01", repealed: "2027-01-01", asOf: "2026-03-15" });
  expect(current && validityTold(current)).toBe(
    "现行有效（核对至2026年3月15日），自2024年1月1日起施行，2027年1月1日起失效或改用新的文本",
  );
  expect(current && validityStamped(current)).not.toContain("起施行");
  expect(validityMark(current)).toBe("");
  expect(validityMark(null)).toBe("");
  const amended = validityOn("2026-05-01", {}, newer);
  expect(amended && validityTold(amended)).toBe("已被修改，文献库里有2025年6月1日的文本");
});

import { expect, test } from "vitest";
import { one, playwrightCounts, sum, vitestCounts } from "../../build/test-counts.ts";

test("Vitest's report is counted", () => {
  const report = { numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 };
  expect(vitestCounts(report, 1)).toEqual({ passed: 7, failed: 2, skipped: 2 });
});

test("Playwright's report is counted, the flaky among the failed", () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 3 } };
  expect(playwrightCounts(report, 1)).toEqual({ passed: 5, failed: 2, skipped: 3 });
});

test("a run that failed has a failure, whatever its report says", () => {
  expect(vitestCounts(null, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(playwrightCounts({ stats: { expected: 5 } }, 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
});

test("counts add up", () => {
  expect(sum([one(true), one(false), { passed: 3, failed: 0, skipped: 1 }])).toEqual({
    passed: 4,
    failed: 1,
    skipped: 1,
  });
});

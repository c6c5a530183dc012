/** How many tests passed, failed and were skipped. */
export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

export const nothing: Counts = { passed: 0, failed: 0, skipped: 0 };

export const sum = (counts: readonly Counts[]): Counts =>
  counts.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    nothing,
  );

/** A check that is one thing: the formatter, the compiler, the packaging. */
export const one = (passed: boolean): Counts => ({ ...nothing, [passed ? "passed" : "failed"]: 1 });

/** The counts in Vitest's report. A run that failed before any test did is one failure. */
export function vitestCounts(report: unknown, exitCode: number): Counts {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = (report ?? {}) as Record<
    string,
    unknown
  >;
  return agreeing(
    {
      passed: number(numPassedTests),
      failed: number(numFailedTests),
      skipped: number(numPendingTests) + number(numTodoTests),
    },
    exitCode,
  );
}

/** The counts in Playwright's report. A test that passed only when repeated has failed once too often. */
export function playwrightCounts(report: unknown, exitCode: number): Counts {
  const { expected, unexpected, flaky, skipped } = ((report as { stats?: unknown } | null)?.stats ??
    {}) as Record<string, unknown>;
  return agreeing(
    { passed: number(expected), failed: number(unexpected) + number(flaky), skipped: number(skipped) },
    exitCode,
  );
}

const number = (value: unknown): number => (typeof value === "number" ? value : 0);

/** A report may not look better than the run that wrote it. */
const agreeing = (counts: Counts, exitCode: number): Counts =>
  exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;

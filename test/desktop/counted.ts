import type { Page } from "playwright/test";
import type { NetworkAttempt } from "../../renderer/core/attempts.ts";
import "./fixtures.ts";

/** What the program has counted so far of what wanted out. */
export const counted = async (page: Page): Promise<readonly NetworkAttempt[]> =>
  (await page.evaluate(() => window.shell?.networkAttempts())) ?? [];

/** How often each was counted since `before`. */
export const since = (before: readonly NetworkAttempt[], now: readonly NetworkAttempt[]) =>
  now.flatMap(({ kind, host, times }) => {
    const earlier = before.find((each) => each.kind === kind && each.host === host)?.times ?? 0;
    return times > earlier ? [`${kind} ${host} ${times - earlier}`] : [];
  });

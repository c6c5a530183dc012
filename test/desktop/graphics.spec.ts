import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ElectronApplication, Page } from "playwright/test";
import { expect, test } from "./fixtures.ts";
import { annotations, mark, openRegulation, savedState } from "./writing.ts";

const lines = (data: string) => readFileSync(join(data, "logs/lantai.log"), "utf8").trim().split("\n");

/** The process that makes pictures; undefined while there is none. */
const painter = (app: ElectronApplication) =>
  app.evaluate(({ app: program }) => program.getAppMetrics().find(({ type }) => type === "GPU")?.pid);

/** Ends the process that makes pictures, and waits until Chromium has begun another one. */
async function killPainter(app: ElectronApplication): Promise<void> {
  const pid = await painter(app);
  if (pid === undefined) throw new Error("no process makes pictures");
  process.kill(pid, "SIGKILL");
  await expect.poll(async () => ![undefined, pid].includes(await painter(app))).toBe(true);
}

/** The page is seen: of one colour, its picture would hardly take any room. */
const drawn = (page: Page) =>
  expect.poll(async () => (await page.screenshot()).length, { timeout: 20_000 }).toBeGreaterThan(10_000);

test("where what makes pictures dies, reading goes on, and the next start does without the graphics card", async ({
  open,
}, testInfo) => {
  const data = testInfo.outputPath("data");
  const { app, page } = await open();
  await openRegulation(page);
  await killPainter(app);
  await killPainter(app);
  await page.keyboard.press("Alt+ArrowDown");
  await mark(page, 1);
  // It still draws: a picture of the window can be taken.
  await drawn(page);
  await app.close();

  const next = await open();
  await expect(savedState(next.page)).toHaveText(/^最后安全保存/);
  expect(await annotations(next.page)).toEqual(["emphasis"]);
  await drawn(next.page);
  const said = lines(data);
  expect(said.filter((line) => / error process-gone type=GPU reason=killed/.test(line))).toHaveLength(2);
  expect(
    said.filter((line) => line.includes(" start ")).map((line) => / graphics=(\w+)/.exec(line)?.[1]),
  ).toEqual(["card", "software"]);
});

test("where it dies so often that Chromium gives up, the next start opens without it, and nothing is lost", async ({
  open,
}, testInfo) => {
  const first = await open();
  await openRegulation(first.page);
  await first.page.keyboard.press("Alt+ArrowDown");
  await mark(first.page, 2);
  const ended = first.app.waitForEvent("close");
  const end = async () => {
    for (let at = 0; at < 12; at++) await killPainter(first.app);
  };
  await Promise.race([ended, end().catch(() => ended)]);
  await first.app.close().catch(() => {});

  const next = await open();
  await expect(savedState(next.page)).toHaveText(/^最后安全保存/);
  expect(await annotations(next.page)).toEqual(["question"]);
  const ways = () =>
    lines(testInfo.outputPath("data")).flatMap((line) => / graphics=(\w+)/.exec(line)?.[1] ?? []);
  expect(ways()).toEqual(["card", "software"]);

  // Where that dies too, the last way is one that has no process of its own to die.
  await killPainter(next.app);
  await killPainter(next.app);
  await next.app.close();
  const last = await open();
  await drawn(last.page);
  expect(await painter(last.app)).toBeUndefined();
  expect(ways().at(-1)).toBe("inside");
});

import { readdirSync, readFileSync } from "node:fs";
import { type Desktop, expect, test } from "./fixtures.ts";

test.skip(process.platform !== "linux", "只有 Linux 说得出各个线程");

const pageOf = ({ app }: Desktop): Promise<number> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0);

/** How many workers the process of the page runs. */
const workersOf = (pid: number): number =>
  readdirSync(`/proc/${pid}/task`).filter((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/comm`, "utf8").startsWith("DedicatedWorker"),
  ).length;

test("no thread of the page sets much aside for what is young", async ({ desktop }) => {
  const words = readFileSync(`/proc/${await pageOf(desktop)}/cmdline`, "utf8").split(/[\0 ]/u);
  expect(words).toContain("--js-flags=--max-semi-space-size=4");
});

test.describe("at the first start", () => {
  test.use({ firstStart: true });

  test("once the index is built, of all workers only the search is left", async ({ desktop }) => {
    const { page } = desktop;
    await expect(page.getByText("索引完成")).toBeVisible({ timeout: 90_000 });
    const pid = await pageOf(desktop);
    await expect.poll(() => workersOf(pid)).toBe(1);
  });
});

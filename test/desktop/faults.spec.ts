import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright/test";
import { screen } from "../app/screen.ts";
import { expect, test } from "./fixtures.ts";
import { annotations, mark, openRegulation, savedState } from "./writing.ts";

// From the very first start on.
test.use({ firstStart: true });

const notice = (page: Page) => page.getByRole("region", { name: "保存情况" });
const written = ["emphasis", "question", "quote", "todo"];

/** Marks four units, each in another colour. */
async function write(page: Page): Promise<void> {
  await openRegulation(page);
  for (const colour of [1, 2, 3, 4] as const) {
    await page.keyboard.press("Alt+ArrowDown");
    await mark(page, colour);
  }
  expect((await annotations(page)).toSorted()).toEqual(written);
}

/** All is there again, is said to be, and is written in both places: the next start has nothing to mend. */
async function isBack(open: () => Promise<{ page: Page; app: { close(): Promise<void> } }>, said: RegExp) {
  const { page, app } = await open();
  await expect(notice(page)).toContainText(said, { timeout: 30_000 });
  await expect(savedState(page)).toHaveText(/^最后安全保存/);
  expect((await annotations(page)).toSorted()).toEqual(written);
  await notice(page).getByRole("button", { name: "知道了" }).click();
  await expect(notice(page)).toBeEmpty();
  await app.close();
  const next = await open();
  await expect(savedState(next.page)).toHaveText(/^最后安全保存/);
  await expect(notice(next.page)).toBeEmpty();
  expect((await annotations(next.page)).toSorted()).toEqual(written);
}

const databaseOf = (data: string) => join(data, "IndexedDB/app_lantai_0.indexeddb.leveldb");
const journalOf = (data: string) => {
  const folder = join(data, "own");
  return join(folder, readdirSync(folder).findLast((name) => name.endsWith(".log")) ?? "");
};

const losses: readonly (readonly [string, (data: string) => void])[] = [
  ["is deleted", (data) => rmSync(join(data, "IndexedDB"), { recursive: true })],
  [
    "is truncated",
    (data) => {
      for (const name of readdirSync(databaseOf(data))) truncateSync(join(databaseOf(data), name), 100);
    },
  ],
  [
    "has lost its list of files",
    (data) => {
      for (const name of readdirSync(databaseOf(data))) {
        if (/^(MANIFEST|CURRENT)/.test(name)) writeFileSync(join(databaseOf(data), name), "x".repeat(50));
      }
    },
  ],
];

for (const [what, lose] of losses) {
  test(`where the database ${what} between two starts, all comes back from the journal`, async ({
    open,
  }, testInfo) => {
    const { app, page } = await open();
    await write(page);
    await app.close();
    lose(testInfo.outputPath("data"));
    await isBack(open, /4 条批注，已从日志补回/);
  });
}

test("where lines of the journal are damaged, the database makes up for them, and the damage is said", async ({
  open,
}, testInfo) => {
  const { app, page } = await open();
  await write(page);
  await app.close();
  const file = journalOf(testInfo.outputPath("data"));
  const lines = readFileSync(file, "utf8").split("\n");
  writeFileSync(file, [lines[0], lines[1]?.replace("e", "E"), lines[2], lines[3], "half a"].join("\n"));
  await isBack(open, /日志中缺少的 2 条批注，已从资料库补齐.*已跳过/);
  expect(readFileSync(`${file}.damaged`, "utf8")).toContain("half a");
});

test("where the database is gone and the last line of the journal is damaged too, all but that comes back", async ({
  open,
}, testInfo) => {
  const { app, page } = await open();
  await write(page);
  await app.close();
  const data = testInfo.outputPath("data");
  rmSync(join(data, "IndexedDB"), { recursive: true });
  const lines = readFileSync(journalOf(data), "utf8").split("\n");
  const spoilt = lines.map((line, at) =>
    at === lines.length - 2 ? line.replace('"quote"', '"quite"') : line,
  );
  writeFileSync(journalOf(data), spoilt.join("\n"));
  const next = await open();
  await expect(notice(next.page)).toContainText(/3 条批注，已从日志补回.*日志有 1 行/, { timeout: 30_000 });
  await expect(savedState(next.page)).toHaveText(/^最后安全保存/);
  expect((await annotations(next.page)).toSorted()).toEqual(written.filter((colour) => colour !== "quote"));
});

test("a journal of a newer program is refused with a sentence, and nothing is touched", async ({
  open,
}, testInfo) => {
  const { app, page } = await open();
  await write(page);
  await app.close();
  const file = journalOf(testInfo.outputPath("data"));
  const { sealed } = await import("../../electron/journal-line.ts");
  const newer = sealed(JSON.stringify({ journal: "lantai", format: 2, repeated: 0, bytes: 0 }));
  const old = readFileSync(file, "utf8");
  writeFileSync(file, newer);
  const later = await open();
  await expect(later.page.getByRole("alert")).toContainText("更新版本的兰台");
  await later.app.close();
  expect(readFileSync(file, "utf8")).toBe(newer);
  writeFileSync(file, old);
  expect((await annotations((await open()).page)).toSorted()).toEqual(written);
});

test("a clock that was set back, and a second start, change nothing of what is there", async ({
  open,
  command,
}, testInfo) => {
  const { app, page } = await open();
  await write(page);
  await page.clock.setFixedTime(new Date("2020-01-01T08:00:00"));
  await page.reload();
  await expect(savedState(page)).toHaveText(/^最后安全保存/);
  await page.locator("main .panel").first().focus();
  await page.keyboard.press("Control+z");
  await mark(page, 1);
  const before = (await annotations(page)).toSorted();
  const second = spawn(command.program, command.given, { stdio: "ignore" });
  expect(await new Promise((resolve) => second.on("close", resolve))).toBe(0);
  expect((await annotations(page)).toSorted()).toEqual(before);
  await app.close();
  rmSync(join(testInfo.outputPath("data"), "IndexedDB"), { recursive: true });
  const next = await open();
  await expect(notice(next.page)).toContainText("已从日志补回", { timeout: 30_000 });
  expect((await annotations(next.page)).toSorted()).toEqual(before);
});

test("where the database is deleted between two starts, what was brought in comes back from its files", async ({
  open,
}, testInfo) => {
  const words = "第一条　为了规范骆驼通行，制定本办法。";
  const { app, page } = await open();
  await expect(screen(page).tree).toBeVisible();
  await screen(page).box.fill("导入文献");
  await page.getByRole("option", { name: "导入文献" }).first().click();
  await page.locator("input[type=file][aria-label='选择文件…']").setInputFiles({
    name: "骆驼办法(2024-01-01).txt",
    mimeType: "text/plain",
    buffer: Buffer.from(`酒泉市骆驼通行管理办法\n${words}\n第二条　本办法自2024年1月1日起施行。\n`),
  });
  const dialog = page.getByRole("dialog", { name: "导入文献" });
  await dialog.getByRole("button", { name: "导入 1 件" }).click();
  await dialog.getByRole("button", { name: "完成" }).click();
  const kept = join(testInfo.outputPath("data"), "collected");
  await expect.poll(() => (existsSync(kept) ? readdirSync(kept).length : 0)).toBe(3);
  const session = join(testInfo.outputPath("data"), "own", "session.kept");
  await expect.poll(() => (existsSync(session) ? readFileSync(session, "utf8") : "")).toContain("骆驼");
  await app.close();
  rmSync(join(testInfo.outputPath("data"), "IndexedDB"), { recursive: true });

  const { app: after, page: again } = await open();
  await expect(notice(again)).toContainText("已从本机文件找回 1 部导入的文献", { timeout: 30_000 });
  await again.screenshot({ path: testInfo.outputPath("restored.png") });
  await notice(again).getByRole("button", { name: "知道了" }).click();
  await expect(again.getByText("已装入 6 部文献")).toBeVisible({ timeout: 30_000 });
  // The branch that it was shown in is open as it was.
  await expect(screen(again).tree.getByRole("treeitem", { name: "酒泉市骆驼通行管理办法" })).toBeVisible();
  await screen(again).box.fill("骆驼通行");
  await expect(again.getByRole("option", { name: /为了规范骆驼通行/ }).first()).toBeVisible({
    timeout: 30_000,
  });
  await after.close();
  const last = await open();
  await expect(last.page.getByText("已装入 6 部文献")).toBeVisible();
  await expect(notice(last.page)).toBeEmpty();
});

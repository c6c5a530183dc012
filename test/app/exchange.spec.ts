import type { Locator, Page } from "playwright/test";
import { notesFile } from "../../renderer/core/own/notes-file.ts";
import type { Annotation, OwnRecord } from "../../renderer/core/own/records.ts";
import { violations } from "./axe.ts";
import { said } from "./colleague.ts";
import { expect, test } from "./fixtures.ts";
import { screen } from "./screen.ts";

const workId = "lanzhou-yearbook-2024";

const file = (name: string, by: string, records: readonly OwnRecord[], text?: string) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(text ?? notesFile(records, { made: "2026-11-21T02:00:00.000Z", by, program: "0.1.0" })),
});

const command = async (page: Page, name: string) => {
  const { box, tree } = screen(page);
  await expect(tree).toBeVisible();
  await box.fill(name);
  await page.getByRole("option", { name }).first().click();
};

const importing = (page: Page): Locator => page.getByRole("dialog", { name: "导入批注" });

async function choose(page: Page, ...files: readonly ReturnType<typeof file>[]) {
  await importing(page)
    .locator("input[type=file]")
    .setInputFiles([...files]);
}

const counts = (page: Page) => importing(page).locator(".merge-preview .counts li:not([data-none])");

test("a colleague's file is looked at before anything happens, merged, told of, and taken back", async ({
  page,
}) => {
  await command(page, "导入批注");
  await choose(
    page,
    file("李四.lantai-notes", "李四", [said("a", "李四", "收费标准呢？"), said("b", "李四", "<b>")]),
  );
  await expect(counts(page)).toContainText(["2 新"]);
  expect(await violations(page)).toEqual([]);
  await importing(page).getByRole("button", { name: "合并", exact: true }).click();
  await expect(importing(page).getByRole("status").first()).toContainText("2 新增");
  await importing(page).getByRole("button", { name: "完成" }).click();

  await command(page, "导入批注");
  await choose(page, file("李四.lantai-notes", "李四", [said("a", "李四", "收费标准呢？")]));
  await expect(counts(page)).toContainText(["1 相同"]);
  await expect(importing(page).getByRole("button", { name: "合并", exact: true })).toBeDisabled();
});

const merge = (page: Page) => importing(page).getByRole("button", { name: "合并", exact: true }).click();
const done = (page: Page) => importing(page).getByRole("button", { name: "完成" }).click();
const mine = (page: Page, ...records: readonly OwnRecord[]) =>
  bring(page, file("我.lantai-notes", "我", records));

async function bring(page: Page, ...files: readonly ReturnType<typeof file>[]) {
  await command(page, "导入批注");
  await choose(page, ...files);
  await merge(page);
  await done(page);
}

test("what both changed is decided before it is merged, and what nobody decides keeps both", async ({
  page,
}) => {
  const base = said("a", "张三", "原来的话");
  await mine(page, { ...base, note: "我的话", revision: "m", past: ["a-1"] });
  await command(page, "导入批注");
  await choose(
    page,
    file("李四.lantai-notes", "李四", [{ ...base, note: "他的话", revision: "t", past: ["a-1"] }]),
  );
  await expect(counts(page)).toContainText(["1 冲突"]);
  const conflict = importing(page).getByRole("group", { name: "第十四条" });
  await expect(conflict.getByRole("radio", { name: "两边都保留" })).toBeChecked();
  await expect(importing(page)).toContainText("我的话");
  await expect(importing(page)).toContainText("他的话");
  // 张三 wrote it first; it is 李四 who has changed it.
  await expect(importing(page).locator(".sides")).toContainText("李四的");
  expect(await violations(page)).toEqual([]);
  await merge(page);
  await expect(importing(page)).toContainText("1 两边并存");
  await importing(page).getByRole("button", { name: "撤销这次合并" }).click();
  await expect(importing(page)).toContainText("已撤销");
  await done(page);

  // Taken back, it can be merged again, and otherwise decided.
  await command(page, "导入批注");
  await choose(
    page,
    file("李四.lantai-notes", "李四", [{ ...base, note: "他的话", revision: "t", past: ["a-1"] }]),
  );
  await expect(counts(page)).toContainText(["1 这里较新"]);
  await importing(page).locator("summary", { hasText: "这里较新" }).click();
  await conflict.getByRole("radio", { name: "用对方的" }).check();
  await merge(page);
  await expect(importing(page)).toContainText("1 更新");
});

test("what was taken back is merged again as one, and the keyboard is where one reads", async ({ page }) => {
  const theirs = file("李四.lantai-notes", "李四", [said("a", "李四", "收费"), said("b", "李四", "时段")]);
  const body = importing(page).locator(".page");
  await command(page, "导入批注");
  await choose(page, theirs);
  await expect(counts(page)).toContainText(["2 新"]);
  await expect(body).toBeFocused();
  await merge(page);
  await importing(page).getByRole("button", { name: "撤销这次合并" }).click();
  await expect(importing(page)).toContainText("已撤销");
  await done(page);
  await command(page, "导入批注");
  await choose(page, theirs);
  await expect(counts(page)).toContainText(["2 这里已删去"]);
  // It does not say that all is there already.
  await expect(importing(page)).not.toContainText("没有这里还没有的内容");
  await importing(page).locator("summary", { hasText: "这里已删去" }).click();
  await importing(page).getByRole("button", { name: "全部恢复" }).click();
  await merge(page);
  await expect(importing(page)).toContainText("2 恢复");
  await expect(body).toBeFocused();
});

test("what is no file of annotations is refused in a sentence, what is damaged is taken in part with a list", async ({
  page,
}) => {
  const text = notesFile(
    ["a", "b", "c"].map((id) => said(id, "李四", `第 ${id} 条`)),
    { made: "2026-11-21T02:00:00.000Z", by: "李四", program: "0.1.0" },
  );
  await command(page, "导入批注");
  await choose(
    page,
    file("报告.docx", "", [], "PK\u0003\u0004 word/document.xml"),
    file("空.lantai-notes", "", [], " "),
    file("别的.json", "", [], '{"annotations":[]}'),
    file("新版.lantai-notes", "", [], '{"format":"lantai-notes","version":9}\n'),
    file("断了.lantai-notes", "", [], text.slice(0, text.lastIndexOf("第 c"))),
    file("改过.lantai-notes", "", [], text.replace("第 b", "第 d")),
  );
  const files = importing(page).locator(".files");
  for (const sentence of [
    "这不是兰台的批注文件",
    "这是一个空文件",
    "较新版本的兰台",
    "读入 2 条；文件原有：批注 3",
    "有 1 行没有读入",
    "内容已损坏",
  ]) {
    await expect(files).toContainText(sentence);
  }
  await expect(counts(page)).toContainText(["3 新", "1 相同"]);
  await merge(page);
  await expect(importing(page)).toContainText("没有导入：文件中已损坏或不完整");
});

test("a note that is meant as a program is read as words, wherever it is shown", async ({ page }) => {
  const harm = `<img src=x onerror="document.title='害'"><script>document.title='害'</script>[链](javascript:alert(1))`;
  await bring(
    page,
    file("害.lantai-notes", "<b>李四</b>", [said("a", "<b>李四</b>", harm, { tags: ["<i>标签"] })]),
  );
  const title = await page.title();
  await page.keyboard.press("Control+3");
  const notebook = page.getByRole("region", { name: "笔记" });
  await expect(notebook).toContainText("<img src=x onerror=");
  await expect(notebook).toContainText("<b>李四</b>");
  await expect(notebook).toContainText("<i>标签");
  await expect(notebook.locator("img, script, b, i, a")).toHaveCount(0);
  expect(await page.title()).toBe(title);
});

test("what has no place here is said beforehand, and kept without one", async ({ page }) => {
  const other = said("x", "李四", "找不到", {
    anchor: {
      workId: "no-such",
      edition: "",
      address: "art_1",
      passages: [],
      words: "",
      citation: "《别的法》第一条",
    },
  });
  await command(page, "导入批注");
  await choose(page, file("李四.lantai-notes", "李四", [other]));
  await expect(counts(page)).toContainText(["1 新", "1 无处可放"]);
  await merge(page);
  await expect(importing(page)).toContainText("1 无处可放");
});

test("five colleagues: one table of who says what, who agrees, and the way to each place", async ({
  page,
  restart,
}) => {
  const names = ["张三", "李四", "王五", "赵六", "钱七"];
  const at = (id: string, by: string, address: string, state: Annotation["state"]) =>
    said(id, by, `${by}的意见`, {
      state,
      anchor: { workId, edition: "e", address, passages: [], words: "", citation: "" },
    });
  await bring(
    page,
    ...names.map((by, index) =>
      file(`${by}.lantai-notes`, by, [
        at(`${index}-14`, by, "reg_6__art_14", index === 4 ? "todo" : "question"),
        at(`${index}-15`, by, "reg_6__art_15", "done"),
        ...(index === 0 ? [at("only", by, "reg_6__art_3", "none")] : []),
      ]),
    ),
  );
  const again = await restart();
  await command(again, "意见对照表");
  const dialog = again.getByRole("dialog", { name: "意见对照表" });
  await expect(dialog.getByRole("columnheader")).toHaveText([
    "条目",
    ...[...names].toSorted((a, b) => a.localeCompare(b, "zh-CN")),
    "对照",
  ]);
  await expect(dialog.locator("tbody tr .change")).toHaveText(["仅一人", "不一致", "5 人一致"]);
  expect(await violations(again)).toEqual([]);
  await dialog.getByRole("checkbox", { name: "只看不一致的" }).check();
  await expect(dialog.locator("tbody tr")).toHaveCount(1);
  await dialog.getByRole("button", { name: /第十四条/ }).click();
  await expect(screen(again).main).toContainText("第十四条");
});

test("what is exported and imported elsewhere is the same, and what is private stays unless asked", async ({
  page,
}) => {
  await mine(page, said("a", "我", "公开"), said("p", "我", "私下", { private: true }));
  await command(page, "导出批注文件");
  const dialog = page.getByRole("dialog", { name: "导出批注文件" });
  await expect(dialog).toContainText("批注 1");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "导出…" }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  const saved = Buffer.concat(chunks).toString();
  expect(download.suggestedFilename()).toMatch(/\.lantai-notes$/);
  expect(saved).toContain("公开");
  expect(saved).not.toContain("私下");
  await page.keyboard.press("Escape");
  await command(page, "导入批注");
  await choose(page, file(download.suggestedFilename(), "", [], saved));
  await expect(counts(page)).toContainText(["1 相同"]);
});

test("who has not signed is asked when it goes to others, and is known there by that name", async ({
  page,
}) => {
  await mine(page, said("a", "", "没有署名的话"), said("b", "李四", "李四的话"));
  await command(page, "导出批注文件");
  const dialog = page.getByRole("dialog", { name: "导出批注文件" });
  await dialog.getByRole("textbox", { name: "署名" }).fill("张三");
  await expect(dialog.getByRole("checkbox", { name: /1 条署上“张三”/ })).toBeChecked();
  expect(await violations(page)).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "导出…" }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  const [head = "", ...lines] = Buffer.concat(chunks).toString().trim().split("\n");
  expect(JSON.parse(head)).toMatchObject({ by: "张三" });
  const authors = lines.map((line) => JSON.parse(line) as { note?: string; author?: string });
  expect(authors.find(({ note }) => note === "没有署名的话")?.author).toBe("张三");
  expect(authors.find(({ note }) => note === "李四的话")?.author).toBe("李四");
  // It is asked once.
  await page.keyboard.press("Escape");
  await command(page, "导出批注文件");
  await expect(dialog.getByRole("textbox", { name: "署名" })).toHaveCount(0);
});

test("a backup is made before an import, and brought back merged or in the place of all", async ({
  page,
}) => {
  await mine(page, said("a", "我", "第一条"));
  await bring(page, file("李四.lantai-notes", "李四", [said("b", "李四", "第二条")]));
  await command(page, "备份与恢复");
  const dialog = page.getByRole("dialog");
  await expect(dialog.locator("tbody tr")).toHaveCount(1);
  await expect(dialog.locator("tbody tr")).toContainText("导入之前");
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole("button", { name: "恢复…" }).click();
  await expect(dialog).toContainText("1 相同");
  await dialog.getByRole("radio", { name: /^替换/ }).check();
  await expect(dialog).toContainText("撤下之后写的 1 条");
  await dialog.getByRole("button", { name: "替换", exact: true }).click();
  await expect(dialog).toContainText("已合并");
  await dialog.getByRole("button", { name: "撤销这次合并" }).click();
  await expect(dialog).toContainText("已撤销");
  await dialog.getByRole("button", { name: "回到备份列表" }).click();
  await expect(dialog.locator("tbody tr")).toHaveCount(2);
});

test("what the notebook lists can be given to colleagues alone", async ({ page }) => {
  await mine(page, said("a", "我", "公开"), said("b", "我", "另一条"));
  await page.keyboard.press("Control+3");
  await page
    .getByRole("button", { name: /操作|更多|导出/ })
    .first()
    .click();
  await page.getByRole("menuitem", { name: "导出批注文件…" }).click();
  const dialog = page.getByRole("dialog", { name: "导出批注文件" });
  await expect(dialog).toContainText("批注 2");
  // Nothing was chosen or left out: it is everything, and what is no annotation goes with it.
  await expect(dialog.getByRole("radio")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.getByRole("listbox", { name: "批注" }).focus();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: /导出/ }).first().click();
  await page.getByRole("menuitem", { name: "导出批注文件…" }).click();
  await expect(dialog).toContainText("批注 1");
  await dialog.getByRole("radio", { name: /^我写下的一切/ }).check();
  await expect(dialog).toContainText("批注 2");
});

test("who hands over all that they wrote hands over their bookmarks too", async ({ page }) => {
  await mine(page, said("a", "我", "公开"));
  await screen(page).box.fill("停车场 14");
  await page.keyboard.press("Enter");
  await expect(screen(page).unit("reg_5__art_14")).toBeInViewport();
  await page.keyboard.press("Control+Shift+b");
  await page.keyboard.press("Control+3");
  await page.getByRole("button", { name: /导出/ }).first().click();
  await page.getByRole("menuitem", { name: "导出批注文件…" }).click();
  await expect(page.getByRole("dialog", { name: "导出批注文件" })).toContainText("批注 1，书签 1");
});

test("where a backup cannot be made, nothing is merged unless the reader wants it so", async ({ page }) => {
  await mine(page, said("a", "我", "第一条"));
  // The backups' own database, as a newer program would have left it: it cannot be opened.
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.deleteDatabase("lantai-backups");
        asked.onerror = () => reject(asked.error);
        asked.onblocked = () => resolve();
        asked.onsuccess = () => resolve();
      }),
  );
  await page.reload();
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.open("lantai-backups", 999);
        asked.onerror = () => reject(asked.error);
        asked.onsuccess = () => {
          asked.result.close();
          resolve();
        };
      }),
  );
  await command(page, "导入批注");
  await choose(page, file("李四.lantai-notes", "李四", [said("b", "李四", "第二条")]));
  await merge(page);
  await expect(importing(page).getByRole("alert")).toContainText("所以还没有合并");
  await importing(page).getByRole("button", { name: "不备份，仍然合并" }).click();
  await expect(importing(page)).toContainText("1 新增");
});

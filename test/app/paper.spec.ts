import { readFileSync } from "node:fs";
import type { Page } from "playwright/test";
import { textsOf } from "../../renderer/core/paper/block.ts";
import { manuscriptOf } from "../../renderer/core/paper/manuscript.ts";
import { usualOptions } from "../../renderer/core/paper/options.ts";
import { parse, type Seed } from "../../renderer/core/parse.ts";
import { placesOf } from "../../renderer/core/scope.ts";
import { paperWords } from "../../renderer/messages/paper.ts";
import { violations } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { canReadPdf, fontsOf, infoOf, outlineOf, pagesOfText, printToPdf, readPdf } from "./pdf.ts";
import { expand, screen } from "./screen.ts";

const yearbook = "lanzhou-yearbook-2024";
const parking = `#/${yearbook}/reg_5`;

/** Opens a place and its 打印预览; waits for the first page. */
async function preview(page: Page, hash: string) {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await expect(page.locator(".text [data-block]").first()).toBeVisible();
  await page.keyboard.press("Control+p");
  const dialog = page.getByRole("dialog", { name: /^打印：/ });
  await expect(dialog.locator(".paper-page").first()).toBeVisible();
  return dialog;
}

/** All pages are there, none is being made. */
const finished = async (page: Page) =>
  expect(page.getByRole("button", { name: "打印…" })).toBeEnabled({ timeout: 40_000 });

const squeeze = (words: string): string => words.replace(/\s/g, "");

/** What a whole regulation is expected to say on paper. */
function expectedOf(id: string, address: string): string {
  const seeds = JSON.parse(readFileSync("seeds/manifest.json", "utf8")) as Seed[];
  const seed = seeds.find((each) => each.id === id) as Seed;
  const { document } = parse(seed, readFileSync(`seeds/${seed.text}`, "utf8"));
  const from = { document, places: placesOf(document) };
  const request = {
    title: "",
    cover: { lines: [] },
    annotations: [],
    entries: [{ sort: "unit", from, address, citation: "" }] as const,
  };
  return squeeze(manuscriptOf(request, usualOptions("reading"), paperWords).blocks.flatMap(textsOf).join(""));
}

test("公文 is to the millimetre what GB/T 9704 asks for", async ({ page }, testInfo) => {
  test.skip(!canReadPdf, "没有 poppler，不能读回 PDF");
  const dialog = await preview(page, parking);
  await expect(dialog.getByRole("radio", { name: /^公文/ })).toBeChecked();
  await finished(page);
  const pages = readPdf(await printToPdf(page, testInfo.outputPath("official.pdf")));
  const pitch = 225 / 22;
  const full: number[] = [];
  /** How far lines of the text are from the middle of their place: for one face and size always the same. */
  const offsets: number[] = [];
  for (const [at, { width, height, lines }] of pages.entries()) {
    expect(width).toBeCloseTo(210, 0);
    expect(height).toBeCloseTo(297, 0);
    const left = at % 2 === 0 ? 28 : 26;
    const text = lines.filter(({ top, bottom }) => (top + bottom) / 2 > 37 && (top + bottom) / 2 < 37 + 225);
    for (const line of text) {
      // Within the type area, and on one of its 22 lines.
      expect(line.left).toBeGreaterThan(left - 0.5);
      expect(line.right).toBeLessThan(left + 156.5);
      const place = ((line.top + line.bottom) / 2 - 37) / pitch - 0.5;
      if (/^[\p{sc=Han}，。、；]+$/u.test(line.words) && line.words.length > 24) {
        offsets.push((place - Math.round(place)) * pitch);
      }
    }
    // A line that is full of Han characters has 28 of them, from edge to edge.
    const han = text.filter(({ words }) => /^[\p{sc=Han}，。、；：]{26,}$/u.test(words));
    for (const { left: from, right, words } of han.filter(({ words }) => words.length === 28)) {
      expect(Math.abs(from - left), words).toBeLessThan(0.5);
      expect(Math.abs(right - left - 156), words).toBeLessThan(0.6);
      full.push(words.length);
    }
    expect(han.every(({ words }) => words.length <= 28)).toBe(true);
    // — 3 — stands at the outer edge, one character in, below the type area.
    const number = lines.find(({ words }) => squeeze(words) === `—${at + 1}—`);
    // The dash is 7 mm below.
    expect(Math.abs(((number?.top ?? 0) + (number?.bottom ?? 0)) / 2 - (37 + 225 + 7))).toBeLessThan(1.5);
    const indent = at % 2 === 0 ? 28 + 156 - (number?.right ?? 0) : (number?.left ?? 0) - 26;
    expect(Math.abs(indent - 14 * (25.4 / 72))).toBeLessThan(0.6);
  }
  expect(full.length).toBeGreaterThan(8);
  expect(offsets.length).toBeGreaterThan(40);
  // A line of letters stands on a whole pixel, which is a quarter of a millimetre.
  expect(Math.max(...offsets) - Math.min(...offsets)).toBeLessThan(0.3);
  expect(Math.max(...offsets.map(Math.abs))).toBeLessThan(1.5);
  // A page that is full has its 22 lines.
  const lines = pages.map(({ lines }) => {
    const text = lines.filter(({ top, bottom }) => (top + bottom) / 2 > 37 && (top + bottom) / 2 < 262);
    return new Set(text.map(({ top, bottom }) => Math.round(((top + bottom) / 2 - 37) / pitch - 0.5))).size;
  });
  expect(Math.max(...lines)).toBe(22);
});

for (const layout of ["公文", "阅读", "大字", "讲义", "两栏"]) {
  test(`${layout}: every word of the regulation once and in order, in embedded fonts, nothing over the edge`, async ({
    page,
  }, testInfo) => {
    test.skip(!canReadPdf, "没有 poppler，不能读回 PDF");
    const dialog = await preview(page, parking);
    await dialog.getByRole("radio", { name: new RegExp(`^${layout}`) }).check();
    for (const each of ["页眉", "页脚"]) {
      const box = dialog.getByRole("checkbox", { name: each });
      if (await box.isChecked()) await box.uncheck();
    }
    await dialog.getByRole("combobox", { name: "页码" }).selectOption({ label: "不要" });
    await finished(page);
    const path = await printToPdf(page, testInfo.outputPath(`${layout}.pdf`));
    expect(squeeze(pagesOfText(path).join(""))).toBe(expectedOf(yearbook, "reg_5"));
    expect(infoOf(path)).toMatch(/Tagged:\s+yes/);
    for (const font of fontsOf(path)) expect(font).toMatch(/ yes (yes|no) +(yes|no) /);
    const sheets = await page.locator(".page-frame").count();
    expect(infoOf(path)).toMatch(new RegExp(`Pages:\\s+${sheets}\\n`));
    expect(await misplaced(page)).toEqual([]);
  });
}

/** What stands over the edge of the type area, or over what comes before it, on the pages that are printed. */
const misplaced = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector<HTMLElement>(".print-root");
    if (!root) throw new Error("nothing is printed");
    root.style.display = "block";
    return [...root.querySelectorAll(".type-area:not(.turned)")].flatMap((area) => {
      const edge = area.getBoundingClientRect();
      const ends = new Map<number, number>();
      return [...area.children].flatMap((child) => {
        const { left, right, top, bottom } = child.getBoundingClientRect();
        const column = Math.round(left - edge.left);
        const over = bottom > edge.bottom + 1 || right > edge.right + 1 || top < (ends.get(column) ?? 0) - 1;
        ends.set(column, bottom);
        return over ? [child.textContent] : [];
      });
    });
  });

test("contents lead to the right pages, running heads tell what is on the page, the outline is that of the text", async ({
  page,
}, testInfo) => {
  test.skip(!canReadPdf, "没有 poppler，不能读回 PDF");
  const dialog = await preview(page, parking);
  await dialog.getByRole("radio", { name: /^阅读/ }).check();
  await dialog.getByRole("checkbox", { name: "封面" }).check();
  await dialog.getByRole("checkbox", { name: "目录" }).check();
  await dialog.getByRole("checkbox", { name: "索引" }).check();
  await finished(page);
  const path = await printToPdf(page, testInfo.outputPath("contents.pdf"));
  const [cover = "", contents = "", ...body] = pagesOfText(path).map(squeeze);
  expect(cover).toBe("兰州市机动车停车场管理办法");
  const lines = [...contents.matchAll(/(第[一二三四五六]章\p{sc=Han}+?)(\d+)/gu)];
  expect(lines).toHaveLength(6);
  for (const [, chapter = "", number] of lines) {
    expect(body.findIndex((text) => text.includes(chapter)) + 1, chapter).toBe(Number(number));
  }
  const { length } = body;
  for (const [at, text] of body.entries()) {
    expect(text).toContain(`第${at + 1}页共${length}页`);
    // The index has no words of a source, and names them itself.
    if (at < length - 1)
      expect(text).toContain("来源：《兰州市机动车停车场管理办法》，载《兰州年鉴（2024）》");
  }
  // 第三条—第六条: the first article of which there are words on the page, and the last.
  let current = "";
  for (const [at, { lines }] of readPdf(path).slice(2, -1).entries()) {
    const numbers = lines.flatMap(
      ({ words }) => /^第[一二三四五六七八九十]+条(?= |　|$)/u.exec(words.trim()) ?? [],
    );
    const opens = lines.find(({ top, bottom }) => (top + bottom) / 2 > 27)?.words ?? "";
    const first = /^第[一二三四五六七八九十]+条/u.test(opens.trim())
      ? (numbers[0] ?? "")
      : current || (numbers[0] ?? "");
    current = numbers.at(-1) ?? current;
    const head = lines.filter(({ bottom }) => bottom < 24).map(({ words }) => words);
    if (at > 0) expect(head.join("　")).toContain(first === current ? first : `${first}—${current}`);
  }
  expect(body.at(-1)).toContain(`见第1${length > 2 ? `—${length - 1}` : ""}页`);
  expect(outlineOf(path).map(squeeze)).toEqual(
    expect.arrayContaining(["目录", "兰州市机动车停车场管理办法", "第一章总则", "第六章附则"]),
  );
});

test("a wide table is set smaller or turned, goes on under its header, and no cell of it is lost", async ({
  page,
}, testInfo) => {
  test.skip(!canReadPdf, "没有 poppler，不能读回 PDF");
  const dialog = await preview(page, `#/${yearbook}/rep_4`);
  await dialog.getByRole("radio", { name: /^大字/ }).check();
  await finished(page);
  const path = await printToPdf(page, testInfo.outputPath("tables.pdf"));
  const tables = await page.locator(".print-root .paper-table").count();
  expect(tables).toBeGreaterThan(4);
  // Fifteen columns in large type have no room across the page.
  expect(await page.locator(".print-root .turned .paper-table").count()).toBeGreaterThan(0);
  const said = squeeze(pagesOfText(path).join(""));
  const cells = await page.locator(".print-root td, .print-root th").allTextContents();
  for (const cell of new Set(cells.map(squeeze))) expect(said).toContain(cell);
  expect(await misplaced(page)).toEqual([]);
});

test("the preview by keyboard: what is open, the unit in focus; another layout at once; the page one asks for", async ({
  page,
}) => {
  const dialog = await preview(page, `#/${yearbook}/reg_5__art_14`);
  await finished(page);
  const count = dialog.locator(".page-count");
  const all = await count.textContent();
  await dialog.getByRole("combobox", { name: "打印什么" }).selectOption({ label: "眼前一条" });
  await finished(page);
  await expect(dialog).toHaveAccessibleName("打印：第十四条");
  await expect(count).toHaveText("共 1 页");
  await expect(dialog.locator(".paper-page").first()).toContainText("鼓励社会资本投资建设公共停车");
  await dialog.getByRole("combobox", { name: "打印什么" }).selectOption({ label: "本篇" });
  await finished(page);
  await expect(count).toHaveText(all ?? "");
  await dialog.getByRole("radio", { name: /^大字/ }).check();
  await expect(count).not.toHaveText(all ?? "");
  await finished(page);
  await dialog.getByRole("textbox", { name: "到第" }).fill("5");
  await page.keyboard.press("Enter");
  await expect(dialog.locator('.paper-page[data-number="5"]')).toBeInViewport();
  // Only pages near the view are in the page.
  expect(await dialog.locator(".paper-page").count()).toBeLessThan(
    await dialog.locator(".page-frame").count(),
  );
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  // What was chosen is as it was left.
  await page.keyboard.press("Control+p");
  await expect(dialog.getByRole("radio", { name: /^大字/ })).toBeChecked();
});

test("a row of the tree is printed from its menu; the articles that are selected, from the text", async ({
  page,
}) => {
  const { tree, unit } = screen(page);
  await tree.focus();
  await expand(page, "兰州年鉴（2024）", "法规文件");
  const row = tree.getByRole("treeitem", { name: "法规文件" }).first();
  await row.click({ button: "right" });
  await page.getByRole("menuitem", { name: "打印…" }).click();
  const dialog = page.getByRole("dialog", { name: "打印：法规文件" });
  await expect(dialog.locator(".paper-page").first()).toBeVisible();
  await expect(dialog.getByRole("combobox", { name: "打印什么" })).toHaveText(/法规文件/);
  await page.keyboard.press("Escape");

  await page.evaluate((to) => {
    location.hash = to;
  }, `#/${yearbook}/reg_5__art_14`);
  await expect(unit("reg_5__art_14")).toBeInViewport();
  await page.evaluate(() => {
    const text = (address: string) =>
      document.querySelector(`.panel [data-address="${address}"] [data-piece]`);
    const [first, last] = [text("reg_5__art_14"), text("reg_5__art_15")];
    if (!first || !last) throw new Error("no such articles");
    getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length);
  });
  await page.keyboard.press("Control+p");
  const chosen = page.getByRole("dialog", { name: "打印：选中的 2 条" });
  await finished(page);
  await expect(chosen.locator(".paper-page").first()).toContainText("第十四条");
  await expect(chosen.locator(".paper-page").first()).toContainText("第十五条");
  await expect(chosen.locator(".paper-page").first()).not.toContainText("第十六条");
  // Which regulation they are of stands over them.
  await expect(chosen.getByRole("heading", { name: "兰州市机动车停车场管理办法" })).toBeVisible();
});

test("however long the names in it are, a running head stays on its line, and the source on the page", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const { box, main, tree } = screen(page);
  await expect(tree).toBeVisible();
  await box.fill("武威市组织机构及主要负责人名录");
  await page.getByRole("option").first().click();
  await expect(main).toContainText("主要负责人名录");
  await main.locator(".panel").first().focus();
  await page.keyboard.press("Control+p");
  const dialog = page.getByRole("dialog", { name: /^打印：/ });
  await dialog.getByRole("radio", { name: /^两栏/ }).check();
  await dialog.getByRole("combobox", { name: "纸张" }).selectOption({ label: "16开（184×260）" });
  await finished(page);
  await page.evaluate(() => {
    Object.assign(window, { print: () => document.documentElement.setAttribute("data-asked", "") });
  });
  await page.emulateMedia({ media: "print" });
  await page.getByRole("button", { name: "打印…" }).evaluate((button) => (button as HTMLElement).click());
  await page.locator("html[data-asked]").waitFor({ timeout: 30_000 });
  const places = await page.locator(".print-root .paper-page").evaluateAll((sheets) =>
    sheets.map((sheet) => {
      const at = (part: string) => sheet.querySelector(part)?.getBoundingClientRect();
      const { bottom } = sheet.getBoundingClientRect();
      return {
        head: (at(".running-head")?.bottom ?? 0) - (at(".type-area")?.top ?? 0),
        stamp: (at(".source-stamp")?.bottom ?? 0) - bottom,
      };
    }),
  );
  expect(places.length).toBeGreaterThan(8);
  expect(Math.max(...places.map(({ head }) => head))).toBeLessThanOrEqual(0);
  expect(Math.max(...places.map(({ stamp }) => stamp))).toBeLessThan(0);
});

test("a note is printed beside its words; a character that no font has is named with its place", async ({
  page,
}) => {
  await preview(page, `#/${yearbook}/reg_5__art_14`);
  await page.keyboard.press("Escape");
  await screen(page).unit("reg_5__art_14").click();
  await page.keyboard.press("Control+m");
  await page.getByRole("textbox", { name: "批注内容" }).fill("与**上位法**一致，见\u{3FFF0}字");
  await page.keyboard.press("Control+Enter");
  await page.keyboard.press("Control+p");
  const dialog = page.getByRole("dialog", { name: /^打印：/ });
  await dialog.getByRole("combobox", { name: "打印什么" }).selectOption({ label: "眼前一条" });
  await dialog.getByRole("combobox", { name: "批注" }).selectOption({ label: "印在旁边" });
  await finished(page);
  const note = dialog.locator(".side-margin p").first();
  await expect(note).toHaveText("［1］与上位法一致，见\u{3FFF0}字");
  const words = dialog.locator(".paper-page p", { has: page.locator("sup") }).first();
  const [beside, line] = [await note.boundingBox(), await words.boundingBox()];
  expect(beside?.x ?? 0).toBeGreaterThan((line?.x ?? 0) + (line?.width ?? 0));
  expect((beside?.y ?? 0) - (line?.y ?? 0)).toBeGreaterThan(-2);
  expect(beside?.y ?? 0).toBeLessThan((line?.y ?? 0) + (line?.height ?? 0));
  await expect(dialog.getByText("U+3FFF0")).toBeVisible();
});

test("a whole yearbook shows its first pages while the others are made, and can be stopped", async ({
  page,
}) => {
  const dialog = await preview(page, "#/chengguan-yearbook-2020");
  const stop = dialog.getByRole("button", { name: "停止" });
  await expect(stop).toBeVisible();
  await expect(dialog.locator(".page-frame").nth(2)).toBeAttached();
  await stop.click();
  await expect(dialog.getByText("已停止排版")).toBeAttached();
  await expect(page.getByRole("button", { name: "打印…" })).toBeDisabled();
  await expect(dialog.locator(".paper-page").first()).toBeVisible();
});

test("nothing of the preview is against the rules of accessibility", async ({ page }) => {
  await preview(page, `#/${yearbook}/reg_5__art_14`);
  await finished(page);
  expect(await violations(page)).toEqual([]);
});

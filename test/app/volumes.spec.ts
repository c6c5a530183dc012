import { mostPages } from "../../renderer/core/paper/size.ts";
import { mostAtOnce } from "../../renderer/core/paper/volumes.ts";
import { violations } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { headings, longSet, previewOf, wholeWorks } from "./long-set.ts";
import { fill } from "./own-records.ts";

test("what has too many pages to be printed at once is printed in volumes, whose pages are those of the whole", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await fill(page, longSet("长册", headings(mostAtOnce + 100)));
  const preview = await previewOf(page, "长册");
  const print = preview.getByRole("button", { name: "打印…", exact: true });
  await expect(print).toBeEnabled({ timeout: 60_000 });
  await expect(preview.locator(".paper-remarks")).toContainText("打印和存为 PDF 分成 2 册，逐册进行。");
  const sheets = await preview.locator(".page-frame").count();
  // Each on a page of its own, and the first below the title.
  expect(sheets).toBe(mostAtOnce + 100);
  await preview.getByRole("region", { name: "打印预览" }).focus();
  await page.keyboard.press("Control+p");
  const volumes = page.getByRole("dialog", { name: "分 2 册进行" });
  await expect(volumes.getByRole("listitem")).toHaveCount(2);
  expect(await violations(page)).toEqual([]);
  await expect(page.locator(".print-root")).toHaveCount(0);

  // The dialog of the system, which no test can see: the pages stay until it is closed.
  await page.evaluate(() => {
    Object.assign(window, { print: () => document.documentElement.setAttribute("data-asked", "") });
  });
  const told = /第 (\d+)—(\d+) 张/.exec((await volumes.getByRole("listitem").allInnerTexts()).at(-1) ?? "");
  const [from, to] = [Number(told?.[1]), Number(told?.[2])];
  expect(to).toBe(sheets);
  await volumes.getByRole("button", { name: "打印…：第 2 册" }).click();
  await page.locator("html[data-asked]").waitFor({ timeout: 30_000 });
  const printed = page.locator(".print-root .paper-page");
  expect(await printed.count()).toBe(to - from + 1);
  await expect(printed.last().locator(".folio-line")).toHaveText(`第 ${sheets} 页　共 ${sheets} 页`);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(page.locator(".print-root")).toHaveCount(0);
  await expect(print).toBeEnabled();
});

test("what would have more pages than can be at hand is not laid out: it is said before, and the set stays", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await fill(page, longSet("全部", wholeWorks("wuwei-yearbook-2024", 10)));
  const preview = await previewOf(page, "全部");
  await expect(preview).toContainText(`超过一次能排的 ${mostPages} 页`, { timeout: 60_000 });
  await expect(preview.locator(".paper-page")).toHaveCount(0);
  await expect(preview.getByRole("button", { name: "打印…", exact: true })).toBeDisabled();
  // Another layout has fewer.
  await preview.getByRole("radio", { name: /^两栏/ }).check();
  await expect(preview.locator(".paper-page").first()).toBeVisible({ timeout: 60_000 });
  await preview.getByRole("button", { name: "停止", exact: true }).click();
  await expect(preview).toContainText("已停止排版");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("listbox", { name: "条文集的内容" }).getByRole("option")).toHaveCount(10);
});

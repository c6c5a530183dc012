import type { Page, TestInfo } from "playwright/test";
import { violations } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { atRest } from "./rest.ts";
import { expand, screen } from "./screen.ts";

const themes = { day: "日间", warm: "护眼", night: "夜间", projection: "投屏" } as const;

/** Puts a theme on, by hand. */
async function wear(page: Page, theme: string): Promise<void> {
  await page.keyboard.press("Control+,");
  await page.getByRole("radio", { name: theme, exact: true }).check();
}

/** Checks a screen against the rules of accessibility, and leaves a picture of it for a person to look at. */
function looker(page: Page, info: TestInfo) {
  return async (name: string) => {
    expect.soft(await violations(page), name).toEqual([]);
    await page.screenshot({ path: info.outputPath(`${name}.png`) });
  };
}

for (const [id, theme] of Object.entries(themes)) {
  test(`every screen under ${theme} can be read by everybody`, async ({ page }, info) => {
    test.setTimeout(240_000);
    const look = looker(page, info);
    const { main, box, tree } = screen(page);
    await expect(tree).toBeVisible();
    await wear(page, theme);
    await expect(page.locator("html")).toHaveAttribute("data-theme", id);
    await look("01-settings");
    await page.keyboard.press("Escape");
    await look("02-nothing-open");

    await (
      await expand(page, "兰州年鉴（2024）", "法规文件", "政府规章", "兰州市机动车停车场管理办法")
    ).click();
    await expect(main).toContainText("第一条");
    await atRest(page);
    await look("03-reading");

    await page.keyboard.press("Control+f");
    await page.getByRole("search").getByRole("textbox").fill("停车场");
    await expect(page.getByRole("search")).toContainText(/第 \d+ 处/);
    await look("04-finding-in-the-text");
    await page.keyboard.press("Escape");

    await box.fill("投屏");
    await expect(page.getByRole("option", { name: /^投屏/ }).first()).toBeVisible();
    await box.fill("停车场");
    await expect(page.getByText(/正文 \d+ 处/)).toBeVisible();
    await look("05-box");
    await page.keyboard.press("Control+Enter");
    const results = page.getByRole("region", { name: "检索结果" });
    await expect(results.getByRole("status")).toContainText("见于");
    await results.locator(".hits [aria-level='2']").first().click();
    await expect(page.getByRole("region", { name: "逐处查看" })).toBeVisible();
    await atRest(page);
    await look("06-results");
    await page.keyboard.press("Control+1");

    await page.getByRole("button", { name: "校读" }).click();
    await expect(page.getByRole("dialog")).toContainText("逐字有着落", { timeout: 30_000 });
    await look("07-proof");
    await page.keyboard.press("Escape");

    await page.getByRole("button", { name: /网页版/ }).click();
    await expect(page.getByRole("dialog")).toContainText("所载文献");
    await look("08-about");
    await page.keyboard.press("Escape");
    await page.keyboard.press("F1");
    await expect(page.getByRole("dialog", { name: "快捷键" })).toBeVisible();
    await look("09-shortcuts");
    await page.keyboard.press("Escape");

    await screen(page).row("兰州市政府工作报告（来源存疑） 存疑").dblclick();
    await expect(main.getByRole("note")).toContainText("来源存疑");
    await atRest(page);
    await look("10-doubtful");
    await page.evaluate(() => {
      location.hash = "#/chengguan-yearbook-2020/cat_3";
    });
    await expect(main.locator(".table-figure, .entry").first()).toBeVisible();
    await atRest(page);
    await look("11-yearbook");

    await box.fill("城市更新 5");
    await page
      .getByRole("option", { name: /城市更新办法》第五条/ })
      .first()
      .click();
    await expect(page).toHaveURL(/art_5$/);
    await page.keyboard.press("F8");
    await expect(page.locator(".projector")).toContainText("第五条");
    await look("12-projector");
  });
}

/** Elements of the window that reach out of it, or whose words are cut off where nothing says so. */
const lost = (page: Page) =>
  page.evaluate(() => {
    const out: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>(
      ".top, .box, .rail, .rail button, .tab-strip, .breadcrumb, .breadcrumb .ways button, .panel, .status, .dialog, .projector header, .projector footer button",
    )) {
      const box = element.getBoundingClientRect();
      if (box.width === 0) continue;
      const within = box.left >= -1 && box.right <= innerWidth + 1 && box.bottom <= innerHeight + 1;
      if (!within || box.height < 12) out.push(`${element.className || element.textContent} reaches out`);
    }
    const panel = document.querySelector(".panel");
    if (panel && panel.scrollWidth > panel.clientWidth + 1) out.push("the text is wider than its panel");
    if (document.documentElement.scrollWidth > innerWidth) {
      const wide = [...document.querySelectorAll("body *")].filter(
        (each) => each.getBoundingClientRect().right > innerWidth + 1,
      );
      out.push(`the window scrolls sideways: ${wide.slice(0, 4).map(({ className }) => className)}`);
    }
    const [reader, side] = [".reader", ".shelf, .results"].map((name) =>
      document.querySelector(name)?.getBoundingClientRect(),
    );
    if (reader && side && side.right > reader.left + 1) out.push("the side lies over the text");
    return out;
  });

test("with type of 300 % a jump lands where it says", async ({ page }) => {
  test.setTimeout(120_000);
  const { main, box, tree } = screen(page);
  await expect(tree).toBeVisible();
  for (let step = 0; step < 10; step += 1) await page.keyboard.press("Control+=");
  for (const [article, name] of [
    ["14", "第十四条"],
    ["40", "第四十条"],
    ["14", "第十四条"],
    ["30", "第三十条"],
  ] as const) {
    await box.fill(`停车场 ${article}`);
    await expect(page.getByRole("option").first()).toContainText(name);
    await page.keyboard.press("Enter");
    // Not where it is measured to be, but what is seen: another text may be painted there.
    const seen = () =>
      main.getByRole("tabpanel").evaluate((panel) => {
        const { left, top, width } = panel.getBoundingClientRect();
        const at = document.elementFromPoint(left + width / 2, top + 50);
        return at?.closest("[data-address]")?.getAttribute("data-address") ?? "";
      });
    await expect.poll(seen).toMatch(new RegExp(`art_${article}(__|$)`));
  }
});

test("with type of 300 % nothing is lost and nothing overlaps", async ({ page }, info) => {
  test.setTimeout(120_000);
  const { main, tree } = screen(page);
  await expect(tree).toBeVisible();
  await (
    await expand(page, "兰州年鉴（2024）", "法规文件", "政府规章", "兰州市机动车停车场管理办法")
  ).click();
  await expect(main).toContainText("第一条");
  for (let step = 0; step < 10; step += 1) await page.keyboard.press("Control+=");
  await expect
    .poll(() => page.evaluate(() => getComputedStyle(document.querySelector(".text") as Element).fontSize))
    .toBe("54px");
  expect(await lost(page), "a regulation").toEqual([]);
  await page.screenshot({ path: info.outputPath("300-regulation.png") });
  // Page numbers stand in the text where there is no room beside it.
  const mark = main.locator(".page-mark").first();
  await mark.scrollIntoViewIfNeeded();
  expect(await mark.evaluate((element) => getComputedStyle(element, "::before").position)).toBe("static");
  await page.screenshot({ path: info.outputPath("300-page-number.png") });

  await page.evaluate(() => {
    location.hash = "#/chengguan-yearbook-2020/cat_3";
  });
  await expect(main.locator(".entry").first()).toBeVisible();
  expect(await lost(page), "a yearbook").toEqual([]);
  const table = main.locator(".table-scroll").first();
  if ((await table.count()) > 0) {
    await table.scrollIntoViewIfNeeded();
    await page.screenshot({ path: info.outputPath("300-table.png") });
    expect(await lost(page), "a table").toEqual([]);
  }
  await page.keyboard.press("Control+,");
  await expect(page.getByRole("dialog", { name: "设置" })).toBeVisible();
  await page.screenshot({ path: info.outputPath("300-settings.png") });
  expect(await lost(page), "settings").toEqual([]);
});

test("at 200 % zoom of a small screen every dialog fits, and can be scrolled through", async ({
  page,
}, info) => {
  await page.setViewportSize({ width: 683, height: 384 });
  await expect(screen(page).box).toBeVisible();
  expect(await lost(page), "the window").toEqual([]);
  for (const [key, name] of [
    ["Control+,", "设置"],
    ["F1", "快捷键"],
  ] as const) {
    await page.keyboard.press(key);
    const dialog = page.getByRole("dialog", { name });
    await expect(dialog).toBeVisible();
    expect(await lost(page), name).toEqual([]);
    await expect(dialog.getByRole("button").last()).toBeInViewport();
    await page.screenshot({ path: info.outputPath(`200-${name}.png`) });
    await page.keyboard.press("Escape");
  }
  await screen(page).box.fill("停车场 14");
  await page
    .getByRole("option", { name: /第十四条/ })
    .first()
    .click();
  await expect(page).toHaveURL(/art_14$/);
  expect(await lost(page), "reading").toEqual([]);
  await page.screenshot({ path: info.outputPath("200-reading.png") });
  await page.keyboard.press("F8");
  await expect(page.locator(".projector")).toContainText("第十四条");
  expect(await lost(page), "投屏").toEqual([]);
  await page.screenshot({ path: info.outputPath("200-projector.png") });
});

test("where the system gives the colours, and where it asks for more contrast, all is still told", async ({
  page,
}, info) => {
  await page.emulateMedia({ forcedColors: "active" });
  const { main, row } = screen(page);
  await (
    await expand(page, "兰州年鉴（2024）", "法规文件", "政府规章", "兰州市机动车停车场管理办法")
  ).click();
  await expect(main).toContainText("第一条");
  const selected = row("兰州市机动车停车场管理办法");
  await expect(selected).toHaveAttribute("aria-selected", "true");
  expect(await selected.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe("solid");
  await page.screenshot({ path: info.outputPath("forced-colors.png") });
  await page.emulateMedia({ forcedColors: "none", contrast: "more" });
  expect(await violations(page)).toEqual([]);
  expect(await main.locator(".text").evaluate((text) => getComputedStyle(text).color)).toBe("rgb(0, 0, 0)");
});

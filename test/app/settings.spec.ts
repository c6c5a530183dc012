import type { Page } from "playwright/test";
import { expect, test } from "./fixtures.ts";
import { atRest } from "./rest.ts";
import { expand, screen } from "./screen.ts";

const parking = ["兰州年鉴（2024）", "法规文件", "政府规章", "兰州市机动车停车场管理办法"] as const;
const night = "rgb(21, 22, 24)";

const theme = (page: Page) => page.evaluate(() => document.documentElement.dataset.theme);
const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const textSize = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.querySelector(".panel .text") as Element).fontSize);

/** The first characters in view, with the height at which they stand. */
const firstLine = (page: Page) =>
  page.evaluate(() => {
    const edge = document.querySelector(".panel")?.getBoundingClientRect().top ?? 0;
    const range = document.createRange();
    const walker = document.createTreeWalker(document.querySelector(".panel .text") as Node, 4);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let at = 0; at < (node.textContent?.length ?? 0); at += 1) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const box = range.getBoundingClientRect();
        if (box.height > 0 && box.bottom > edge + 2) {
          Object.assign(window, { kept: range.cloneRange() });
          return { words: node.textContent?.slice(at, at + 12), top: Math.round(box.top - edge) };
        }
      }
    }
    return null;
  });

async function choose(page: Page, name: string, option: string): Promise<void> {
  await page.getByRole("group", { name }).getByRole("radio", { name: option, exact: true }).check();
}

test("what is chosen is seen at once, and is still so after a restart", async ({ page, restart }) => {
  await (await expand(page, ...parking)).click();
  await expect(screen(page).main).toContainText("第一条");
  // Beside a panel there is no room for the measures to differ.
  await page.keyboard.press("Control+i");
  await page.keyboard.press("Control+,");
  const dialog = page.getByRole("dialog", { name: "设置" });
  await expect(dialog).toBeVisible();
  await choose(page, "配色", "夜间");
  await expect.poll(() => theme(page)).toBe("night");
  await expect.poll(() => background(page)).toBe(night);
  await choose(page, "字体", "楷体");
  await choose(page, "行距", "宽松");
  await choose(page, "段距", "宽松");
  await choose(page, "行宽", "窄");
  await choose(page, "页码", "不显示");
  await dialog.getByRole("slider", { name: "字号" }).press("ArrowRight");
  await expect(dialog.getByRole("slider")).toHaveAttribute("aria-valuetext", "110%");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();

  const seen = () => {
    const text = getComputedStyle(document.querySelector(".panel .text") as Element);
    const mark = document.querySelector(".panel .page-mark");
    return {
      face: text.fontFamily.split(",")[0],
      lines: Number.parseFloat(text.lineHeight) / Number.parseFloat(text.fontSize),
      ems: Math.round(Number.parseFloat(text.inlineSize) / Number.parseFloat(text.fontSize)),
      page: mark && getComputedStyle(mark, "::before").content,
    };
  };
  const expected = { face: "KaiTi", lines: 2.15, ems: 32, page: "none" };
  const before = await page.evaluate(seen);
  expect({ ...before, lines: Math.round(before.lines * 100) / 100 }).toEqual(expected);

  const again = await restart();
  await expect(screen(again).main).toContainText("第一条");
  expect(await theme(again)).toBe("night");
  expect(await textSize(again)).toBe("19.8px");
  const after = await again.evaluate(seen);
  expect({ ...after, lines: Math.round(after.lines * 100) / 100 }).toEqual(expected);
});

test("all is as at first again at one press, and as it was at another", async ({ page }) => {
  await expect(screen(page).tree).toBeVisible();
  await page.getByRole("navigation", { name: "功能" }).getByRole("button", { name: "设置" }).click();
  await choose(page, "配色", "护眼");
  await page.getByRole("button", { name: "恢复默认" }).click();
  await expect(page.getByRole("radio", { name: "跟随系统" })).toBeChecked();
  await page.getByRole("button", { name: "撤销“恢复默认”" }).click();
  await expect(page.getByRole("radio", { name: "护眼" })).toBeChecked();
  await expect.poll(() => theme(page)).toBe("warm");
});

test("no other theme is painted before the reader's own", async ({ page, context }) => {
  await expect(screen(page).tree).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("夜间配色");
  await expect(page.getByRole("option", { name: "夜间配色" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect.poll(() => theme(page)).toBe("night");

  // What each frame is painted on, from the first; the script comes late, as from a slow disk.
  await context.addInitScript(() => {
    const painted: string[] = [];
    Object.assign(window, { painted });
    const look = () => {
      if (document.body) painted.push(getComputedStyle(document.body).backgroundColor);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.route("**/assets/index-*.js", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
  await page.reload();
  await expect(screen(page).tree).toBeVisible();
  const painted = await page.evaluate(() => (window as unknown as { painted: string[] }).painted);
  expect(painted.length).toBeGreaterThan(3);
  expect([...new Set(painted)]).toEqual([night]);
});

test("left to the system, day and night follow it", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(() => theme(page)).toBe("night");
  await page.emulateMedia({ colorScheme: "light" });
  await expect.poll(() => theme(page)).toBe("day");
});

test("each theme has a size of its own, changed by keys and by the wheel", async ({ page }) => {
  await (await expand(page, ...parking)).click();
  await expect(screen(page).main).toContainText("第一条");
  await expect.poll(() => textSize(page)).toBe("18px");
  await page.keyboard.press("Control+=");
  await page.keyboard.press("Control+=");
  await expect.poll(() => textSize(page)).toBe("22.5px");
  await page.keyboard.press("Control+,");
  await choose(page, "配色", "夜间");
  await page.keyboard.press("Escape");
  await expect.poll(() => textSize(page)).toBe("18px");
  await page.keyboard.press("Control+-");
  await expect.poll(() => textSize(page)).toBe("16.2px");
  await screen(page).main.getByRole("tabpanel").hover();
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -100);
  await page.keyboard.up("Control");
  await expect.poll(() => textSize(page)).toBe("18px");
  expect(await page.evaluate(() => devicePixelRatio)).toBe(1);
  await page.keyboard.press("Control+,");
  await choose(page, "配色", "日间");
  await page.keyboard.press("Escape");
  await expect.poll(() => textSize(page)).toBe("22.5px");
  await page.keyboard.press("Control+0");
  await expect.poll(() => textSize(page)).toBe("18px");
});

test("the place stays where it is while size, spacing and theme change", async ({ page }) => {
  await (await expand(page, ...parking)).click();
  await page.keyboard.press("Control+i");
  const panel = screen(page).main.getByRole("tabpanel");
  await expect(panel).toContainText("第四十五条");
  await panel.hover();
  await page.mouse.wheel(0, 2345);
  await atRest(page);
  const { words, top } = (await firstLine(page)) ?? {};
  expect(words).toBeTruthy();
  const stays = async (what: string) => {
    await atRest(page);
    // The very character that stood first, whatever else now stands in its line.
    const still = await page.evaluate(() => {
      const edge = document.querySelector(".panel")?.getBoundingClientRect().top ?? 0;
      const { kept } = window as unknown as { kept: Range };
      return Math.round(kept.getBoundingClientRect().top - edge);
    });
    expect(Math.abs(still - (top ?? 0)), what).toBeLessThanOrEqual(3);
  };
  for (const key of ["Control+=", "Control+=", "Control+=", "Control+0"]) {
    await page.keyboard.press(key);
    await stays(key);
  }
  await page.keyboard.press("Control+,");
  await choose(page, "行距", "宽松");
  await stays("行距");
  await choose(page, "段距", "宽松");
  await stays("段距");
  await choose(page, "配色", "投屏");
  await stays("配色");
});

test("? and F1 list the keys, and ? is written where one writes", async ({ page }) => {
  const { tree, box } = screen(page);
  await expect(tree).toBeVisible();
  const dialog = page.getByRole("dialog", { name: "快捷键" });
  await tree.focus();
  await page.keyboard.press("?");
  await expect(dialog).toBeVisible();
  for (const [words, key] of [
    ["跳转或检索", "Ctrl+K"],
    ["投屏", "F8"],
    ["后退", "Alt+←"],
    ["正文放大", "Ctrl+="],
  ] as const) {
    await expect(dialog.locator("dl > div").filter({ hasText: words }).first()).toContainText(key);
  }
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await page.keyboard.press("F1");
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await box.click();
  await page.keyboard.type("?");
  await expect(box).toHaveValue("?");
  await expect(dialog).toBeHidden();
});

test("the box does what is asked for by name, and goes to places first", async ({ page }) => {
  const { box, tree } = screen(page);
  await expect(tree).toBeVisible();
  await box.fill("快捷键");
  await expect(page.getByRole("option", { name: "快捷键" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "快捷键" })).toBeVisible();
  await page.keyboard.press("Escape");

  await box.fill("设置");
  await expect(page.getByText(/正文 \d+ 处/)).toBeVisible();
  const settings = page.getByRole("option", { name: "设置 Ctrl+," });
  await expect(settings).toBeInViewport();
  await expect(settings).not.toHaveAttribute("data-active-item");
  await expect(page.getByRole("option").first()).toHaveAttribute("data-active-item");
  await settings.click();
  await expect(page.getByRole("dialog", { name: "设置" })).toBeVisible();
});

test("on paper the text is black on white and of one size, whatever the theme", async ({ page }) => {
  await (await expand(page, ...parking)).click();
  await expect(screen(page).main).toContainText("第一条");
  await page.keyboard.press("Control+,");
  await choose(page, "配色", "夜间");
  await page.keyboard.press("Escape");
  for (let step = 0; step < 4; step += 1) await page.keyboard.press("Control+=");
  await page.emulateMedia({ media: "print" });
  const [color, size, behind] = await page.evaluate(() => {
    const text = getComputedStyle(document.querySelector(".panel .text p") as Element);
    return [text.color, text.fontSize, getComputedStyle(document.body).backgroundColor];
  });
  expect([color, size, behind]).toEqual(["rgb(0, 0, 0)", "18px", "rgba(0, 0, 0, 0)"]);
});

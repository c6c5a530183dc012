import type { Page } from "playwright/test";
import { expect, test } from "./fixtures.ts";
import { painted } from "./highlights.ts";
import { atRest, pause } from "./rest.ts";
import { expand, screen } from "./screen.ts";

const parking = ["兰州年鉴（2024）", "法规文件", "政府规章", "兰州市机动车停车场管理办法"] as const;

const bar = (page: Page) => page.getByRole("search", { name: "查找" });
const field = (page: Page) => bar(page).getByRole("textbox");
const tally = (page: Page) => bar(page).getByRole("status");
const chosen = (page: Page, label: string) => bar(page).getByRole("radio", { name: label });

/** The words that are found, and whether the reader can see the first of them: it is in view, under nothing. */
const found = async (page: Page, name: RegExp) => {
  const all = await painted(page, name);
  const panel = await page.locator(".panel").boundingBox();
  const box = all[0]?.box;
  return {
    words: all.map(({ words }) => words),
    seen: all[0]?.seen === true,
    /** How far down the panel it is: 0 at the upper edge, 1 at the lower. */
    down: box && panel ? (box.top - panel.y) / panel.height : null,
  };
};

const current = (page: Page) => found(page, /^found-current$/);
const everywhere = (page: Page) => found(page, /^found$/);

async function openParking(page: Page) {
  await (await expand(page, ...parking)).click();
  await expect(screen(page).main).toContainText("第四十五条");
}

async function find(page: Page, words: string) {
  await page.keyboard.press("Control+f");
  await expect(field(page)).toBeFocused();
  await field(page).fill(words);
}

test("what is typed is found as it is typed, counted, and gone through round and round", async ({ page }) => {
  await openParking(page);
  const panelBefore = await screen(page).main.getByRole("tabpanel").boundingBox();
  await find(page, "停");
  await expect(tally(page)).toHaveText(/^第 1 处，共 \d+ 处$/);
  await page.keyboard.press("End");
  await page.keyboard.type("车泊位", { delay: 30 });
  await expect.poll(async () => (await current(page)).words).toEqual(["停车泊位"]);
  const total = Number(/共 (\d+) 处/.exec((await tally(page).textContent()) ?? "")?.[1]);
  expect(total).toBeGreaterThan(3);
  await expect(tally(page)).toHaveText(`第 1 处，共 ${total} 处`);
  expect(new Set((await everywhere(page)).words)).toEqual(new Set(["停车泊位"]));

  await page.keyboard.press("Enter");
  await expect(tally(page)).toHaveText(`第 2 处，共 ${total} 处`);
  await bar(page).getByRole("button", { name: "上一处" }).click();
  await field(page).press("Shift+Enter");
  await expect(tally(page)).toHaveText(`第 ${total} 处，共 ${total} 处（已到开头，从末尾开始）`);
  await expect.poll(async () => (await current(page)).seen).toBe(true);
  await bar(page).getByRole("button", { name: "下一处" }).click();
  await expect(tally(page)).toHaveText(`第 1 处，共 ${total} 处（已到末尾，从头开始）`);

  // The bar covers nothing: it has pushed the text down.
  const [panel, above] = [
    await screen(page).main.getByRole("tabpanel").boundingBox(),
    await bar(page).boundingBox(),
  ];
  expect(panel?.y).toBeGreaterThan(panelBefore?.y ?? 0);
  expect(panel?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0));
});

test("a number and a Traditional form find what denotes the same, and what is nowhere is said to be", async ({
  page,
}) => {
  await openParking(page);
  await find(page, "第24条");
  await expect.poll(async () => (await current(page)).words).toEqual(["第二十四条"]);
  const total = async (words: string) => {
    await field(page).fill("");
    await expect(tally(page)).toHaveText("");
    await field(page).fill(words);
    await expect(tally(page)).toHaveText(/共 \d+ 处/);
    return /共 \d+ 处/.exec((await tally(page).textContent()) ?? "")?.[0];
  };
  expect(await total("停車場　管理")).toBe(await total("停车场管理"));
  await field(page).fill("航空母舰");
  await expect(tally(page)).toHaveText("本篇没有“航空母舰”");
  await expect.poll(async () => (await everywhere(page)).words).toEqual([]);
});

test("in the whole work the next one opens in its tab, and the bar goes on", async ({ page }) => {
  const { tab, tabs } = screen(page);
  await openParking(page);
  await find(page, "二次供水");
  await expect(tally(page)).toHaveText(/^本篇没有，全书有 \d+ 处$/);
  await chosen(page, "全书").check();
  await expect(tally(page)).toHaveText(/^共 \d+ 处（不在本篇，按回车打开）$/);
  await field(page).press("Enter");
  await expect(tabs.getByRole("tab")).toHaveCount(2);
  await expect.poll(async () => (await current(page)).seen).toBe(true);
  await expect(tally(page)).toHaveText(/^第 \d+ 处，共 \d+ 处/);
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue("二次供水");
  const first = Number(/第 (\d+) 处/.exec((await tally(page).textContent()) ?? "")?.[1]);
  await page.keyboard.press("Enter");
  await expect(tally(page)).toContainText(`第 ${first + 1} 处`);
  await page.keyboard.press("Enter");
  await expect(tally(page)).toContainText(`第 ${first + 2} 处`);
  // Going from one to the next is no step to go back over; opening the other text was.
  await page.goBack();
  await expect(tab("兰州市机动车停车场管理办法")).toHaveAttribute("aria-selected", "true");
});

test("far down in the longest work, what is found comes into view, with nothing over it", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await screen(page).row("兰州市城关区年鉴（2020）").dblclick();
  await expect(screen(page).main.getByRole("heading", { level: 1 })).toContainText("城关区年鉴");
  await find(page, "不动产登记");
  // The longest work of all is drawn meanwhile, and each look at a page of that size takes its time too.
  await expect(tally(page)).toHaveText(/^第 1 处，共 \d+ 处/, { timeout: 60_000 });
  await expect(chosen(page, "全书")).toBeHidden();
  await expect.poll(async () => (await current(page)).seen).toBe(true);
  await atRest(page);
  const { words, down } = await current(page);
  expect(words).toEqual(["不动产登记"]);
  expect(down).toBeGreaterThan(0.25);
  expect(down).toBeLessThan(0.45);

  await field(page).fill("的");
  await expect(tally(page)).toHaveText(/共 \d{4} 处/, { timeout: 60_000 });
  await field(page).press("Shift+Enter");
  await expect.poll(async () => (await current(page)).seen).toBe(true);
});

test("the note on a doubtful work, which stays, hides nothing that is found", async ({ page }) => {
  await screen(page).row("兰州市政府工作报告（来源存疑） 存疑").dblclick();
  await expect(screen(page).main.getByRole("note")).toBeVisible();
  await find(page, "建设");
  await expect(tally(page)).toHaveText(/^第 1 处，共 \d+ 处/);
  const total = Number(/共 (\d+) 处/.exec((await tally(page).textContent()) ?? "")?.[1]);
  for (let step = total; step > 0; step -= 1) {
    await page.keyboard.press("Shift+Enter");
    await expect(tally(page)).toContainText(`第 ${step} 处`);
    await expect.poll(async () => (await current(page)).seen).toBe(true);
  }
});

test("in a wide table the text is scrolled sideways too", async ({ page }) => {
  // Where there is room a wide table takes it.
  await page.setViewportSize({ width: 900, height: 700 });
  await screen(page).row("兰州年鉴（2024）").dblclick();
  // Words that stand nowhere before: the first that is found is theirs, whichever table is laid out first.
  const wide = await page.evaluate(async () => {
    const all = () => document.querySelector(".panel .text")?.textContent ?? "";
    const isOnlyThere = (words: string) => words.length > 2 && all().split(words).length === 2;
    const outside = (table: HTMLElement) => {
      if (table.scrollWidth <= table.clientWidth + 100) return [];
      const edge = table.getBoundingClientRect().right;
      const cells = [...table.querySelectorAll("td")].filter(
        (cell) => cell.getBoundingClientRect().right > edge + 60 && isOnlyThere(cell.textContent ?? ""),
      );
      const address = table.closest<HTMLElement>("[data-address]")?.dataset.address;
      return cells.slice(0, 1).map((cell) => ({ address, words: cell.textContent ?? "" }));
    };
    for (;;) {
      const [first] = [...document.querySelectorAll<HTMLElement>(".table-scroll")].flatMap(outside);
      if (first) return first;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });
  await page.evaluate((address) => {
    location.hash = `#/lanzhou-yearbook-2024/${address}`;
  }, wide.address);
  await expect(screen(page).unit(wide.address ?? "")).toBeVisible();
  await find(page, wide.words);
  await expect.poll(async () => (await current(page)).seen).toBe(true);
  const scrolled = await screen(page)
    .unit(wide.address ?? "")
    .locator(".table-scroll")
    .evaluate((table) => table.scrollLeft);
  expect(scrolled).toBeGreaterThan(0);
});

test("Escape leaves the reader at what was found, and F3 goes on from there", async ({ page }) => {
  await openParking(page);
  await find(page, "停车泊位");
  await expect(tally(page)).toHaveText(/^第 1 处/);
  await page.keyboard.press("Enter");
  await expect(tally(page)).toHaveText(/^第 2 处/);
  await page.keyboard.press("Escape");
  await expect(bar(page)).toBeHidden();
  await expect(screen(page).main.getByRole("tabpanel")).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe("停车泊位");
  await expect.poll(async () => (await everywhere(page)).words).toEqual([]);
  await page.keyboard.press("F3");
  await expect(tally(page)).toHaveText(/^第 3 处/);
  await page.keyboard.press("Shift+F3");
  await expect(tally(page)).toHaveText(/^第 2 处/);
});

test("what is selected is what is looked for, from where it stands", async ({ page }) => {
  await openParking(page);
  await page.evaluate(() => {
    const words = document.createTreeWalker(
      document.querySelector('.panel [data-address$="art_14"]') ?? document,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = words.nextNode(); node; node = words.nextNode()) {
      const at = node.textContent?.indexOf("停车场") ?? -1;
      if (at >= 0) return getSelection()?.setBaseAndExtent(node, at, node, at + 3);
    }
  });
  const before = await page.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().top);
  await page.keyboard.press("Control+f");
  await expect(field(page)).toHaveValue("停车场");
  await expect(tally(page)).toHaveText(/^第 \d+ 处，共 \d+ 处$/);
  const [at] = await painted(page, /^found-current$/);
  expect(at?.address).toMatch(/art_14(__|$)/);
  expect(before).toBeDefined();
});

test("what an input method composes is not yet looked for", async ({ page, context }) => {
  await openParking(page);
  await find(page, "");
  const session = await context.newCDPSession(page);
  await session.send("Input.imeSetComposition", { text: "tingche", selectionStart: 7, selectionEnd: 7 });
  await pause(page, 400);
  await expect(tally(page)).toHaveText("");
  await session.send("Input.insertText", { text: "停车" });
  await expect(tally(page)).toHaveText(/^第 1 处，共 \d+ 处$/);
});

test("what a search asked is marked in what is opened, and gives way to what is looked for there", async ({
  page,
}) => {
  const { box } = screen(page);
  await box.fill("供水 水质");
  await page.getByText(/^在检索中查看全部 \d+ 处/).click();
  await page.getByRole("treeitem", { name: /供水/ }).first().click();
  await expect.poll(async () => (await current(page)).seen).toBe(true);
  const { words } = await current(page);
  expect(words.filter((each) => !/^(供水|水质)+$/.test(each))).toEqual([]);
  expect(words.join("")).toMatch(/供水.*水质|水质.*供水/);
  expect((await everywhere(page)).words.length).toBeGreaterThan((await current(page)).words.length);
  await find(page, "农村");
  await expect.poll(async () => (await current(page)).words).toEqual(["农村"]);
  // From the text too, Escape ends it.
  await screen(page)
    .main.getByRole("tabpanel")
    .click({ position: { x: 30, y: 300 } });
  await page.keyboard.press("Escape");
  await expect(bar(page)).toBeHidden();
  await expect.poll(async () => (await current(page)).words).toContain("水质");
});

test("where nothing is open, Ctrl+F goes to the box", async ({ page }) => {
  await expect(screen(page).tree).toBeVisible();
  await page.keyboard.press("Control+f");
  await expect(screen(page).box).toBeFocused();
});

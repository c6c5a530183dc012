import type { Page } from "playwright/test";
import { violations } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { painted as stretches } from "./highlights.ts";
import { allKept, atRest } from "./rest.ts";
import { screen } from "./screen.ts";

const law = "《兰州市机动车停车场管理办法》";

async function openParking(page: Page, question = "14") {
  const { box, unit } = screen(page);
  await expect(screen(page).tree).toBeVisible();
  await box.fill(`停车场 ${question}`);
  await expect(page.getByRole("option").first()).toContainText(law);
  await page.keyboard.press("Enter");
  await expect(unit(`reg_5__art_${question}`)).toBeInViewport();
  await atRest(page);
}

type Place = readonly [address: string, offset: number];

/** Where a character of a unit stands in the window. */
const pointOf = (page: Page, [address, offset]: Place, edge: "left" | "right") =>
  page.evaluate(
    ([address, offset, edge]) => {
      const unit = document.querySelector(`.panel [data-address="${address}"]`);
      const walker = document.createTreeWalker(unit as Element, NodeFilter.SHOW_TEXT);
      let left = offset;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { length } = node as Text;
        if (left < length) {
          const range = document.createRange();
          range.setStart(node, left);
          range.setEnd(node, left + 1);
          const box = range.getBoundingClientRect();
          return { x: edge === "left" ? box.left + 1 : box.right - 1, y: box.top + box.height / 2 };
        }
        left -= length;
      }
      throw new Error(`no ${address}`);
    },
    [address, offset, edge] as const,
  );

/** Selects with the mouse, from a character up to and with another. */
async function drag(page: Page, from: Place, to: Place) {
  const [start, end] = [await pointOf(page, from, "left"), await pointOf(page, to, "right")];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 3 });
  await page.mouse.move(end.x, end.y, { steps: 3 });
  await page.mouse.up();
}

/** What is painted, by the name of the brush, as the words that are painted with it. */
async function painted(page: Page): Promise<Record<string, readonly string[]>> {
  const by: Record<string, string[]> = {};
  for (const { name, words } of await stretches(page, /./)) by[name] = [...(by[name] ?? []), words];
  return by;
}

const tools = (page: Page) => page.getByRole("toolbar", { name: "标记选中的文字" });
const panel = (page: Page) => page.getByRole("region", { name: "本条" });
const said = (page: Page) => page.locator(".annotating .said").first();
const para = "reg_5__art_14__para_1";

test("with the mouse: select, mark, mark otherwise, and take it off again", async ({ page }) => {
  await openParking(page);
  await drag(page, [para, 6], [para, 13]);
  const words = await page.evaluate(() => getSelection()?.toString() ?? "");
  expect(words).toHaveLength(8);
  await expect(tools(page)).toBeVisible();
  expect(await violations(page), "tools").toEqual([]);
  // Never over what is selected.
  const bar = await tools(page).boundingBox();
  const selected = await page.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().toJSON());
  expect((bar?.y ?? 0) + (bar?.height ?? 0) <= selected.top || (bar?.y ?? 0) >= selected.bottom).toBe(true);

  await tools(page).getByRole("button", { name: "疑问" }).click();
  await expect(said(page)).toHaveText("已标为“疑问”");
  await expect.poll(() => painted(page)).toEqual({ "fill-question": [words] });
  await expect(tools(page)).toBeHidden();

  // The caret stands at the words still: another colour changes it, the same takes it off.
  await page.keyboard.press("Control+Alt+1");
  await expect.poll(() => painted(page)).toEqual({ "fill-emphasis": [words] });
  await page.keyboard.press("Control+u");
  await expect.poll(() => painted(page)).toEqual({ "line-emphasis": [words] });
  await page.keyboard.press("Control+u");
  await expect.poll(() => painted(page)).toEqual({});
  await page.keyboard.press("Control+z");
  await expect(said(page)).toHaveText("已撤销：去掉“下划线”");
  await expect.poll(() => painted(page)).toEqual({ "line-emphasis": [words] });
  await page.keyboard.press("Control+y");
  await expect(said(page)).toHaveText("已重做：去掉“下划线”");
  await expect.poll(() => painted(page)).toEqual({});
});

test("Escape leaves the tools, and what is selected is copied as ever", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openParking(page);
  await drag(page, [para, 6], [para, 13]);
  await expect(tools(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(tools(page)).toBeHidden();
  const words = await page.evaluate(() => getSelection()?.toString());
  await page.keyboard.press("Control+c");
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(words);
});

test("a note is written in the side panel, kept as it is typed, and there after a restart", async ({
  page,
  restart,
}) => {
  await openParking(page);
  await panel(page)
    .or(page.getByRole("button", { name: "显示本条" }))
    .first()
    .waitFor();
  if (!(await panel(page).isVisible())) await page.keyboard.press("Control+i");
  await drag(page, [para, 6], [para, 13]);
  await page.keyboard.press("Control+m");
  const note = panel(page).getByRole("textbox", { name: "批注内容" });
  await expect(note).toBeFocused();
  await expect.poll(async () => Object.keys(await painted(page))).toEqual(["annotating"]);
  await page.keyboard.type("先问**交警支队**\n- 收费\n- 时段");
  await panel(page).getByRole("radio", { name: "待办" }).check();
  await panel(page).getByRole("combobox", { name: "状态" }).selectOption("待办");
  await panel(page).getByRole("combobox", { name: "标签" }).fill("二季度，会后");
  await page.keyboard.press("Enter");
  expect(await violations(page), "writing").toEqual([]);
  await page.keyboard.press("Escape");
  await expect(said(page)).toHaveText("已加批注");
  const item = panel(page).getByRole("region", { name: "批注" }).getByRole("listitem").first();
  await expect(item.locator("strong")).toHaveText("交警支队");
  await expect(item.locator(".light-markdown li")).toHaveText(["收费", "时段"]);
  await expect(item).toContainText("二季度");
  const sign = page.locator(".panel .note-sign");
  await expect(sign).toHaveCount(1);
  await expect(sign).toHaveAccessibleName(/批注。先问/);
  expect(await violations(page), "read").toEqual([]);

  // One sitting is one step.
  await page.keyboard.press("Control+z");
  await expect(sign).toHaveCount(0);
  await expect.poll(() => painted(page)).toEqual({});
  await page.keyboard.press("Control+Shift+z");
  await expect(sign).toHaveCount(1);

  const again = await restart();
  await expect(again.locator(".panel .note-sign")).toHaveCount(1);
  await expect.poll(() => painted(again)).toEqual({ "fill-todo": [expect.stringMatching(/^.{8}$/u)] });
  await again.locator(".panel .note-sign").hover();
  await expect(again.locator(".sign-preview")).toContainText("先问交警支队");
});

test("by keyboard alone, with nothing selected: the unit in focus is annotated", async ({ page }) => {
  await openParking(page);
  await page.locator(".panel").first().focus();
  await page.keyboard.press("Alt+ArrowDown");
  const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.address);
  await expect.poll(focused).toMatch(/__art_/);
  const first = await focused();
  await page.keyboard.press("Alt+ArrowDown");
  await expect.poll(focused).not.toBe(first);
  await page.keyboard.press("Alt+ArrowUp");
  await expect.poll(focused).toBe(first);
  await page.keyboard.press("Alt+Shift+ArrowDown");
  await expect.poll(focused).toMatch(/__para_/);
  const address = await focused();
  await page.keyboard.press("Control+m");
  await expect(page.getByRole("textbox", { name: "批注内容" })).toBeFocused();
  await page.keyboard.type("请法制办核对");
  await page.keyboard.press("Control+Enter");
  await expect(said(page)).toHaveText("已加批注");
  await expect(page.locator(".panel .note-sign")).toHaveAttribute("data-of", address ?? "");
  // Nothing written is nothing kept.
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Control+m");
  await page.keyboard.press("Escape");
  await expect(page.locator(".panel .note-sign")).toHaveCount(1);
});

test("words are selected by the keys alone, in the unit that has the keyboard", async ({ page }) => {
  await openParking(page);
  const selected = () => page.evaluate(() => String(getSelection()));
  await page.locator(".panel").first().focus();
  await page.keyboard.press("Alt+ArrowDown");
  const words = (await screen(page).unit(para).textContent()) ?? "";
  await page.keyboard.press("ArrowRight");
  expect(await selected()).toBe(words[0]);
  for (let step = 0; step < 5; step++) await page.keyboard.press("ArrowRight");
  expect(await selected()).toBe("鼓");
  await page.keyboard.press("Shift+ArrowRight");
  expect(await selected()).toBe("鼓励");
  await page.keyboard.press("Control+Alt+1");
  await expect.poll(() => painted(page)).toEqual({ "fill-emphasis": ["鼓励"] });
  // It is still these words that are meant, and not all of the unit.
  await page.keyboard.press("Control+Alt+1");
  await expect.poll(() => painted(page)).toEqual({});
  await page.keyboard.press("Control+Alt+2");
  // One goes on from there, and back; and by lines across what follows.
  await page.keyboard.press("ArrowRight");
  expect(await selected()).toBe("社");
  await page.keyboard.press("ArrowLeft");
  expect(await selected()).toBe("励");
  await page.keyboard.press("Shift+ArrowDown");
  expect((await selected()).length).toBeGreaterThan(10);
  await page.keyboard.press("Control+m");
  await page.keyboard.type("这一行");
  await page.keyboard.press("Control+Enter");
  await expect(panel(page).getByRole("listitem").filter({ hasText: "这一行" })).toContainText("励社会资本");
  for (let step = 0; step < 6; step++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  expect(await selected()).toBe("鼓励");
  await page.keyboard.press("Control+m");
  await page.keyboard.type("谁来鼓励");
  await page.keyboard.press("Control+Enter");
  // It is written to the mark that is there: there are two annotations, and not three.
  await expect(panel(page).getByRole("listitem").filter({ hasText: "谁来鼓励" })).toHaveClass(/question/);
  await expect(panel(page).locator(".annotation")).toHaveCount(2);
  // Another unit begins at its beginning.
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Shift+ArrowRight");
  expect(await selected()).toBe("第");
});

test("a unit that is marked as one is seen to be, and the panel lists what is on its parts", async ({
  page,
}) => {
  await openParking(page);
  await page.locator(".panel").first().focus();
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Control+u");
  await expect(said(page)).toHaveText("已加下划线");
  await expect
    .poll(async () => (await painted(page))["line-emphasis"]?.join(""))
    .toMatch(/^第十四条　.*另行制定。$/);
  await page.keyboard.press("Control+u");
  await expect.poll(() => painted(page)).toEqual({});
  // Gone to by its number, a 款 is where one reads; the panel is of its 条.
  await screen(page).box.fill("停车场 14条2款");
  await expect(page.getByRole("option").first()).toContainText("第十四条第二款");
  await page.keyboard.press("Enter");
  await expect(panel(page).getByRole("heading", { name: "第十四条" })).toBeVisible();
  await page.keyboard.press("Control+m");
  await page.keyboard.type("单说这一款");
  await page.keyboard.press("Control+Enter");
  const listed = panel(page).getByRole("listitem").filter({ hasText: "单说这一款" });
  await expect(listed).toContainText("第二款");
  await screen(page).box.fill("停车场 14条3款");
  await expect(page.getByRole("option").first()).toContainText("第十四条第三款");
  await page.keyboard.press("Enter");
  await expect(listed).toBeVisible();
});

test("a unit that was only marked is written in where its mark is, and not annotated a second time", async ({
  page,
}) => {
  await openParking(page);
  await page.locator(".panel").first().focus();
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Control+Alt+2");
  await expect(said(page)).toHaveText("已标为“疑问”");
  await page.keyboard.press("Control+m");
  await expect(page.getByRole("textbox", { name: "批注内容" })).toBeFocused();
  await page.keyboard.type("先问法制办");
  await page.keyboard.press("Control+Enter");
  const sign = page.locator(".panel .note-sign");
  await expect(sign).toHaveCount(1);
  await expect(sign).toHaveAttribute("data-count", "");
  await expect(sign).toHaveClass(/question/);
  // One that says something already has others beside it.
  await page.keyboard.press("Control+m");
  await page.keyboard.type("再问交警支队");
  await page.keyboard.press("Control+Enter");
  await expect(sign).toHaveAttribute("data-count", "2");
});

test("across articles, and marks within marks: all are seen", async ({ page }) => {
  await openParking(page);
  await drag(page, [para, 8], ["reg_5__art_15__para_1", 9]);
  await page.keyboard.press("Control+Alt+4");
  await expect.poll(async () => (await painted(page))["fill-quote"]?.length).toBeGreaterThan(1);
  await drag(page, [para, 10], [para, 14]);
  await page.keyboard.press("Control+Alt+4");
  await drag(page, [para, 12], [para, 18]);
  await page.keyboard.press("Control+Alt+1");
  await drag(page, [para, 9], [para, 11]);
  await page.keyboard.press("Control+u");
  await expect
    .poll(async () => Object.keys(await painted(page)).toSorted())
    .toEqual(["fill-emphasis", "fill-quote", "fill-quote-again", "line-emphasis"]);
  const strokes = await painted(page);
  expect(strokes["fill-quote-again"]).toEqual([expect.stringMatching(/^.{5}$/u)]);
});

test("where the side panel is folded, a card beside the text takes the note", async ({ page }) => {
  await openParking(page);
  if (await panel(page).isVisible()) await page.keyboard.press("Control+i");
  await expect(panel(page)).toBeHidden();
  await drag(page, [para, 6], [para, 13]);
  await tools(page).getByRole("button", { name: "批注" }).click();
  const card = page.getByRole("dialog", { name: "批注" });
  await expect(card.getByRole("textbox", { name: "批注内容" })).toBeFocused();
  await page.keyboard.type("费用依据？");
  expect(await violations(page), "card").toEqual([]);
  await page.keyboard.press("Escape");
  await expect(card).toBeHidden();
  await page.locator(".panel .note-sign").click();
  await expect(card).toContainText("费用依据？");
  await card.getByRole("button", { name: "删除" }).click();
  await expect(page.locator(".panel .note-sign")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(page.locator(".panel .note-sign")).toHaveCount(1);
});

test("in the cells of a table, and where they stand once its rows are sorted", async ({ page }) => {
  await expect(screen(page).tree).toBeVisible();
  await page.evaluate(() => {
    location.hash = "#/wuwei-yearbook-2024/cat_34__subcat_1__table_11";
  });
  const table = screen(page).unit("cat_34__subcat_1__table_11");
  await expect(table).toBeInViewport();
  await atRest(page);
  const cell = table.locator("tbody tr").nth(1).locator("td").first();
  await cell.click({ clickCount: 3 });
  const words = ((await cell.textContent()) ?? "").trim();
  await page.keyboard.press("Control+Alt+2");
  await expect.poll(() => painted(page)).toEqual({ "fill-question": [expect.stringContaining(words)] });
  await table.getByRole("button", { name: "2023年" }).click();
  await expect.poll(() => painted(page)).toEqual({ "fill-question": [expect.stringContaining(words)] });
});

test("two panes of one work show the same marks", async ({ page }) => {
  await openParking(page);
  await drag(page, [para, 6], [para, 13]);
  await page.keyboard.press("Control+Alt+3");
  await page.keyboard.press("Control+\\");
  await expect(page.locator(".pane")).toHaveCount(2);
  await expect.poll(async () => (await painted(page))["fill-todo"]?.length).toBe(2);
  await page.keyboard.press("Control+z");
  await expect.poll(() => painted(page)).toEqual({});
});

test("with the largest type the tools are whole in the window, wherever one selects", async ({ page }) => {
  await openParking(page);
  for (let size = 0; size < 8; size += 1) await page.keyboard.press("Control+=");
  await atRest(page);
  await drag(page, [para, 4], [para, 6]);
  await expect(tools(page)).toBeVisible();
  const box = await tools(page).boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1366);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(768);
});

test("in front of a room marks are shown, notes when asked, and what is private never", async ({ page }) => {
  await openParking(page);
  await drag(page, [para, 6], [para, 13]);
  await page.keyboard.press("Control+m");
  await page.keyboard.type("给大家看的");
  await page.keyboard.press("Escape");
  await drag(page, [para, 16], [para, 20]);
  await page.keyboard.press("Control+m");
  await page.keyboard.type("只给自己看的");
  await page.getByRole("checkbox", { name: "仅自己可见" }).check();
  await page.keyboard.press("Escape");
  await page.keyboard.press("F8");
  const room = page.getByRole("dialog").filter({ hasText: "第十四条" });
  await expect(room).toBeVisible();
  const inRoom = async () =>
    (await stretches(page, /./)).filter(({ inRoom }) => inRoom).map(({ words }) => words);
  await expect.poll(inRoom).toEqual([expect.stringMatching(/^.{8}$/u)]);
  await expect(room).not.toContainText("给大家看的");
  await page.keyboard.press("m");
  await expect(room).toContainText("给大家看的");
  await expect(room).not.toContainText("只给自己看的");
  expect(await violations(page), "room").toEqual([]);
});

test("annotations are signed, and colours go by the reader's names", async ({ page }) => {
  await openParking(page);
  await page.keyboard.press("Control+,");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "署名" }).fill("王莉");
  await dialog.getByRole("textbox", { name: "“疑问”色的名称" }).fill("待查证");
  expect(await violations(page), "settings").toEqual([]);
  await page.keyboard.press("Escape");
  await drag(page, [para, 6], [para, 13]);
  await tools(page).getByRole("button", { name: "待查证" }).click();
  await expect(said(page)).toHaveText("已标为“待查证”");
  if (!(await panel(page).isVisible())) await page.keyboard.press("Control+i");
  await expect(panel(page).getByRole("region", { name: "批注" })).toContainText("王莉");
});

test("what was typed a moment ago is there after the program was killed", async ({ page, kill, restart }) => {
  await openParking(page);
  await drag(page, [para, 6], [para, 13]);
  await page.keyboard.press("Control+m");
  await page.keyboard.type("停电之前写下的");
  // It is said to be saved while one is still writing.
  await expect(page.getByRole("contentinfo")).toContainText(/最后安全保存 \d/);
  await allKept(page);
  await kill();
  const again = await restart();
  await expect(again.locator(".panel .note-sign")).toHaveAccessibleName(/停电之前写下的/);
});

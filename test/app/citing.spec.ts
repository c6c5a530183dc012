import type { Page } from "playwright/test";
import { violations } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { atRest } from "./rest.ts";
import { expand, screen } from "./screen.ts";

const parking = ["兰州年鉴（2024）", "法规文件", "政府规章", "兰州市机动车停车场管理办法"] as const;
const law = "《兰州市机动车停车场管理办法》";

test.beforeEach(({ context }) => context.grantPermissions(["clipboard-read", "clipboard-write"]));

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const richly = (page: Page) =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType("text/html"))?.text() ?? "";
  });

/** Selects from a place in one unit to a place in another, as a mouse would. */
const select = (page: Page, from: readonly [string, number], to: readonly [string, number]) =>
  page.evaluate(
    ([first, last]) => {
      const place = ([address, offset]: readonly [string, number]): [Node, number] => {
        const unit = document.querySelector(`.panel [data-address="${address}"]`);
        const walker = document.createTreeWalker(unit as Element, NodeFilter.SHOW_TEXT);
        let left = offset;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (left <= (node as Text).length) return [node, left];
          left -= (node as Text).length;
        }
        throw new Error(`no ${address}`);
      };
      getSelection()?.setBaseAndExtent(...place(first), ...place(last));
    },
    [from, to] as const,
  );

async function openParking(page: Page, question: string) {
  const { box, unit } = screen(page);
  await expect(screen(page).tree).toBeVisible();
  await box.fill(`停车场 ${question}`);
  await expect(page.getByRole("option").first()).toContainText(law);
  await page.keyboard.press("Enter");
  await expect(unit(`reg_5__art_${question}`)).toBeInViewport();
}

test("one key copies the citation of what is read, and says which", async ({ page }) => {
  await openParking(page, "14");
  await atRest(page);
  await page.keyboard.press("Control+Shift+C");
  await expect(page.getByRole("main").getByRole("status")).toHaveText(`已复制：${law}第十四条`);
  expect(await clipboard(page)).toBe(`${law}第十四条`);
});

test("what is selected is cited by its units, whatever the selection ends in", async ({ page }) => {
  await openParking(page, "14");
  const said = page.getByRole("main").getByRole("status");
  await select(page, ["reg_5__art_14__para_1", 8], ["reg_5__art_16__para_1", 9]);
  await page.keyboard.press("Control+Shift+C");
  await expect(said).toContainText("已复制");
  expect(await clipboard(page)).toMatch(/^《兰州市机动车停车场管理办法》第十四条.*至第十六条/);

  // A plain copy is the exact text and nothing else.
  await select(page, ["reg_5__art_14__para_1", 0], ["reg_5__art_14__para_1", 9]);
  await page.keyboard.press("Control+c");
  await expect.poll(() => clipboard(page)).toMatch(/^第十四条.{5}$/u);
});

test("the text with its citation and source, plain and for word processors", async ({ page }) => {
  await openParking(page, "14");
  await atRest(page);
  await page.keyboard.press("Control+Alt+c");
  await expect(page.getByRole("main").getByRole("status")).toContainText(`已复制原文与出处：${law}第十四条`);
  const plain = await clipboard(page);
  const shown = await screen(page)
    .unit("reg_5__art_14")
    .evaluate((element) => element.textContent ?? "");
  const [quoted = "", under = ""] = plain.split("\n\n");
  expect(quoted.replaceAll("\n", "")).toBe(shown);
  expect(under).toMatch(/^——《兰州市机动车停车场管理办法》第十四条\n来源：《兰州年鉴（2024）》第\d+页/);
  expect(await richly(page)).toContain("<p>——《兰州市机动车停车场管理办法》第十四条</p>");
});

test("both are in the menu beside the breadcrumb, which leaves the selection alone", async ({ page }) => {
  await openParking(page, "14");
  await select(page, ["reg_5__art_15__para_1", 6], ["reg_5__art_15__para_1", 9]);
  await page.getByRole("button", { name: "引用" }).click();
  await expect(page.getByRole("menuitem", { name: /复制引文/ })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("menuitem", { name: /复制引文/ }).click();
  await expect.poll(() => clipboard(page)).toMatch(/第十五条/);
  await page.getByRole("button", { name: "引用" }).press("Enter");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect.poll(() => clipboard(page)).toContain("来源：《兰州年鉴（2024）》");
});

test("a yearbook entry is cited with its place and its page, a doubtful work with the doubt", async ({
  page,
}) => {
  await page.evaluate(() => {
    location.hash = "#/chengguan-yearbook-2020/cat_3__subcat_1__topic_1__entry_1";
  });
  await expect(screen(page).unit("cat_3__subcat_1__topic_1__entry_1")).toBeInViewport();
  await atRest(page);
  await page.keyboard.press("Control+Shift+C");
  await expect
    .poll(() => clipboard(page))
    .toBe("《兰州市城关区年鉴（2020）》“政治·区委常委会·重大决定·加快产业转型升级步伐”条，第244页");
  await page.evaluate(() => {
    location.hash = "#/lanzhou-work-report-unverified/head_1";
  });
  await expect(screen(page).unit("head_1").first()).toBeInViewport();
  await atRest(page);
  await page.keyboard.press("Control+Shift+C");
  await expect.poll(() => clipboard(page)).toBe("《兰州市政府工作报告》“一、2023年工作回忆”（来源存疑）");
});

test("the printed page is an address", async ({ page }) => {
  const { box, main } = screen(page);
  await (await expand(page, ...parking)).click();
  await expect(main).toContainText("第一条");
  await page.getByRole("button", { name: /^第 \d+ 页$/ }).click();
  await expect(box).toBeFocused();
  await expect(box).toHaveValue("第页");
  await page.keyboard.type("520");
  await expect(page.getByRole("option").first()).toContainText("《兰州年鉴（2024）》第520页");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^第 5(19|20) 页$/ })).toBeVisible();
});

import type { Locator, Page } from "playwright/test";
import { violations } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { pause } from "./rest.ts";
import { screen } from "./screen.ts";

/** Goes to a unit, and waits until it is seen. */
async function goTo(page: Page, hash: string): Promise<void> {
  await expect(screen(page).tree).toBeVisible();
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await expect(page.locator(`.panel [data-address="${hash.split("/").at(-1)}"]`).first()).toBeInViewport();
}

const parking = (article: number) => `#/lanzhou-yearbook-2024/reg_5__art_${article}`;
const beside = (page: Page) => page.getByRole("region", { name: "本条", exact: true });
const part = (page: Page, name: string) => beside(page).getByRole("region", { name, exact: true });
const linkIn = (place: Locator, name: string) => place.getByRole("link", { name, exact: true });

test("a reference is followed, and one comes back", async ({ page }) => {
  const { unit } = screen(page);
  await goTo(page, parking(40));
  await linkIn(unit("reg_5__art_40"), "本办法第二十四条").click();
  await expect(page).toHaveURL(/reg_5__art_24$/);
  await expect(unit("reg_5__art_24")).toBeInViewport();
  await expect(unit("reg_5__art_40")).not.toBeInViewport();
  await page.goBack();
  await expect(page).toHaveURL(/reg_5__art_40$/);
  await expect(unit("reg_5__art_40")).toBeInViewport();
});

test("with Ctrl or the middle button it is opened in a tab behind", async ({ page }) => {
  const { tabs, tab } = screen(page);
  await goTo(page, "#/lanzhou-yearbook-2024/rep_3__head_6__head_2__para_1");
  const link = linkIn(
    screen(page).unit("rep_3__head_6__head_2__para_1"),
    "《兰州市危险废物污染环境防治办法》",
  );
  await link.click({ modifiers: ["Control"] });
  await expect(tabs.getByRole("tab")).toHaveCount(2);
  await expect(tab("兰州市2023年生态环境状况公报")).toHaveAttribute("aria-selected", "true");
  await link.click({ button: "middle" });
  await expect(tabs.getByRole("tab")).toHaveCount(3);
  await expect(tab("兰州市2023年生态环境状况公报")).toHaveAttribute("aria-selected", "true");
  await link.click();
  await expect(tab("兰州市危险废物污染环境防治办法").first()).toHaveAttribute("aria-selected", "true");
});

test("what it leads to shows beside it, by keyboard and by mouse, and takes nothing away", async ({
  page,
}) => {
  const { main, unit } = screen(page);
  await goTo(page, parking(40));
  const link = linkIn(unit("reg_5__art_40"), "本办法第二十四条");
  const preview = page.getByRole("tooltip");
  await main.getByRole("tabpanel").focus();
  await page.keyboard.press("Tab");
  await expect(link).toBeFocused();
  await expect(preview).toContainText("《兰州市机动车停车场管理办法》第二十四条");
  await expect(preview).toContainText(
    "任何单位和个人不得设置、毁损、撤除道路临时停车泊位、标志和标线，不得妨碍道路临时停车泊位的停车功能，不得将道路临时停车泊位据为专用。",
  );
  await expect(link).toBeFocused();
  await expect(link).toHaveAccessibleDescription(/城市道路范围内/);
  const [over, under] = [await preview.boundingBox(), await link.boundingBox()];
  if (!over || !under) throw new Error("both are shown");
  expect(over.y >= under.y + under.height || over.y + over.height <= under.y).toBe(true);
  expect(await violations(page), "with the preview").toEqual([]);

  await page.keyboard.press("Escape");
  await expect(preview).toBeHidden();
  await expect(link).toBeFocused();

  await link.hover();
  await expect(preview).toContainText("第二十四条");
  // The pointer may go on to it, and it stays.
  await preview.hover();
  await pause(page, 400);
  await expect(preview).toBeVisible();
  await page.mouse.move(5, 5);
  await expect(preview).toBeHidden();

  await main.getByRole("tabpanel").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/reg_5__art_24$/);
  await expect(preview).toBeHidden();
});

test("a statute that is not in the library says so, and leads nowhere", async ({ page }) => {
  await goTo(page, parking(1));
  const first = screen(page).unit("reg_5__art_1");
  await expect(first.getByTitle("本库未收：中华人民共和国道路交通安全法")).toHaveText(
    "《中华人民共和国道路交通安全法》",
  );
  await expect(first.getByRole("link")).toHaveCount(0);
  await expect(part(page, "引用")).toContainText("《中华人民共和国道路交通安全法》");
  // It stands in its sentence, and looks like the words around it.
  await expect(first.getByTitle(/^本库未收/)).toHaveCSS("display", "inline");
  await expect(part(page, "引用")).toContainText("本库未收");
});

test("本条 tells what an article cites, what cites it, the words it uses, and its like elsewhere", async ({
  page,
}) => {
  await goTo(page, parking(40));
  await expect(beside(page).getByRole("heading", { name: "第四十条" })).toBeVisible();
  const cites = part(page, "引用").getByRole("link", { name: /^第二十四条/ });
  await expect(cites).toContainText("城市道路范围内");
  await cites.click();
  await expect(beside(page).getByRole("heading", { name: "第二十四条" })).toBeVisible();
  await expect(part(page, "被引用").getByRole("link", { name: /^第四十条/ })).toContainText(
    "违反本办法第二十四条规定",
  );
  await expect(part(page, "相关").getByRole("link").first()).toBeVisible({ timeout: 20_000 });
  await expect(part(page, "相关")).toContainText("停车泊位");
  await expect(part(page, "相关")).not.toContainText("第二十五条");

  // A click says what one is at, wherever the text stands.
  await screen(page).unit("reg_5__art_26").first().click();
  await expect(beside(page).getByRole("heading", { name: "第二十六条" })).toBeVisible();
  await goTo(page, parking(17));
  await expect(
    part(page, "用语")
      .getByRole("link", { name: /^停车场/ })
      .last(),
  ).toContainText("第三条");
  expect(await violations(page), "with the panel").toEqual([]);
});

test("本条 folds away, and stays so", async ({ page, restart }) => {
  await goTo(page, parking(24));
  await expect(beside(page)).toBeVisible();
  await page.keyboard.press("Control+i");
  await expect(beside(page)).toBeHidden();
  await expect(screen(page).main.getByRole("tabpanel")).toBeFocused();
  const again = await restart();
  await expect(screen(again).unit("reg_5__art_24")).toBeInViewport();
  await expect(beside(again)).toBeHidden();
  await again.getByRole("button", { name: "显示本条" }).click();
  await expect(beside(again)).toBeVisible();
});

test("a page of the index leads to what stands there, which knows its words in the index", async ({
  page,
}) => {
  await goTo(page, "#/wuwei-yearbook-2024/index_1");
  const line = page.locator(".indexEntry", { hasText: "“百企兴百村”行动" });
  await linkIn(line, "118b").click();
  await expect(page).toHaveURL(/cat_9__subcat_7__entry_4$/);
  const entry = screen(page).unit("cat_9__subcat_7__entry_4");
  await expect(entry).toBeInViewport();
  await expect(entry).toContainText("百企兴百村");
  await expect(part(page, "索引").getByRole("link")).toHaveText("“百企兴百村”行动");
});

test("a term of a report is explained where it stands", async ({ page }) => {
  await goTo(page, "#/lanzhou-yearbook-2024/rep_1__head_2");
  const term = linkIn(screen(page).main, "四个《决定》");
  await term.hover();
  await expect(page.getByRole("tooltip")).toContainText("即市委十四届七次全会作出的");
  await term.click();
  await expect(page).toHaveURL(/glossary_1__term_37$/);
});

test("links take no character from the text, and add none", async ({ page }) => {
  await goTo(page, "#/wuwei-yearbook-2024/reg_2__art_33");
  const words = await screen(page)
    .unit("reg_2__art_33")
    .evaluate((element) => element.textContent);
  expect(words).toContain(
    "第三十三条　违反本办法第二十条第二项、第二十二条第一项、第二项、第三项、第四项、第五项规定，未遵守生活垃圾收集、运输规定的，",
  );
});

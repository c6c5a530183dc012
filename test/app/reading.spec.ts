import type { Page } from "playwright/test";
import { expect, test } from "./fixtures.ts";
import { atRest } from "./rest.ts";
import { expand, screen } from "./screen.ts";

const parking = ["兰州年鉴（2024）", "法规文件", "政府规章", "兰州市机动车停车场管理办法"] as const;

/** The 条目 of a yearbook that stands first in the tree, wherever its parser puts it. */
async function openFirstEntry(page: Page, work: string): Promise<string> {
  const { tree, row } = screen(page);
  await row(work).locator(".twist").click();
  await expect(row(work)).toHaveAttribute("aria-expanded", "true");
  const below = tree.locator(".row.entry").first();
  for (let closed = 0; closed < 12 && !(await below.isVisible()); closed += 1) {
    await tree
      .locator(".row.category[aria-expanded=false], .row.subcategory[aria-expanded=false]")
      .first()
      .locator(".twist")
      .click();
  }
  const label = (await below.locator(".label").textContent()) ?? "";
  await below.click();
  return label;
}

test("a regulation in one tab, a yearbook entry in another, and both are back after a reload and a restart", async ({
  page,
  restart,
}) => {
  const { tabs, tab, main } = screen(page);
  await (await expand(page, ...parking)).click();
  await expect(tab("兰州市机动车停车场管理办法")).toHaveAttribute("aria-selected", "true");
  await expect(main).toContainText("第一条　为了加强机动车停车场的管理");

  const entry = await openFirstEntry(page, "兰州市城关区年鉴（2020）");
  await expect(tabs.getByRole("tab")).toHaveCount(2);
  await expect(main).toContainText(`【${entry}】`);

  const titles = await tabs.getByRole("tab").allTextContents();
  await page.reload();
  await expect(tabs.getByRole("tab")).toHaveText(titles);
  await expect(main).toContainText(`【${entry}】`);

  const again = screen(await restart());
  await expect(again.tabs.getByRole("tab")).toHaveText(titles);
  await again.tab("兰州市机动车停车场管理办法").click();
  await expect(again.main).toContainText("第一条　为了加强机动车停车场的管理");
});

test.describe("on the first day", () => {
  test.use({ firstStart: true });

  test("the five works are there, and the doubtful one says so wherever it is", async ({ page }) => {
    const { tree, row, main, tabs } = screen(page);
    await expect(tree.getByRole("treeitem")).toHaveText([
      "▸兰州年鉴（2024）",
      "▸兰州市城关区年鉴（2020）",
      "▸武威年鉴（2024）",
      "▸兰州市新型城镇化发展规划（2021—2035年）",
      "▸兰州市政府工作报告（来源存疑）存疑",
    ]);
    await row("兰州市政府工作报告（来源存疑） 存疑").dblclick();
    await expect(main.getByRole("note")).toContainText("来源存疑");
    await expect(main.getByRole("note")).toContainText("请勿引用");
    await expect(tabs.getByRole("tab")).toContainText("存疑");
  });
});

test("the place in the text is kept to the line", async ({ page }) => {
  const { main } = screen(page);
  await (await expand(page, ...parking)).click();
  const panel = main.getByRole("tabpanel");
  await expect(main).toContainText("第四十五条");
  await panel.hover();
  await page.mouse.wheel(0, 2345);
  const lineAtTop = () =>
    panel.evaluate((view) => {
      const block = [...view.querySelectorAll<HTMLElement>("[data-block]")].find(
        (each) => each.getBoundingClientRect().bottom > view.getBoundingClientRect().top + 14,
      );
      return `${block?.dataset.address} ${Math.round((block?.getBoundingClientRect().top ?? 0) - view.getBoundingClientRect().top)}`;
    });
  await atRest(page);
  const before = await lineAtTop();
  await page.reload();
  await expect(main).toContainText("机动车停车场");
  await expect.poll(lineAtTop).toBe(before);
});

test("the box goes to a title, and to a passage, and says when there is nothing", async ({ page }) => {
  const { box, main, tab, tree } = screen(page);
  await expect(tree).toBeVisible();
  await page.keyboard.press("Control+k");
  await expect(box).toBeFocused();
  await page.keyboard.type("机动车停车场管理办法");
  await expect(page.getByRole("option").first()).toContainText("兰州市机动车停车场管理办法");
  await page.keyboard.press("Enter");
  await expect(tab("兰州市机动车停车场管理办法")).toHaveAttribute("aria-selected", "true");
  await expect(box).toHaveValue("");

  await page.keyboard.press("Control+k");
  await page.keyboard.type("影响城市道路交通的情形 没有这个词");
  await expect(page.getByText("没有一处同时写有“影响城市道路交通的情形”“没有这个词”")).toBeVisible();
  await box.fill("-停车");
  await expect(page.getByText(/^还没有写要找的词/)).toBeVisible();

  // A question in whole sentences is in no text: the nearest passages are offered, as such.
  await box.fill("停车场收费多少钱");
  await expect(page.getByText("5 部文献中没有“停车场收费多少钱”。")).toBeVisible();
  await expect(page.getByRole("group", { name: "没有完全相同的；最接近的有这些" })).toContainText(
    "停车场收费标准由市发展改革部门",
  );

  await box.fill("抄表到户改造");
  await expect(page.getByText(/正文 \d+ 处/)).toBeVisible();
  const answer = page.getByRole("option").first();
  await expect(answer).toContainText("抄表到户改造");
  await answer.click();
  await expect(main.getByText("抄表到户改造").first()).toBeInViewport();
});

test("the box goes straight to an article, however it is cited, and says how it understood", async ({
  page,
}) => {
  const { box, main, unit, tree } = screen(page);
  await expect(tree).toBeVisible();
  const first = page.getByRole("option").first();
  await box.fill("停车场 14");
  await expect(first).toContainText("《兰州市机动车停车场管理办法》第十四条");
  await page.keyboard.press("Enter");
  await expect(main).toContainText("第十四条");
  await expect(page).toHaveURL(/reg_\d+__art_14$/);

  await box.fill("第三条");
  await expect(first).toContainText("《兰州市机动车停车场管理办法》第三条");
  await box.fill("市政条例25.3");
  await expect(first).toContainText("《兰州市市政设施管理条例》第二十五条第三款");
  await page.keyboard.press("Enter");
  const hash = new URL(page.url()).hash;
  expect(hash).toMatch(/art_25/);
  await expect(unit("reg_3__art_25__para_3").first()).toBeInViewport();
});

test("every unit of the largest work can be jumped to, and lands in view", async ({ page }) => {
  const { main } = screen(page);
  await page.evaluate(() => {
    location.hash = "#/chengguan-yearbook-2020";
  });
  await expect(main.locator(".chunk").first()).toBeVisible();
  const addresses = await page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open("lantai-library");
        opening.onerror = reject;
        opening.onsuccess = () => {
          const reading = opening.result
            .transaction("works")
            .objectStore("works")
            .get("chengguan-yearbook-2020");
          reading.onerror = reject;
          reading.onsuccess = () =>
            resolve(reading.result.outline.map((entry: { address: string }) => entry.address));
        };
      }),
  );
  expect(addresses.length).toBeGreaterThan(1000);
  const some = Array.from(
    { length: 12 },
    (_, n) => addresses[Math.floor(((n + 0.5) * addresses.length) / 12)] ?? "",
  );
  for (const address of some) {
    await page.evaluate((to) => {
      location.hash = `#/chengguan-yearbook-2020/${to}`;
    }, address);
    const target = main.locator(`[data-address="${address}"]`).first();
    await expect(target, address).toBeInViewport();
    await atRest(page);
    const { top, atEnd } = await target.evaluate((element) => {
      const view = element.closest(".panel");
      return {
        top: element.getBoundingClientRect().top - (view?.getBoundingClientRect().top ?? 0),
        atEnd: view !== null && view.scrollTop + view.clientHeight > view.scrollHeight - 2,
      };
    });
    expect(Math.abs(top) < 60 || atEnd, `${address} stands at ${top}`).toBe(true);
  }
});

test("tabs are closed by their cross, the middle button, Delete and Ctrl+W; the last leaves a word of help", async ({
  page,
}) => {
  const { tabs, tab, main, box } = screen(page);
  for (const title of [
    "兰州市机动车停车场管理办法",
    "兰州市城市更新办法",
    "兰州市市政设施管理条例",
    "兰州市城市安全发展条例",
  ]) {
    await box.fill(title);
    await page.getByRole("option").first().filter({ hasText: title }).click();
    await expect(tab(title)).toHaveAttribute("aria-selected", "true");
  }
  await tab("兰州市城市更新办法").locator(".cross").click();
  await tab("兰州市市政设施管理条例").click({ button: "middle" });
  await expect(tabs.getByRole("tab")).toHaveCount(2);
  await tab("兰州市城市安全发展条例").focus();
  await page.keyboard.press("Delete");
  await expect(tab("兰州市机动车停车场管理办法")).toHaveAttribute("aria-selected", "true");
  await main.getByRole("tabpanel").focus();
  await page.keyboard.press("Control+w");
  await expect(main).toContainText("从左侧目录打开一篇文献");
});

test("the tree is walked by keyboard alone", async ({ page }) => {
  const { tree, main } = screen(page);
  const active = () =>
    tree.evaluate(
      (element) => document.getElementById(element.getAttribute("aria-activedescendant") ?? "")?.textContent,
    );
  await tree.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect.poll(active).toContain("法规文件");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(main.getByRole("tabpanel")).toBeFocused();
  await expect(main).toContainText("第一条");
  await expect(tree.locator("[aria-selected=true]")).toBeVisible();
});

test("a reload while scrolling comes back to the same tab and place", async ({ page }) => {
  const { tabs, main } = screen(page);
  await page.evaluate(() => {
    location.hash = "#/wuwei-yearbook-2024";
  });
  const panel = main.getByRole("tabpanel");
  await expect(panel).toContainText("武威年鉴");
  await panel.hover();
  await page.mouse.wheel(0, 9000);
  await expect(page).toHaveURL(/wuwei-yearbook-2024\/.+/);
  const at = page.url();
  await page.reload();
  await expect(tabs.getByRole("tab")).toHaveCount(1);
  await expect(page).toHaveURL(at);
});

test("however long one scrolls, the address is that of the place where one comes to rest", async ({
  page,
}) => {
  await page.evaluate(() => {
    location.hash = "#/wuwei-yearbook-2024";
  });
  const panel = screen(page).main.getByRole("tabpanel");
  await expect(panel).toContainText("武威年鉴");
  // While one scrolls it is told now and then; at the end it must be told once more.
  await panel.evaluate(async (view) => {
    for (let frame = 0; frame < 90; frame += 1) {
      view.scrollTop += 60;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
  const atEdge = () =>
    panel.evaluate((view) => {
      const { left, top, width } = view.getBoundingClientRect();
      for (let y = top + 14; y < top + 200; y += 12) {
        const block = document.elementFromPoint(left + width / 2, y)?.closest("[data-block]");
        if (block) return block.getAttribute("data-address");
      }
      return null;
    });
  await expect.poll(async () => new URL(page.url()).hash).toBe(`#/wuwei-yearbook-2024/${await atEdge()}`);
});

test("the keyboard is never lost: after a tab is closed, after the box, and behind a dialog", async ({
  page,
}) => {
  const { tabs, tab, main, box } = screen(page);
  for (const title of ["兰州市机动车停车场管理办法", "兰州市城市更新办法", "兰州市市政设施管理条例"]) {
    await box.fill(title);
    await page.getByRole("option").first().filter({ hasText: title }).click();
    await expect(tab(title)).toHaveAttribute("aria-selected", "true");
  }
  await box.fill("停车场");
  await page.keyboard.press("Escape");
  await expect(box).toHaveValue("");
  await expect(main.getByRole("tabpanel")).toBeFocused();

  await page.getByRole("button", { name: "校读" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Control+w");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(tabs.getByRole("tab")).toHaveCount(3);

  await tab("兰州市市政设施管理条例").focus();
  await page.keyboard.press("Delete");
  await page.keyboard.press("Delete");
  await expect(tabs.getByRole("tab")).toHaveCount(1);
  await expect(tab("兰州市机动车停车场管理办法")).toBeFocused();
});

test("Tab from the text does not throw one who reads to the end", async ({ page }) => {
  const { main, tab } = screen(page);
  await (await expand(page, ...parking)).click();
  const panel = main.getByRole("tabpanel");
  await expect(main).toContainText("第四十五条");
  await panel.focus();
  await page.keyboard.press("PageDown");
  await expect.poll(() => panel.evaluate((view) => view.scrollTop)).toBeGreaterThan(100);
  await atRest(page);
  const before = await panel.evaluate((view) => view.scrollTop);
  await page.keyboard.press("Tab");
  expect(await panel.evaluate((view) => view.scrollTop)).toBe(before);
  await page.getByRole("button", { name: /^下一篇：/ }).click();
  await expect(tab("兰州市危险废物污染环境防治办法")).toHaveAttribute("aria-selected", "true");
});

test("End goes to the last line though most of the text has only been guessed to be so high, and Home back", async ({
  page,
}) => {
  const { row, main } = screen(page);
  await row("兰州年鉴（2024）").dblclick();
  const panel = main.getByRole("tabpanel");
  await expect(main.getByRole("heading", { level: 1 })).toBeVisible();
  await panel.press("End");
  const below = () => panel.evaluate((view) => view.scrollHeight - view.clientHeight - view.scrollTop);
  await expect(main.locator("[data-block]").last()).toBeInViewport();
  await expect.poll(below).toBeLessThan(1);
  await atRest(page);
  expect(await below()).toBeLessThan(1);
  await expect(main.locator("[data-block]").last()).toBeInViewport();
  await panel.press("Home");
  await expect(main.getByRole("heading", { level: 1 })).toBeInViewport();
});

test("an article that is not there is said not to be there", async ({ page }) => {
  const { box } = screen(page);
  await expect(screen(page).tree).toBeVisible();
  await box.fill("停车场 999");
  await expect(page.getByText("没有《兰州市机动车停车场管理办法》第九百九十九条")).toBeVisible();
});

test("a copied roster keeps its names apart", async ({ page }) => {
  await page.evaluate(() => {
    location.hash = "#/chengguan-yearbook-2020/roster_1";
  });
  const office = screen(page).main.locator(".office").first();
  await expect(office).toBeVisible();
  expect(await office.evaluate((element) => element.textContent)).toMatch(/^书记　.+（.*任?免?）　.+/);
});

test("back and forward go over every jump, to where one had scrolled, and do not leave the program", async ({
  page,
}) => {
  const { box, main, tab } = screen(page);
  await (await expand(page, ...parking)).click();
  await expect(main).toContainText("第一条　为了加强机动车停车场的管理");
  await main.getByRole("tabpanel").hover();
  await page.mouse.wheel(0, 1500);
  await expect(page).toHaveURL(/art_/);
  await atRest(page);
  const was = page.url();
  const top = () => main.getByRole("tabpanel").evaluate((view) => Math.round(view.scrollTop));
  const before = await top();

  await box.fill("市政条例25");
  await expect(page.getByRole("option").first()).toContainText("第二十五条");
  await page.keyboard.press("Enter");
  await expect(tab("兰州市市政设施管理条例")).toHaveAttribute("aria-selected", "true");
  await expect(page).toHaveURL(/reg_3__art_2\d/);

  await page.goBack();
  await expect(tab("兰州市机动车停车场管理办法")).toHaveAttribute("aria-selected", "true");
  await expect(page).toHaveURL(was);
  await expect.poll(top).toBe(before);
  await page.keyboard.press("Alt+ArrowRight");
  await expect(tab("兰州市市政设施管理条例")).toHaveAttribute("aria-selected", "true");
});

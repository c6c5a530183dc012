import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright/test";
import { ranksBetween } from "../../renderer/core/own/rank.ts";
import type { ArticleSet, SetEntry, SetItem, SetVersion } from "../../renderer/core/own/records.ts";
import { violations } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { annotation, bookmark, fill, kept, parking } from "./own-records.ts";
import { allKept } from "./rest.ts";
import { expand, screen } from "./screen.ts";

const set = (id: string, name: string): ArticleSet => ({
  ...kept,
  kind: "set",
  id,
  name,
  purpose: "",
  cover: { title: "", subtitle: "", issuer: "", date: "" },
  printing: {},
});

const items = (of: string, entries: readonly SetEntry[]): readonly SetItem[] => {
  const ranks = ranksBetween("", "", entries.length);
  return entries.map((entry, at) => ({
    ...kept,
    kind: "set-item",
    id: `${of}-${at}`,
    set: of,
    rank: ranks[at] ?? "",
    entry,
  }));
};

const version = (of: string, name: string, text: string): SetVersion => ({
  ...kept,
  kind: "set-version",
  id: `${of}-was`,
  set: of,
  name,
  automatic: false,
  was: { name, purpose: "", cover: { title: "", subtitle: "", issuer: "", date: "" }, printing: {} },
  items: [{ id: `${of}-was-0`, entry: { sort: "remark", text } }],
});

const remarks = (...texts: readonly string[]): readonly SetEntry[] =>
  texts.map((text) => ({ sort: "remark", text }));

const parts = (page: Page) => {
  const region = page.getByRole("region", { name: "条文集" });
  const list = region.getByRole("listbox", { name: "条文集的内容" });
  return {
    region,
    list,
    options: list.getByRole("option"),
    places: list.locator(".place"),
    tally: region.locator(".tally"),
    said: page.locator(".sets-over .said"),
    /** What the rows say, shortly. */
    rows: () =>
      list
        .getByRole("option")
        .evaluateAll((rows) =>
          rows
            .toSorted(
              (one, other) =>
                Number(one.getAttribute("aria-posinset")) - Number(other.getAttribute("aria-posinset")),
            )
            .map(
              (row) =>
                (row.querySelector(".place") ?? row.querySelector(".words"))?.lastChild?.textContent ?? "",
            ),
        ),
  };
};

async function openParking(page: Page): Promise<void> {
  await expect(screen(page).tree).toBeVisible();
  await (
    await expand(page, "兰州年鉴（2024）", "法规文件", "政府规章", "兰州市机动车停车场管理办法")
  ).click();
  await expect(screen(page).main).toContainText("第一条");
}

/** A new set, open, with the keyboard in it. */
async function begin(page: Page): Promise<void> {
  await page.keyboard.press("Control+4");
  await parts(page).region.getByRole("button", { name: "＋ 新建" }).click();
  await expect(parts(page).region.getByRole("textbox", { name: "条文集名称" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(parts(page).region.getByRole("heading", { name: "新的条文集" })).toBeVisible();
}

async function openSet(page: Page, name: string): Promise<void> {
  await expect(screen(page).tree).toBeVisible();
  await page.keyboard.press("Control+4");
  await parts(page)
    .region.getByRole("button", { name: new RegExp(`^${name}`) })
    .first()
    .click();
}

test("it begins empty and says what one could do; which set is meant is asked once", async ({ page }) => {
  const { region, places, said } = parts(page);
  await openParking(page);
  await page.keyboard.press("Control+4");
  await expect(region).toContainText("Ctrl+Shift+S");
  expect(await violations(page), "none yet").toEqual([]);
  await page.getByRole("main").getByText("市人民政府应当").first().click();
  await page.keyboard.press("Control+Shift+S");
  const asked = page.getByRole("dialog", { name: "加入哪个条文集？" });
  await expect(asked).toBeVisible();
  expect(await violations(page), "asked").toEqual([]);
  await asked.getByRole("textbox").fill("停车培训");
  await page.keyboard.press("Enter");
  await expect(said).toContainText("已加入《停车培训》（1 条）");
  await expect(places).toHaveCount(1);
  await page.keyboard.press("Control+Shift+S");
  await expect(said).toContainText("其中 1 条原来就有");
  await expect(places).toHaveCount(2);
  await said.getByRole("button", { name: "撤销" }).click();
  await expect(places).toHaveCount(1);
  await page.keyboard.press("Control+Z");
  await expect(region).toContainText("条文集把选出的条文");
});

test("a new set is asked its name at once: typing gives it, Escape leaves the usual one", async ({
  page,
}) => {
  const { region } = parts(page);
  await expect(screen(page).tree).toBeVisible();
  await begin(page);
  await expect(region.getByRole("button", { name: "新的条文集" })).toBeFocused();
  await region.getByRole("button", { name: "全部条文集" }).click();
  await region.getByRole("button", { name: "＋ 新建" }).click();
  await expect(region.getByRole("textbox", { name: "条文集名称" })).toBeFocused();
  await page.keyboard.type("安全生产培训");
  await page.keyboard.press("Enter");
  await expect(region.getByRole("heading", { name: "安全生产培训" })).toBeVisible();
  await expect(region.getByRole("button", { name: "安全生产培训" })).toBeFocused();
  await region.getByRole("button", { name: "全部条文集" }).click();
  await expect(region.getByRole("list", { name: "全部条文集" }).locator("strong")).toHaveText([
    "安全生产培训",
    "新的条文集",
  ]);
});

test("from the tree, the text, the hits and a menu of the panel", async ({ page }) => {
  const { list, places, said, rows } = parts(page);
  await openParking(page);
  await begin(page);
  await page.keyboard.press("Control+1");
  await screen(page)
    .tree.getByRole("treeitem", { name: /^第三章\s+公共停车场/ })
    .click({ button: "right" });
  await page.getByRole("menuitem", { name: "加入条文集" }).click();
  await expect(said).toContainText("（1 条）");

  // What is selected over two articles adds both.
  await page.getByRole("main").evaluate((main) => {
    const at = (address: string) => main.querySelector(`[data-address="${address}"]`) as Element;
    getSelection()?.setBaseAndExtent(at("reg_5__art_2"), 0, at("reg_5__art_3"), 1);
  });
  await page.getByRole("main").locator(".panel").focus();
  await page.keyboard.press("Control+Shift+S");
  await expect(said).toContainText("（2 条）");

  await page.getByRole("region", { name: "本条" }).getByRole("button", { name: "加入条文集" }).click();
  await expect(said).toContainText("（1 条）");

  await page.keyboard.press("Control+2");
  await page.getByRole("textbox", { name: "检索词" }).fill("停车场 收费");
  const hits = page.locator(".hits");
  await expect(hits).toBeVisible();
  await hits.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Control+Shift+S");
  await expect(said).toContainText("（1 条）");
  await page.keyboard.press("Control+4");
  await expect(list).toBeVisible();
  await expect(places).toHaveCount(5);
  await expect.poll(async () => (await rows()).slice(0, 3)).toEqual(["第三章", "第二条", "第三条"]);

  await page.keyboard.press("Control+2");
  await page.getByRole("button", { name: "全部加入条文集" }).click();
  await expect(said).toContainText(/（\d+ 条）/);
  await page.keyboard.press("Control+4");
  await expect.poll(() => places.count()).toBeGreaterThan(5);
});

test("from the notebook: an annotation, all that are listed, a folder of bookmarks", async ({ page }) => {
  const { places, said } = parts(page);
  await fill(page, [
    annotation("a", parking(14, "十四"), { note: "甲" }),
    annotation("b", parking(2, "二"), { note: "乙" }),
    bookmark("c", parking(3, "三"), "i"),
    set("s", "汇编"),
  ]);
  await openSet(page, "汇编");
  await page.keyboard.press("Control+3");
  await page.getByRole("option").filter({ hasText: "甲" }).click({ button: "right" });
  await page.getByRole("menuitem", { name: "加入条文集" }).click();
  await expect(said).toContainText("已加入《汇编》（1 条）");
  await page.getByRole("button", { name: /^导出/ }).first().click();
  await page.getByRole("menuitem", { name: "列出的都加入条文集" }).click();
  await expect(said).toContainText("（2 条），其中 1 条原来就有");
  await page.getByRole("tab", { name: "书签" }).click();
  await page.getByRole("treeitem").first().click({ button: "right" });
  await page.getByRole("menuitem", { name: "加入条文集" }).click();
  await expect(said).toContainText("（1 条）");
  await page.keyboard.press("Control+4");
  await expect(places).toHaveText(["第十四条", "第二条", "第十四条", "第三条"]);
});

test("a pasted list is shown as it was found before anything is added", async ({ page }) => {
  const { region, list, rows } = parts(page);
  await expect(screen(page).tree).toBeVisible();
  await begin(page);
  await region.getByRole("button", { name: "粘贴引文…" }).click();
  const dialog = page.getByRole("dialog", { name: "粘贴引文清单" });
  await dialog
    .getByRole("textbox")
    .fill(
      "停车收费\n《兰州市机动车停车场管理办法》第十四条、第二十一条；市政条例25条\n管理办法第三条\n《航空母舰条例》第五条",
    );
  await expect(dialog.getByRole("status")).toContainText("找到 3 处，1 处待选，2 处没有找到");
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole("checkbox", { name: "把“停车收费”作为说明保留" }).check();
  await dialog.getByRole("combobox").selectOption({ label: "《兰州市机动车停车场管理办法》第三条" });
  await dialog.getByRole("button", { name: "加入 5 条" }).click();
  await expect(list.getByRole("option")).toHaveCount(5);
  await expect.poll(rows).toEqual(["停车收费", "第十四条", "第二十一条", "第二十五条", "第三条"]);
});

test("put in order by keyboard and by mouse, undone one by one, and kept", async ({ page, restart }) => {
  const { region, list, options, rows } = parts(page);
  await fill(page, [set("s", "次序"), ...items("s", remarks("甲", "乙", "丙", "丁"))]);
  await openSet(page, "次序");
  await expect(list).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.press("Alt+ArrowUp");
  await expect.poll(rows).toEqual(["甲", "乙", "丁", "丙"]);
  // Several go together.
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(region.getByRole("toolbar")).toContainText("已选 2 条");
  await page.keyboard.press("Alt+ArrowDown");
  await expect.poll(rows).toEqual(["丁", "甲", "乙", "丙"]);
  await page.keyboard.press("Escape");

  await drag(page, options.filter({ hasText: "丙" }), options.filter({ hasText: "丁" }), "above");
  await expect.poll(rows).toEqual(["丙", "丁", "甲", "乙"]);
  await drag(page, options.filter({ hasText: "丙" }), options.filter({ hasText: "甲" }), "below");
  await expect.poll(rows).toEqual(["丁", "甲", "丙", "乙"]);
  await page.keyboard.press("Control+Z");
  await expect.poll(rows).toEqual(["丙", "丁", "甲", "乙"]);
  await page.keyboard.press("Control+Z");
  await page.keyboard.press("Control+Z");
  await page.keyboard.press("Control+Z");
  await expect.poll(rows).toEqual(["甲", "乙", "丙", "丁"]);
  await page.keyboard.press("Control+Y");
  await expect.poll(rows).toEqual(["甲", "乙", "丁", "丙"]);
  await list.focus();
  await page.keyboard.press("Delete");
  await expect(options).toHaveCount(3);
  const left = await rows();
  await expect(page.getByRole("contentinfo")).toContainText("最后安全保存");

  const again = await restart();
  await expect(parts(again).options).toHaveCount(3);
  await expect.poll(parts(again).rows).toEqual(left);
});

/** Drags a row to above or below another, as a hand does. */
async function drag(page: Page, row: Locator, to: Locator, side: "above" | "below"): Promise<void> {
  const [from, goal] = [await row.boundingBox(), await to.boundingBox()];
  if (!from || !goal) throw new Error("no such row");
  await page.mouse.move(from.x + 120, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(from.x + 124, from.y + 24);
  await page.mouse.move(goal.x + 120, goal.y + (side === "above" ? 3 : goal.height - 3), { steps: 4 });
  await page.mouse.up();
}

test("headings and remarks are written in their places, and nothing of them is lost", async ({
  page,
  kill,
  restart,
}) => {
  const { region, list, options, rows } = parts(page);
  await fill(page, [set("s", "写"), ...items("s", remarks("已有的"))]);
  await openSet(page, "写");
  await region.getByRole("button", { name: "＋标题" }).click();
  await page.keyboard.type("一、收费");
  await page.keyboard.press("Enter");
  await expect(list).toBeFocused();
  await expect.poll(rows).toEqual(["已有的", "一、收费"]);
  await page.keyboard.press("2");
  await expect(options.last()).toHaveAttribute("data-level", "2");
  await page.keyboard.press("F2");
  await page.keyboard.type("一、停车收费");
  await page.keyboard.press("Escape");
  await expect.poll(rows).toEqual(["已有的", "一、收费"]);
  // Nothing said, nothing kept.
  await region.getByRole("button", { name: "＋说明" }).click();
  await page.keyboard.press("Escape");
  await expect(options).toHaveCount(2);
  await region.getByRole("button", { name: "＋说明" }).click();
  await page.keyboard.type("供培训用");
  // Not yet finished when the power is cut.
  await expect(options).toHaveCount(3);
  await expect(page.getByRole("contentinfo")).toContainText("最后安全保存");
  await allKept(page);
  await kill();
  const again = await restart();
  await expect.poll(parts(again).rows).toEqual(["已有的", "一、收费", "供培训用"]);
});

/** Pastes a list into the set that is open, and adds all that is found. */
async function paste(page: Page, list: string): Promise<void> {
  await parts(page).region.getByRole("button", { name: "粘贴引文…" }).click();
  const dialog = page.getByRole("dialog", { name: "粘贴引文清单" });
  await dialog.getByRole("textbox").fill(list);
  await dialog.getByRole("button", { name: /^加入 \d+ 条/ }).click();
}

/** Makes the units of all sets be those of an earlier edition, which said something else. */
async function age(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const own = await new Promise<IDBDatabase>((done, fail) => {
      const asked = indexedDB.open("lantai-own");
      asked.onsuccess = () => done(asked.result);
      asked.onerror = fail;
    });
    const writing = own.transaction("records", "readwrite");
    const records = writing.objectStore("records");
    await new Promise<void>((done, fail) => {
      const asked = records.getAll();
      asked.onsuccess = () => {
        for (const record of asked.result) {
          if (record.entry?.sort !== "unit") continue;
          const { anchor } = record.entry;
          const words = anchor.words.replace("社会资本", "个人");
          const isThere = words !== anchor.words;
          const workId = isThere ? anchor.workId : "a-work-that-is-not-there";
          const entry = {
            ...record.entry,
            sum: "0",
            anchor: { ...anchor, workId, edition: "earlier", words },
          };
          records.put({ ...record, entry });
        }
      };
      writing.oncomplete = () => done();
      writing.onerror = fail;
    });
    own.close();
  });
  await page.reload();
}

test("what a work changed is told with the difference, and agreed to one by one", async ({ page }) => {
  const { region, list, options } = parts(page);
  await fill(page, [set("s", "核对")]);
  await openSet(page, "核对");
  await paste(page, "《兰州市机动车停车场管理办法》第十四条、第二十三条");
  await expect(options).toHaveCount(2);
  await expect(page.getByRole("contentinfo")).toContainText("最后安全保存");
  await allKept(page);
  await age(page);
  await expect(region.locator(".rechecked")).toContainText("其中 1 条已经修改，1 条已不存在");
  await expect(options.first()).toContainText("已修改");
  await expect(options.last()).toContainText("已不存在");
  expect(await violations(page)).toEqual([]);
  // The report of what the update did lists it too, and leads to the same place.
  const dialog = page.getByRole("dialog", { name: "文献更新后的核对" });
  await region.getByRole("button", { name: "全部条文集" }).click();
  await screen(page).box.fill("升级影响报告");
  await page.keyboard.press("Enter");
  const report = page.getByRole("dialog", { name: "升级影响报告" });
  await expect(report).toContainText("1 条有改动，1 条已不在");
  expect(await violations(page), "the report").toEqual([]);
  const saving = page.waitForEvent("download");
  await report.getByRole("button", { name: "导出报告" }).click();
  const saved = readFileSync(await (await saving).path(), "utf8");
  for (const told of [
    "<h3>《核对》　1 条有改动，1 条已不在</h3>",
    "<td>《兰州市机动车停车场管理办法》第十四条</td><td>有改动</td>",
    "<td>《兰州市机动车停车场管理办法》第二十三条</td><td>已不在</td>",
  ])
    expect(saved.split(told), told).toHaveLength(2);
  await report.getByRole("button", { name: "核对条文：核对" }).click();
  await expect(report).toBeHidden();
  await expect(dialog.locator("del")).toHaveText("个人");
  await dialog.getByRole("button", { name: "关闭" }).click();
  await expect(dialog).toBeHidden();
  await region.getByRole("button", { name: "逐条核对…" }).click();
  await expect(dialog.locator("del")).toHaveText("个人");
  await expect(dialog.locator("ins")).toHaveText("社会资本");
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole("button", { name: "照现在的" }).click();
  await expect(dialog.locator("del")).toHaveCount(0);
  await dialog.getByRole("button", { name: "改为说明" }).click();
  await expect(dialog).toContainText("都已核对");
  await dialog.getByRole("button", { name: "关闭" }).click();
  await expect(region.locator(".rechecked")).toBeHidden();
  await expect(list).toContainText("《兰州市机动车停车场管理办法》第二十三条");
  await page.keyboard.press("Control+Z");
  await page.keyboard.press("Control+Z");
  await expect(region.locator(".rechecked")).toContainText("其中 1 条已经修改，1 条已不存在");
});

test("a version is kept, compared and gone back to, which can be undone", async ({ page }) => {
  const { region, options, rows } = parts(page);
  await fill(page, [set("s", "版本"), ...items("s", remarks("甲", "乙", "丙"))]);
  await openSet(page, "版本");
  await region.getByRole("button", { name: "更多" }).click();
  await page.getByRole("menuitem", { name: "保留这一版…" }).click();
  await page.getByRole("textbox", { name: "这一版的名称" }).fill("送审稿");
  await page.getByRole("button", { name: "保留这一版", exact: true }).click();
  await expect(page.getByRole("list", { name: "保留的版本" })).toContainText("送审稿");
  await page.keyboard.press("Escape");
  await region.getByRole("listbox").focus();
  await page.keyboard.press("Delete");
  await expect(options).toHaveCount(2);
  await region.getByRole("button", { name: "更多" }).click();
  await page.getByRole("menuitem", { name: "历次版本（1）…" }).click();
  const dialog = page.getByRole("dialog", { name: "历次版本" });
  await expect(dialog.getByRole("region", { name: "与现在的不同" })).toContainText("后来移出 说明：甲");
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole("button", { name: "恢复到这一版" }).click();
  await expect.poll(rows).toEqual(["甲", "乙", "丙"]);
  await region.getByRole("button", { name: "更多" }).click();
  await expect(page.getByRole("menuitem", { name: "历次版本（2）…" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Z");
  await expect.poll(rows).toEqual(["乙", "丙"]);
});

test("sets are renamed, copied and taken away, and brought back", async ({ page }) => {
  const { region } = parts(page);
  await fill(page, [set("s", "甲册"), ...items("s", remarks("一", "二"))]);
  await expect(screen(page).tree).toBeVisible();
  await page.keyboard.press("Control+4");
  const row = (name: string) => region.getByRole("listitem").filter({ hasText: name });
  await row("甲册").getByRole("button", { name: /^甲册/ }).focus();
  await page.keyboard.press("F2");
  await page.keyboard.type("乙册");
  await page.keyboard.press("Enter");
  await expect(row("乙册")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await row("乙册").getByRole("button", { name: "“乙册”可做的事" }).click();
  await page.getByRole("menuitem", { name: "复制一份" }).click();
  await expect(row("乙册（副本）")).toBeVisible();
  await row("乙册（副本）").getByRole("button", { name: /^乙册/ }).focus();
  await page.keyboard.press("Delete");
  await expect(row("乙册（副本）")).toBeHidden();
  await page.keyboard.press("Control+Z");
  await row("乙册（副本）")
    .getByRole("button", { name: /^乙册（副本）/ })
    .click();
  await expect(parts(page).options).toHaveCount(2);
});

test("two thousand items: only those about the view are in the page, and the last is at hand", async ({
  page,
}) => {
  const { list, options, rows } = parts(page);
  const many = Array.from({ length: 2000 }, (_, at) => `第${at + 1}段说明`);
  await fill(page, [set("s", "大册"), ...items("s", remarks(...many))]);
  await openSet(page, "大册");
  await expect(options.first()).toBeVisible();
  expect(await options.count()).toBeLessThan(120);
  await list.focus();
  await page.keyboard.press("End");
  await expect(options.filter({ hasText: "第2000段说明" })).toBeVisible();
  await page.keyboard.press("Alt+ArrowUp");
  await expect.poll(async () => (await rows()).slice(-2)).toEqual(["第2000段说明", "第1999段说明"]);
  await page.keyboard.press("Control+A");
  await expect(page.getByRole("toolbar", { name: "已选 2000 条" })).toBeVisible();
});

test("its pages are those of its units in their order, with headings and remarks", async ({ page }) => {
  const { region } = parts(page);
  const heading: SetEntry = { sort: "heading", level: 1, text: "停车收费" };
  await fill(page, [set("s", "印"), ...items("s", [heading, ...remarks("请对照原文。")])]);
  await openSet(page, "印");
  await paste(page, "《兰州市机动车停车场管理办法》第十四条");
  await expect(parts(page).options).toHaveCount(3);
  await parts(page).list.focus();
  await page.keyboard.press("Control+P");
  const preview = page.getByRole("dialog", { name: /印/ });
  await expect(preview).toContainText("停车收费");
  await preview.getByRole("textbox", { name: "到第" }).fill("3");
  await page.keyboard.press("Enter");
  await expect(preview).toContainText("请对照原文。");
  await expect(preview).toContainText("鼓励社会资本投资建设公共停车场");
  await page.keyboard.press("Escape");
  await expect(region.getByRole("heading", { name: "印" })).toBeVisible();
});

test("a set goes into a file alone, and comes back from it", async ({ page }) => {
  const { region, rows } = parts(page);
  await fill(page, [
    annotation("a", parking(14, "十四"), { note: "不在其中" }),
    set("s", "给人"),
    ...items("s", remarks("甲", "乙")),
    version("s", "送审稿", "丙"),
  ]);
  await openSet(page, "给人");
  await region.getByRole("button", { name: "更多" }).click();
  await page.getByRole("menuitem", { name: "导出给别人…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("条文集 1");
  await expect(dialog).not.toContainText("批注 1");
  const coming = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "导出…" }).click();
  const file = await (await coming).path();
  await page.keyboard.press("Escape");
  await region.getByRole("button", { name: "更多" }).click();
  await page.getByRole("menuitem", { name: "删除" }).click();
  await expect(region.getByRole("listitem")).toHaveCount(0);
  // To one who never had it: the file itself says what it is.
  await page.evaluate(() => indexedDB.deleteDatabase("lantai-own"));
  await page.reload();
  await expect(screen(page).tree).toBeVisible();
  await page.keyboard.press("Control+4");
  await expect(region.getByRole("listitem")).toHaveCount(0);
  const data = await page.evaluateHandle(
    (text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], "给人.lantai-notes"));
      return transfer;
    },
    readFileSync(file, "utf8"),
  );
  await page.locator("body").dispatchEvent("drop", { dataTransfer: data });
  await page.getByRole("dialog").getByRole("button", { name: /^合并/ }).click();
  await page.keyboard.press("Escape");
  await region.getByRole("button", { name: /^给人/ }).first().click();
  await expect.poll(rows).toEqual(["甲", "乙"]);
  // As it was before went with it.
  await region.getByRole("button", { name: "更多" }).click();
  await page.getByRole("menuitem", { name: "历次版本（1）…" }).click();
  await expect(page.getByRole("dialog")).toContainText("送审稿");
});

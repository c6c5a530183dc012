import type { Page } from "playwright/test";
import { violations } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { allKept, atRest } from "./rest.ts";
import { screen } from "./screen.ts";

const law = "《兰州市机动车停车场管理办法》";

async function openArticle(page: Page, number: number) {
  const { box, unit } = screen(page);
  await expect(screen(page).tree).toBeVisible();
  await box.fill(`停车场 ${number}`);
  await expect(page.getByRole("option").first()).toContainText(law);
  await page.keyboard.press("Enter");
  await expect(unit(`reg_5__art_${number}`)).toBeInViewport();
  await atRest(page);
}

/** Writes an annotation on a whole article. */
async function annotate(page: Page, number: number, note: string) {
  await openArticle(page, number);
  await page.keyboard.press("Control+m");
  await page.getByRole("region", { name: "本条" }).getByRole("textbox").first().fill(note);
  await page.keyboard.press("Escape");
  await allKept(page);
}

/** Makes the annotations those of an earlier edition: `edits` say what their articles were then. */
const asOfAnotherEdition = (page: Page, edits: Record<string, "same" | "amended" | "elsewhere" | "other">) =>
  page.evaluate(async (edits) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const own = await done(indexedDB.open("lantai-own"));
    const store = own.transaction("records", "readwrite").objectStore("records");
    type Stored = {
      note: string;
      anchor: { address: string; words: string; edition: string; citation: string };
    };
    for (const record of (await done(store.getAll())) as Stored[]) {
      const edit = edits[record.note];
      const { anchor } = record;
      if (edit === undefined) continue;
      anchor.edition = "an earlier one";
      if (edit === "amended") anchor.words = anchor.words.replace("停车", "停放车辆");
      if (edit === "elsewhere") {
        anchor.address = "reg_5__art_40";
        anchor.citation = "《兰州市机动车停车场管理办法》第四十条";
      }
      if (edit === "other")
        anchor.words = "这一条已经废止，任何文献里都不再有这样的文字，读者却在这里写过意见。";
      await done(store.put(record));
    }
    own.close();
  }, edits);

test("after an update every place is told: moved, changed, gone; agreed to, and given another place", async ({
  page,
  restart,
}) => {
  await annotate(page, 14, "甲：没有变");
  await annotate(page, 15, "乙：换了条号");
  await annotate(page, 16, "丙：有改动");
  await annotate(page, 17, "丁：不见了");
  await asOfAnotherEdition(page, {
    "甲：没有变": "same",
    "乙：换了条号": "elsewhere",
    "丙：有改动": "amended",
    "丁：不见了": "other",
  });
  const again = await restart();
  const notice = again.getByRole("region", { name: "文献更新提示" });
  await expect(notice).toContainText("1 条失去位置，1 条原文有改动，1 条换了条号或位置");
  await notice.getByRole("button", { name: "查看报告" }).click();
  const report = again.getByRole("dialog", { name: "升级影响报告" });
  await expect(report.getByRole("heading", { level: 2 })).toHaveText([
    /失去位置\s*1/,
    /原文有改动\s*1/,
    /换了位置\s*1/,
    /没有变化\s*1/,
  ]);
  await expect(report.locator("del").first()).toHaveText("放车辆");
  expect(await violations(again)).toEqual([]);
  await report.getByRole("button", { name: "确认", exact: false }).first().click();
  await expect(report.getByText("已确认").first()).toBeVisible();
  const lost = report.getByRole("listitem").filter({ hasText: "丁：不见了" });
  await lost.getByRole("button", { name: "重新定位" }).click();
  const bar = again.getByRole("region", { name: "重新定位" });
  await expect(bar).toContainText("这一条已经废止");
  await openArticle(again, 20);
  await bar.getByRole("button", { name: "定位到所选" }).click();
  await expect(bar).toBeHidden();
  await expect(again.locator(".impacting .said")).toContainText("第二十条");
  await again.keyboard.press("Control+z");
  await expect(again.locator(".annotating .said").first()).toContainText("撤销");
  await screen(again).box.fill("升级影响报告");
  // What is near in the works comes after what was said in full.
  await expect(again.getByRole("option").first()).toHaveText(/升级影响报告/);
  await again.keyboard.press("Enter");
  await expect(lost.getByRole("button", { name: "重新定位" })).toBeVisible();
});

test("a report that was not opened is announced again; one that was can be read again", async ({
  page,
  restart,
}) => {
  await annotate(page, 17, "丁：不见了");
  await asOfAnotherEdition(page, { "丁：不见了": "other" });
  const second = await restart();
  const notice = (of: Page) => of.getByRole("region", { name: "文献更新提示" });
  await notice(second).getByRole("button", { name: "以后再看" }).click();
  await expect(notice(second)).toBeHidden();
  const third = await restart();
  await notice(third).getByRole("button", { name: "查看报告" }).click();
  await expect(third.getByRole("dialog")).toContainText("丁：不见了");
  const saving = third.waitForEvent("download");
  await third.getByRole("button", { name: "导出报告" }).click();
  expect((await saving).suggestedFilename()).toBe("升级影响报告.html");
});

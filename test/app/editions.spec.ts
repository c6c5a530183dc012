import { createHash } from "node:crypto";
import type { Page } from "playwright/test";
import { bundleFormat } from "../../renderer/core/bundle.ts";
import { parse, type Seed, workOf } from "../../renderer/core/parse.ts";
import { violations } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { screen } from "./screen.ts";

const lawOf = (date: string, articles: readonly string[]) =>
  `# 某市停车条例\n\n${date.replace("-", "年").replace("-", "月")}日某市人民代表大会常务委员会通过\n\n<!-- INFO END -->\n\n${articles.join("\n\n")}\n`;

const earlier = lawOf("2015-01-05", [
  "第一条 为了加强停车管理，方便群众出行，制定本条例。",
  "第二条 停车场经营者应当在出入口的显著位置明示收费标准和监督电话。",
  "第三条 违反本条例规定的，由公安机关责令改正，处以五百元以下罚款。",
  "第四条 本条例自2015年3月1日起施行。",
]);
const later = lawOf("2023-01-05", [
  "第一条 为了加强停车管理，方便群众出行，制定本条例。",
  "第二条 停车场应当按照规定配建充电设施和无障碍停车泊位。",
  "第三条 停车场经营者应当在出入口的显著位置明示收费标准和监督电话。",
  "第四条 违反本条例规定的，由公安机关责令改正，处以一千元以下罚款。",
]);

/** Carries a law in two editions instead of the works of the bundle. */
async function carry(page: Page) {
  const files = new Map<string, string>();
  const entry = (name: string, content: string) => {
    files.set(name, content);
    return { file: name, sha256: createHash("sha256").update(content).digest("hex") };
  };
  const works = [
    ["2015-01-05", earlier],
    ["2023-01-05", later],
  ].map(([date = "", text = ""]) => {
    const title = `某市停车条例(${date})`;
    const named = {
      id: `parking-${date}`,
      title,
      shortTitle: title,
      kind: "law",
      region: "某市",
      year: date.slice(0, 4),
    };
    const seed = { ...named, text: "", originalName: "", provenance: "为试验而写。" } as Seed;
    const { document } = parse(seed, text);
    return {
      work: workOf(seed),
      document: entry(`${seed.id}.json`, JSON.stringify(document)),
      seed,
      source: entry(`${seed.id}.txt`, text),
    };
  });
  entry("manifest.json", JSON.stringify({ format: bundleFormat, parser: "parser", works }));
  await page.context().route(/\/bundle\//, (route) => {
    const name = route.request().url().split("/").at(-1) ?? "";
    const body = files.get(name);
    return body === undefined ? route.continue() : route.fulfill({ body });
  });
  await page.reload();
  await expect(screen(page).tree.getByRole("treeitem")).toHaveCount(2);
}

test("two editions of a law stand side by side, with what changed marked", async ({ page }, testInfo) => {
  await carry(page);
  await screen(page).row("某市停车条例(2023-01-05)").dblclick();
  await page.getByRole("button", { name: "修订对照" }).click();
  const dialog = page.getByRole("dialog", { name: "修订对照" });
  await expect(dialog).toContainText("修改 1 处，新增 1 处，删去 1 处，移动 0 处，仅条号改变 1 处");
  // The earlier one is on the left, whichever was open.
  await expect(dialog.getByRole("columnheader").first()).toContainText("2015-01-05");
  await expect(dialog.locator("del", { hasText: "五百" })).toBeVisible();
  await expect(dialog.locator("ins", { hasText: "一千" })).toBeVisible();
  await expect(dialog.getByRole("row", { name: /配建充电设施/ })).toContainText("新增");
  await expect(dialog.getByRole("row", { name: /2015年3月1日起施行/ })).toContainText("删去");
  await page.screenshot({ path: testInfo.outputPath("editions.png") });
  await dialog.getByRole("checkbox", { name: "只看有变化的" }).check();
  await expect(dialog.getByRole("row")).toHaveCount(5);
  expect(await violations(page)).toEqual([]);

  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "导出对照表" }).click();
  expect((await download).suggestedFilename()).toBe("修订对照：某市停车条例(2023-01-05).html");
  await expect(dialog.getByRole("status")).toHaveText("对照表已保存。");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
});

test("the key opens it where there are editions, and does nothing where there are none", async ({ page }) => {
  await page.keyboard.press("Control+d");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("button", { name: "修订对照" })).toBeHidden();
  await carry(page);
  // The earlier edition says that there is a later one.
  await screen(page).row("某市停车条例(2015-01-05) 已被修改").dblclick();
  await expect(screen(page).main).toContainText("方便群众出行");
  await page.keyboard.press("Control+d");
  await expect(page.getByRole("dialog", { name: "修订对照" })).toBeVisible();
});

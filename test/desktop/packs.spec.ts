import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { screen } from "../app/screen.ts";
import { packed } from "../unit/packs/packed.ts";
import { expect, test } from "./fixtures.ts";

test("a pack in the folder of the program is offered, proven and installed", async ({ open }, testInfo) => {
  const folder = join(testInfo.outputPath("data"), "packs");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "城市法规.lantai-pack"), packed());
  const { page } = await open();
  const offer = page.getByRole("region", { name: "发现文献包" });
  await expect(offer).toContainText("1 个文献包（某市法规 2026.3）");
  await offer.getByRole("button", { name: "查看并安装" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("heading", { name: "首次遇到这个发布者" })).toBeVisible();
  await dialog.getByRole("button", { name: "指纹相符，继续" }).click();
  await dialog.getByRole("button", { name: "安装", exact: true }).click();
  await expect(screen(page).tree.getByRole("treeitem", { name: "某市parking条例" })).toBeVisible();

  await page.close();
  const { page: again } = await open();
  await expect(screen(again).tree.getByRole("treeitem", { name: "某市parking条例" })).toBeVisible();
  // Once it is installed, nothing is offered any more.
  await again.waitForTimeout(5000);
  await expect(again.getByRole("region", { name: "发现文献包" })).toHaveCount(0);
});

import { expect, test } from "./fixtures.ts";
import { screen } from "./screen.ts";

test("a page is read beside its source, with what was taken out and put back marked", async ({ page }) => {
  await page.evaluate(() => {
    location.hash = "#/lanzhou-yearbook-2024/reg_3";
  });
  await expect(screen(page).main).toContainText("兰州市市政设施管理条例");
  await page.getByRole("button", { name: "校读" }).click();
  const proof = page.getByRole("dialog", { name: "校读：兰州年鉴（2024）" });
  await expect(proof).toContainText("逐字有着落");
  await expect(proof.getByRole("textbox", { name: "页码" })).toHaveValue("503");
  const source = proof.getByRole("region", { name: "原文各行" });
  await expect(source).toContainText("兰州市人民代表大会常务委员会公告");
  await expect(source).toContainText("移回原位");

  await proof.getByRole("textbox", { name: "页码" }).fill("521");
  await page.keyboard.press("Enter");
  await expect(source.locator(".furniture").first()).toBeVisible();
  await expect(source).toContainText("书眉");

  await proof.getByRole("button", { name: "下一页" }).click();
  await expect(proof.getByRole("textbox", { name: "页码" })).toHaveValue("522");
  await page.keyboard.press("Escape");
  await expect(proof).toBeHidden();
});

import { expect, test } from "./fixtures.ts";
import { screen } from "./screen.ts";

test("a question that begins with a work's name is asked of that work, which is said, and of all with one click", async ({
  page,
}) => {
  const { box } = screen(page);
  await box.fill("兰州年鉴2024 教育");
  const found = page.locator(".found");
  await expect(found.getByText("照原样没有结果，以下只在《兰州年鉴（2024）》中找“教育”")).toBeVisible();
  await expect(found.getByRole("option", { name: "在全部文献中找“教育”" })).toBeVisible();
  await page.keyboard.press("Control+Enter");

  const results = page.getByRole("region", { name: "检索结果" });
  await expect(results.getByText("只在《兰州年鉴（2024）》中；含“教育”")).toBeVisible();
  const count = results.getByRole("status");
  await expect(count).toHaveText(/^共 \d+ 处，见于 1 部文献$/u);
  await expect(results.getByRole("treeitem", { level: 1 })).toHaveText([/兰州年鉴（2024）/u]);
  await page.screenshot({ path: test.info().outputPath("narrowed.png") });
  await results.getByRole("button", { name: "在全部文献中找“教育”" }).click();
  await expect(results.getByRole("combobox").or(results.getByRole("textbox")).first()).toHaveValue("教育");
  await expect(results.getByText("含“教育”", { exact: true })).toBeVisible();
  await expect(count).not.toHaveText(/见于 1 部/u);
});

test("where the words are found as they stand they stay so, and the work is offered", async ({ page }) => {
  const { box } = screen(page);
  await box.fill("城关区年鉴 编辑");
  await page.getByRole("option", { name: /^只在《兰州市城关区年鉴（2020）》中找“编辑”（\d+ 处）$/u }).click();
  const results = page.getByRole("region", { name: "检索结果" });
  await expect(results.getByText("含“编辑”；文献“兰州市城关区年鉴（2020）”")).toBeVisible();
});

import { expand, screen } from "../app/screen.ts";
import { expect, test } from "./fixtures.ts";

test("a regulation and an entry are read in two tabs, which are back at the next start", async ({ open }) => {
  const { app, page } = await open();
  const { tabs, main, box } = screen(page);
  const regulation = await expand(
    page,
    "兰州年鉴（2024）",
    "法规文件",
    "政府规章",
    "兰州市机动车停车场管理办法",
  );
  await regulation.click();
  await expect(main).toContainText("第一条　为了加强机动车停车场的管理");

  await box.fill("党委能力建设");
  await page.getByRole("option").first().click();
  await expect(main).toContainText("【党委能力建设】");
  await expect(tabs.getByRole("tab")).toHaveCount(2);
  const titles = await tabs.getByRole("tab").allTextContents();

  await page.reload();
  await expect(tabs.getByRole("tab")).toHaveText(titles);
  await app.close();

  const again = screen((await open()).page);
  await expect(again.tabs.getByRole("tab")).toHaveText(titles);
  await expect(again.main).toContainText("【党委能力建设】");
  await again.tab("兰州市机动车停车场管理办法").click();
  await expect(again.main).toContainText("第一条　为了加强机动车停车场的管理");
});

test("the menu speaks to the page", async ({ desktop: { app, page } }) => {
  const { tree, box, tab } = screen(page);
  await expect(tree).toBeVisible();
  const choose = (label: string) =>
    app.evaluate(({ Menu }, wanted) => {
      const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []);
      const item = items?.find(({ label: words }) => words === wanted);
      if (!item) throw new Error(`the menu has no ${wanted}`);
      item.click();
    }, label);
  for (const title of ["兰州市机动车停车场管理办法", "兰州市城市更新办法"]) {
    await box.fill(title);
    await page.getByRole("option").first().click();
    await expect(tab(title)).toHaveAttribute("aria-selected", "true");
  }
  await choose("后退");
  await expect(tab("兰州市机动车停车场管理办法")).toHaveAttribute("aria-selected", "true");
  await choose("前进");
  await expect(tab("兰州市城市更新办法")).toHaveAttribute("aria-selected", "true");
  await choose("左栏");
  await expect(tree).toBeHidden();
  await choose("查找…");
  await expect(page.getByRole("search").getByRole("textbox")).toBeFocused();
  await page.keyboard.press("Escape");
  await choose("跳转或检索…");
  await expect(box).toBeFocused();
  await choose("关于兰台");
  await expect(page.getByRole("dialog")).toContainText("Electron");
});

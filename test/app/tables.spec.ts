import type { Page } from "playwright/test";
import { violations } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { painted } from "./highlights.ts";
import { atRest } from "./rest.ts";
import { screen } from "./screen.ts";

const wuwei = "wuwei-yearbook-2024";
const gross = "cat_34__subcat_1__table_11";
const services = "cat_3__subcat_18__topic_2__entry_8__table_1";

async function go(page: Page, work: string, address: string) {
  await expect(screen(page).tree).toBeVisible();
  await page.evaluate(
    ([to, at]) => {
      location.hash = `#/${to}/${at}`;
    },
    [work, address],
  );
  await expect(screen(page).unit(address)).toBeInViewport();
  return screen(page).unit(address);
}

const firstColumn = (page: Page, address: string) =>
  screen(page)
    .unit(address)
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => row.firstElementChild?.textContent ?? ""));

test("a column is sorted by its header: upwards, downwards, as printed", async ({ page }) => {
  const table = await go(page, wuwei, gross);
  const printed = await firstColumn(page, gross);
  const header = table.getByRole("columnheader", { name: "2023年" });
  const button = table.getByRole("button", { name: "2023年" });
  await button.click();
  await expect(header).toHaveAttribute("aria-sort", "ascending");
  const values = await table
    .locator("tbody tr td:nth-child(3)")
    .evaluateAll((cells) => cells.map((cell) => Number(cell.textContent)));
  expect(values).toEqual(values.toSorted((a, b) => a - b));
  await button.press("Enter");
  await expect(header).toHaveAttribute("aria-sort", "descending");
  expect(await violations(page)).toEqual([]);
  await button.press("Enter");
  await expect(header).not.toHaveAttribute("aria-sort");
  expect(await firstColumn(page, gross)).toEqual(printed);
});

test("what is found is marked where it stands now, also after sorting", async ({ page }) => {
  const table = await go(page, wuwei, gross);
  await page.keyboard.press("Control+f");
  await page.getByRole("search").getByRole("textbox").fill("232.35");
  await expect(page.getByRole("search")).toContainText(/第 1 处/);
  const marked = async () => (await painted(page, /^found$/)).map(({ words }) => words);
  await expect.poll(marked).toContain("232.35");
  await table.getByRole("button", { name: "2023年" }).click();
  await expect.poll(marked).toContain("232.35");
  expect((await marked()).filter((words) => words !== "232.35")).toEqual([]);
});

test.describe("copying", () => {
  // Reading HTML back, Chromium tries its styles out in the page, whose policy lets none in.
  test.use({ allowed: /style-src/ });

  test("a table is copied for a spreadsheet, with its title and source, cell by cell", async ({
    page,
    context,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const table = await go(page, wuwei, gross);
    await table.getByRole("button", { name: "复制表格" }).press("Enter");
    await expect(page.getByRole("main").getByRole("status")).toContainText(
      "已复制表格：《武威年鉴（2024）》",
    );
    const shown = await table
      .locator("tr")
      .evaluateAll((rows) =>
        rows.map((row) => [...row.children].map((cell) => cell.textContent ?? "").join("\t")).join("\n"),
      );
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType("text/html"))?.text() ?? "";
    });
    expect(html).toContain("表11");
    expect(html).toContain("<td");
    expect(html).toMatch(/来源：《武威年鉴（2024）》第\d+页/);
  });
});

test("the header stays in view while its rows are read", async ({ page }) => {
  const table = await go(page, "chengguan-yearbook-2020", services);
  await page.getByRole("tabpanel").hover();
  await page.mouse.wheel(0, 4000);
  await atRest(page);
  await expect(table.getByRole("columnheader", { name: "事项名称" })).toBeInViewport();
  const [head, row] = await table.evaluate((element) => {
    const view = element.closest(".panel")?.getBoundingClientRect().top ?? 0;
    const header = element.querySelector("thead")?.getBoundingClientRect();
    const columns = [...element.querySelectorAll("th")].map((cell) => cell.getBoundingClientRect().left);
    const last = element.querySelector("tbody:last-of-type tr");
    const cells = [...(last?.children ?? [])].map((cell) => cell.getBoundingClientRect().left);
    return [(header?.top ?? 0) - view, columns.every((left, at) => Math.abs(left - (cells[at] ?? 0)) < 1)];
  });
  expect(Math.abs(Number(head))).toBeLessThan(2);
  expect(row, "columns of the header and of a far row").toBe(true);
});

test("of the longest table only what is about the view is laid out", async ({ page }) => {
  const table = await go(page, "chengguan-yearbook-2020", services);
  await expect(table.locator("tbody")).toHaveCount(15);
  const laidOut = () =>
    table
      .locator("tbody tr:first-child td:first-child")
      .evaluateAll(
        (cells) => cells.filter((cell) => cell.checkVisibility({ contentVisibilityAuto: true })).length,
      );
  await expect.poll(laidOut).toBeLessThan(6);
  expect(await laidOut()).toBeGreaterThan(0);
});

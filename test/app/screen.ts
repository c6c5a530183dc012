import type { Locator, Page } from "playwright/test";

/** The parts of the window by the names that assistive technology knows them by. */
export const screen = (page: Page) => ({
  tree: page.getByRole("tree", { name: "文献目录" }),
  tabs: page.getByRole("tablist", { name: "已打开的文献" }),
  main: page.getByRole("main"),
  box: page.getByRole("combobox", { name: "跳转或检索" }),
  /** What the foot of the window says. */
  status: page.getByRole("contentinfo").getByRole("status"),
  row: (label: string): Locator =>
    page.getByRole("tree", { name: "文献目录" }).getByRole("treeitem", { name: label, exact: true }),
  tab: (label: string): Locator =>
    page.getByRole("tablist", { name: "已打开的文献" }).getByRole("tab", { name: label }),
  unit: (address: string): Locator => page.locator(`.panel [data-address="${address}"]`),
});

/** Opens the branches of the contents tree one after the other, and returns the last row. */
export async function expand(page: Page, ...labels: readonly string[]): Promise<Locator> {
  const { row } = screen(page);
  for (const label of labels.slice(0, -1)) {
    const branch = row(label).first();
    if ((await branch.getAttribute("aria-expanded")) === "false") await branch.locator(".twist").click();
  }
  return row(labels.at(-1) ?? "").first();
}

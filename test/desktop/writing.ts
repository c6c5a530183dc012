import type { Page } from "playwright/test";
import { screen } from "../app/screen.ts";
import { expect } from "./fixtures.ts";

/** Opens a regulation, so that its articles can be marked by keys. */
export async function openRegulation(page: Page): Promise<void> {
  const { box, tree, main } = screen(page);
  await expect(tree).toBeVisible();
  await box.fill("兰州市机动车停车场管理办法");
  await page.getByRole("option").first().filter({ hasText: "兰州市机动车停车场管理办法" }).click();
  await expect(main).toContainText("第一条　为了加强机动车停车场的管理");
  await main.locator(".panel").first().focus();
}

/** What the status bar says of the saving. */
export const savedState = (page: Page) => page.locator(".saved-state");

/** Marks the article in focus, or marks it otherwise, and waits until it is said to be saved. */
export async function mark(page: Page, colour: 1 | 2 | 3 | 4): Promise<void> {
  const last = async () => ((await rowsOf(page, "log")) as Row[]).at(-1)?.seq ?? 0;
  const before = await last();
  await page.keyboard.press(`Control+Alt+${colour}`);
  // That all is saved may be said of what was before.
  await expect.poll(last).toBeGreaterThan(before);
  await expect(savedState(page)).toHaveText(/^最后安全保存/);
}

export type Row = {
  readonly seq: number;
  readonly why: string;
  readonly record: { readonly id: string; readonly revision: string; readonly colour: string };
};

/** What stands in a table of the reader's own database. */
export const rowsOf = (page: Page, table: "log" | "records"): Promise<readonly unknown[]> =>
  page.evaluate(async (name) => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answer(indexedDB.open("lantai-own"));
    const rows = await answer(database.transaction(name).objectStore(name).getAll());
    database.close();
    return rows;
  }, table);

/** How many annotations there are, by what the notebook's database holds and does not count as taken away. */
export const annotations = async (page: Page): Promise<readonly string[]> =>
  ((await rowsOf(page, "records")) as (Row["record"] & { readonly removed?: true })[])
    .filter(({ removed }) => !removed)
    .map(({ colour }) => colour);

import type { Page } from "playwright";

/** Milliseconds from asking for the preview to its first page, and to the last; and how many pages there are. */
export type PrintingFigures = { readonly first: number; readonly all: number; readonly pages: number };

/** Measures the preview of what a link opens, in the layout that was used last. */
export async function measurePrinting(page: Page, hash: string): Promise<PrintingFigures> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.waitForTimeout(3000);
  const figures = await page.evaluate(async () => {
    const painted = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const began = performance.now();
    const key = { key: "p", ctrlKey: true, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new KeyboardEvent("keydown", key));
    const preview = () => document.querySelector(".paper-preview");
    while (!preview()?.querySelector(".paper-page")) await painted();
    const first = performance.now() - began;
    while (!preview()?.querySelector("header > button.primary:enabled")) await painted();
    const all = performance.now() - began;
    return { first, all, pages: preview()?.querySelectorAll(".page-frame").length ?? 0 };
  });
  await page.keyboard.press("Escape");
  await page.locator(".paper-preview").waitFor({ state: "detached" });
  return figures;
}

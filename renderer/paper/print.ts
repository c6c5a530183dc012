import { drawPage } from "./draw-page.ts";
import type { Paper } from "./page.ts";
import type { PageWords } from "./page-furniture.ts";
import { adoptPageSize } from "./sheet.ts";

/** All pages of a paper in the page, for printing and nothing else. */
export type PrintRoot = { readonly element: HTMLElement; remove(): void };

/**
 * Puts all pages of a paper into the page, hidden but in print, where everything else is hidden instead; the printed
 * sheet is as large as they are. Whoever prints takes them out again.
 */
export function mountPages(paper: Paper, words: PageWords): PrintRoot {
  const element = document.createElement("div");
  element.className = "print-root";
  element.lang = "zh-CN";
  for (const page of paper.pages) element.append(drawPage(paper, page, words, "print"));
  document.body.append(element);
  document.documentElement.dataset.printing = "paper";
  const restore = adoptPageSize(paper.layout);
  return {
    element,
    remove: () => {
      restore();
      element.remove();
      delete document.documentElement.dataset.printing;
    },
  };
}

/** Prints a paper by the dialog of the system; resolves when that is closed. */
export async function printPaper(paper: Paper, words: PageWords): Promise<void> {
  const root = mountPages(paper, words);
  const before = document.title;
  document.title = paper.manuscript.title || before;
  try {
    await new Promise<void>((resolve) => {
      addEventListener("afterprint", () => resolve(), { once: true });
      // Let the window be drawn first: the dialog holds everything up.
      requestAnimationFrame(() => setTimeout(() => window.print()));
    });
  } finally {
    root.remove();
    document.title = before;
  }
}

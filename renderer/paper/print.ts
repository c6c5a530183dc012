import { breathing } from "../library/breath.ts";
import { drawPage } from "./draw-page.ts";
import type { Paper } from "./page.ts";
import type { PageWords } from "./page-furniture.ts";
import { adoptPageSize } from "./sheet.ts";

/** All pages of a paper in the page, for printing and nothing else. */
export type PrintRoot = { readonly element: HTMLElement; remove(): void };

/** Whoever waits for pages to be put into the page: is told how many are, and may stop it. */
export type Waiting = { readonly signal: AbortSignal; readonly onPages: (done: number) => void };

/**
 * Puts all pages of a paper into the page, hidden but in print, where everything else is hidden instead; the printed
 * sheet is as large as they are. Whoever prints takes them out again. Lets others in between.
 */
export async function mountPages(paper: Paper, words: PageWords, waiting?: Waiting): Promise<PrintRoot> {
  const element = document.createElement("div");
  element.className = "print-root";
  element.lang = "zh-CN";
  const breathe = breathing();
  for (const [at, page] of paper.pages.entries()) {
    element.append(drawPage(paper, page, words, "print"));
    const breath = breathe();
    if (!breath) continue;
    waiting?.onPages(at + 1);
    await breath;
    waiting?.signal.throwIfAborted();
  }
  document.body.append(element);
  document.documentElement.dataset.printing = "paper";
  const restore = adoptPageSize(paper.layout);
  const before = document.title;
  document.title = paper.manuscript.title || before;
  return {
    element,
    remove: () => {
      restore();
      element.remove();
      delete document.documentElement.dataset.printing;
      document.title = before;
    },
  };
}

/** Prints a paper by the dialog of the browser; resolves when that is closed. */
export async function printPaper(paper: Paper, words: PageWords, waiting?: Waiting): Promise<void> {
  const root = await mountPages(paper, words, waiting);
  try {
    await new Promise<void>((resolve) => {
      addEventListener("afterprint", () => resolve(), { once: true });
      // Let the window be drawn first: the dialog holds everything up.
      requestAnimationFrame(() => setTimeout(() => window.print()));
    });
  } finally {
    root.remove();
  }
}

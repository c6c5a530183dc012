import type { PrintedPage } from "../core/shell.ts";
import { breathing } from "../library/breath.ts";
import { drawPage } from "./draw-page.ts";
import type { Paper } from "./page.ts";
import type { PageWords } from "./page-furniture.ts";
import type { Waiting } from "./print.ts";
import { pageRule, rulesOf } from "./sheet.ts";

/**
 * All pages of a paper as an HTML page of its own, in which nothing runs and which needs but the style sheets of this
 * one beside its own: it can be printed elsewhere while the reader goes on. Lets others in between.
 */
export async function printedPage(paper: Paper, words: PageWords, waiting: Waiting): Promise<PrintedPage> {
  const { manuscript, layout, key } = paper;
  const breathe = breathing();
  const places = new Places();
  const pages: string[] = [];
  for (const [at, page] of paper.pages.entries()) {
    const sheet = drawPage(paper, page, words, "print");
    places.move(sheet);
    pages.push(sheet.outerHTML);
    const breath = breathe();
    if (!breath) continue;
    waiting.onPages(at + 1);
    await breath;
    waiting.signal.throwIfAborted();
  }
  const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  const links = [...sheets.map(({ href }) => new URL(href).pathname), "/printed.css"];
  const head = [
    '<meta charset="utf-8">',
    `<title>${escaped(manuscript.title || document.title)}</title>`,
    ...links.map((href) => `<link rel="stylesheet" href="${escaped(href)}">`),
  ].join("");
  const html = `<!doctype html><html lang="zh-CN" data-printing="paper"><head>${head}</head><body><div class="print-root" lang="zh-CN">${pages.join("")}</div></body></html>`;
  const css = [rulesOf(layout, key), pageRule(layout), ...places.rules()].join("\n");
  const encoder = new TextEncoder();
  return { html: encoder.encode(html), css: encoder.encode(css) };
}

/** Where elements stand, as classes: a strict policy allows no styles in the page itself. Many stand alike. */
class Places {
  private readonly known = new Map<string, string>();

  /** Gives all elements of a sheet classes for styles of their own. */
  move(sheet: Element): void {
    for (const element of sheet.querySelectorAll("[style]")) {
      const style = element.getAttribute("style") ?? "";
      const name = this.known.get(style) ?? `at-${this.known.size}`;
      this.known.set(style, name);
      element.classList.add(name);
      element.removeAttribute("style");
    }
  }

  /** As strong as they were in the elements. */
  rules(): readonly string[] {
    return [...this.known].map(
      ([style, name]) => `.${name} { ${style.replace(/;\s*(?=$|[a-z-]+:)/g, " !important; ")} }`,
    );
  }
}

const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);

import type { PaperWords } from "../core/paper/words.ts";
import { drawText } from "./draw-text.ts";
import { isRight, type PageData, type Paper } from "./page.ts";
import { noteBlock } from "./page-making.ts";

/** What a page says in words of the program's own. */
export type PageWords = {
  readonly paper: PaperWords;
  /** 第 3 页. */
  readonly folio: (number: number) => string;
  /** 第 3 页　共 12 页. */
  readonly folioOf: (number: number, of: number) => string;
};

/** The margin beside the type area: lines to write on, and notes over them. */
export function besideOf(paper: Paper, page: PageData): readonly HTMLElement[] {
  const { layout } = paper;
  const { beside, margins, area } = layout;
  if (!beside || page.kind !== "body") return [];
  const margin = box("aside", "side-margin");
  const left = isRight(paper, page)
    ? layout.page.width - margins.outer + beside.gap
    : margins.outer - beside.gap - beside.width;
  place(margin, left, margins.top, beside.width, area.height);
  if (beside.ruled !== null) {
    for (let y = beside.ruled; y <= area.height + 0.01; y += beside.ruled) {
      const rule = box("div", "writing-line");
      rule.style.insetBlockStart = `${y}mm`;
      margin.append(rule);
    }
  }
  for (const { note, from, to, top } of page.notes) {
    const element = drawText(noteBlock(paper.manuscript.notes[note]), { from, to, counts: false });
    element.style.insetBlockStart = `${top}px`;
    margin.append(element);
  }
  return [margin];
}

/** The running head is no part of the text: it is not read out, nor in the outline of the PDF. */
export function headOf(paper: Paper, { head }: PageData, left: number): HTMLElement {
  const { layout } = paper;
  const line = box("div", "running-head");
  line.setAttribute("aria-hidden", "true");
  place(line, left, layout.head, layout.area.width);
  for (const words of head) {
    const part = document.createElement("span");
    part.textContent = words;
    line.append(part);
  }
  return line;
}

/** Page number and source. */
export function footOf(paper: Paper, page: PageData, left: number, words: PageWords): readonly HTMLElement[] {
  const { layout, options } = paper;
  const { margins, area, foot } = layout;
  const bottom = margins.top + area.height;
  const feet: HTMLElement[] = [];
  if (options.numbers !== "none") {
    const number = box("div", "folio-line");
    number.textContent = folioOf(paper, page, words);
    number.dataset.look = layout.grid ? "official" : "usual";
    place(number, left, bottom + foot.number, area.width);
    feet.push(number);
  }
  if (options.stamp && page.stamp) {
    const stamp = box("div", "source-stamp");
    stamp.textContent = page.stamp;
    place(stamp, left, bottom + foot.stamp, area.width);
    feet.push(stamp);
  }
  for (const each of feet) each.setAttribute("aria-hidden", "true");
  return feet;
}

const roman = ["", "Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "Ⅵ", "Ⅶ", "Ⅷ", "Ⅸ", "Ⅹ", "Ⅺ", "Ⅻ"];

/** — 3 — on official papers; contents have numbers of their own. */
function folioOf({ layout, options, bodyPages, finished }: Paper, page: PageData, words: PageWords): string {
  if (page.kind === "contents") return roman[page.number] ?? `（${page.number}）`;
  if (layout.grid && options.numbers === "number") return `— ${page.number} —`;
  return options.numbers === "of" && finished
    ? words.folioOf(page.number, bodyPages)
    : words.folio(page.number);
}

/** An element of a class. */
export function box(tag: string, name: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = name;
  return element;
}

/** Puts an element where it stands on the page, in millimetres. */
export function place(element: HTMLElement, left: number, top: number, width: number, height?: number): void {
  element.style.insetInlineStart = `${left}mm`;
  element.style.insetBlockStart = `${top}mm`;
  element.style.inlineSize = `${width}mm`;
  if (height !== undefined) element.style.blockSize = `${height}mm`;
}

import type { PaperWords } from "../core/paper/words.ts";
import { drawTable } from "./draw-table.ts";
import { drawText } from "./draw-text.ts";
import { type Fragment, isRight, type PageData, type Paper } from "./page.ts";
import { noteBlock } from "./page-making.ts";
import { setTables } from "./tables.ts";

/** What a page says in words of the program's own. */
export type PageWords = {
  readonly paper: PaperWords;
  /** 第 3 页. */
  readonly folio: (number: number) => string;
  /** 第 3 页　共 12 页. */
  readonly folioOf: (number: number, of: number) => string;
};

/** Where a page is drawn: what leads to a block leads to it in the same place. */
export type Medium = "screen" | "print";

/** The element of a page, exactly as large as the paper: shown in the preview, and printed. */
export function drawPage(paper: Paper, page: PageData, words: PageWords, medium: Medium): HTMLElement {
  const { layout, key, options } = paper;
  const sheet = box("section", "paper paper-page");
  sheet.dataset.layout = key;
  sheet.dataset.kind = page.kind;
  sheet.dataset.number = String(page.number);
  sheet.dataset.side = isRight(paper, page) ? "right" : "left";
  sheet.lang = "zh-CN";
  const area = box("div", page.turned ? "type-area turned" : "type-area");
  const { margins, area: size } = layout;
  const left = isRight(paper, page) ? margins.inner : margins.outer;
  place(
    area,
    left,
    margins.top,
    page.turned ? size.height : size.width,
    page.turned ? size.width : size.height,
  );
  if (page.turned) area.style.setProperty("--turn", `${size.height}mm`);
  for (const fragment of page.fragments) area.append(drawFragment(paper, fragment, words.paper, medium));
  sheet.append(area);
  if (layout.beside) sheet.append(...besideOf(paper, page));
  if (page.kind === "cover") return sheet;
  if (options.heads && page.kind === "body") sheet.append(headOf(paper, page, left));
  sheet.append(...footOf(paper, page, left, words));
  return sheet;
}

function drawFragment(
  paper: Paper,
  { block: index, part, from, to, ...at }: Fragment,
  words: PaperWords,
  medium: Medium,
): HTMLElement {
  const block = paper.blocks[index];
  const set = block?.sort === "table" ? setTables(block, paper.layout)[part] : undefined;
  let element: HTMLElement;
  if (block?.sort === "table" && set) element = drawTable(block, set, { from, to }, words);
  else if (block?.sort === "text") {
    const folio = block.to === undefined ? undefined : paper.folios.get(block.to);
    const leads =
      block.to === undefined
        ? undefined
        : { folio: folio === undefined ? "" : String(folio), to: idOf(paper, block.to, medium) };
    element = drawText(block, { from, to, counts: paper.options.counts, leads });
  } else element = document.createElement("p");
  if (from === 0 && part === 0) element.id = idOf(paper, index, medium);
  element.style.position = "absolute";
  element.style.insetInlineStart = `${at.left}px`;
  element.style.insetBlockStart = `${at.top}px`;
  element.style.inlineSize = `${at.width}px`;
  return element;
}

/** What a line of the contents leads to: an id in the page, of this paper alone. */
const idOf = ({ key }: Paper, block: number, medium: Medium): string => `${key}-${medium}-${block}`;

/** The margin beside the type area: lines to write on, and notes over them. */
function besideOf(paper: Paper, page: PageData): readonly HTMLElement[] {
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
function headOf(paper: Paper, { head }: PageData, left: number): HTMLElement {
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

function footOf(paper: Paper, page: PageData, left: number, words: PageWords): readonly HTMLElement[] {
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

function box(tag: string, name: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = name;
  return element;
}

function place(element: HTMLElement, left: number, top: number, width: number, height?: number): void {
  element.style.insetInlineStart = `${left}mm`;
  element.style.insetBlockStart = `${top}mm`;
  element.style.inlineSize = `${width}mm`;
  if (height !== undefined) element.style.blockSize = `${height}mm`;
}

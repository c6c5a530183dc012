import type { PaperWords } from "../core/paper/words.ts";
import { drawTable } from "./draw-table.ts";
import { drawText } from "./draw-text.ts";
import { type Fragment, isRight, type PageData, type Paper } from "./page.ts";
import { besideOf, box, footOf, headOf, type PageWords, place } from "./page-furniture.ts";
import { setTables } from "./tables.ts";

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

import { classOf } from "../core/cell-class.ts";
import type { TableBlock } from "../core/paper/block.ts";
import { pieceOf, piecesIn } from "../core/paper/table-pieces.ts";
import type { PaperWords } from "../core/paper/words.ts";
import { drawWords } from "./draw-text.ts";
import { measuredHeights, type SetTable } from "./tables.ts";

/** Rows from one up to another, and whether the source that stands under the last row is wanted. */
export type Rows = { readonly from: number; readonly to: number };

/** The element of a table, or of some of its rows: caption, or that it goes on; header; rows; source after the last. */
export function drawTable(
  block: TableBlock,
  set: SetTable,
  { from, to }: Rows,
  words: PaperWords,
): HTMLElement {
  const figure = make("div", "paper-table");
  figure.style.setProperty("--table-size", `${set.size}pt`);
  const table = document.createElement("table");
  if (from > 0) figure.dataset.continued = "";
  const caption = captionOf(block, set, from, words);
  if (caption) table.append(caption);
  table.append(widths(set), ...header(block, set), body(block, set, from, to));
  figure.append(table);
  if (to === set.rows.length && block.table.source && set.part === set.parts - 1) {
    const source = make("p", "source");
    drawPiece(source, block, piecesIn(block.table).source, block.table.source);
    figure.append(source);
  }
  return figure;
}

/** 表1……　单位：万元; 续表 on later pages and for further columns. */
function captionOf(block: TableBlock, set: SetTable, from: number, words: PaperWords): HTMLElement | null {
  const { measure } = block.table;
  const again = from > 0 || set.part > 0;
  if (!again && block.caption === "" && !measure) return null;
  const caption = document.createElement("caption");
  if (again) {
    const mark = make("span", "again");
    const number = /^[^\s　]{1,8}?(?=　)/u.exec(block.caption)?.[0] ?? "";
    mark.textContent = words.continued + (/^表/.test(number) ? number.slice(1) : "");
    caption.append(mark);
    return caption;
  }
  const title = make("span", "title");
  drawPiece(title, block, piecesIn(block.table).caption, block.caption);
  caption.append(title);
  if (measure) {
    const unit = make("span", "measure");
    drawPiece(unit, block, piecesIn(block.table).measure, measure);
    caption.append(unit);
  }
  return caption;
}

function widths(set: SetTable): HTMLElement {
  const group = document.createElement("colgroup");
  for (const width of set.widths) {
    const column = document.createElement("col");
    column.style.inlineSize = `${width}mm`;
    group.append(column);
  }
  return group;
}

function header(block: TableBlock, set: SetTable): readonly HTMLElement[] {
  if (set.header.length === 0) return [];
  const heights = measuredHeights.get(set)?.header;
  const head = document.createElement("thead");
  for (const [at, cells] of set.header.entries()) {
    const row = rowOf(heights?.[at]);
    for (const { text, piece, columns, rows } of cells) {
      const cell = document.createElement("th");
      cell.scope = "col";
      if (columns > 1) cell.colSpan = columns;
      if (rows > 1) cell.rowSpan = rows;
      drawPiece(cell, block, piece, text);
      row.append(cell);
    }
    head.append(row);
  }
  return [head];
}

function body(block: TableBlock, set: SetTable, from: number, to: number): HTMLElement {
  const element = document.createElement("tbody");
  const heights = measuredHeights.get(set)?.rows;
  for (const [at, { cells, goesOn }] of set.rows.slice(from, to).entries()) {
    const row = rowOf(heights?.[from + at]);
    if (goesOn) row.className = "goes-on";
    for (const { text, piece, from: begin } of cells) {
      const cell = document.createElement("td");
      const sort = classOf(text);
      if (sort) cell.className = sort;
      drawPiece(cell, block, piece, text, begin);
      row.append(cell);
    }
    element.append(row);
  }
  return element;
}

/** Puts the words of a piece into an element, from a character on, with what is marked in them. */
function drawPiece(element: HTMLElement, block: TableBlock, piece: number, text: string, from = 0): void {
  const marked = block.marked?.get(piece);
  if (!marked) element.textContent = text;
  else drawWords(element, pieceOf(block, piece, " ".repeat(from) + text), from, from + text.length);
}

function rowOf(height: number | undefined): HTMLElement {
  const row = document.createElement("tr");
  if (height !== undefined) row.style.blockSize = `${height}px`;
  return row;
}

function make(tag: string, name: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = name;
  return element;
}

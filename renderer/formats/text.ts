import type { PaperBlock, Role, TableBlock, TextBlock } from "../core/paper/block.ts";
import type { Copy } from "../core/paper/copy.ts";
import { runsOf } from "../core/paper/runs.ts";
import { headerGrid } from "../core/paper/table-fit.ts";
import { numbered } from "../core/paper/table-pieces.ts";

/** A copy as plain text, indented as Chinese is; a table has a line for each row, its cells parted by tabs. */
export function textOf({ cover, contents, body, notes, end }: Copy): string {
  const parts = [cover, contents, body, notes, end].filter(({ length }) => length > 0);
  return `${parts.map((blocks) => blocks.map(blockOf).join("\n")).join("\n\n\n")}\n`;
}

const blockOf = (block: PaperBlock): string =>
  block.sort === "table" ? `\n${tableOf(block)}\n` : lineOf(block);

const indented: ReadonlySet<Role> = new Set<Role>(["paragraph", "item", "subitem", "event", "remark"]);

function lineOf(block: TextBlock): string {
  const text = runsOf(block)
    .map(({ text, note }) => text + (note === null ? "" : `［${note}］`))
    .join("");
  if (block.role === "heading") return `\n${text}`;
  if (block.role === "contents") return "　".repeat(Math.max(0, block.level - 1)) + text;
  return (indented.has(block.role) ? "　　" : "") + text;
}

function tableOf(block: TableBlock): string {
  const { caption, table } = numbered(block);
  const { measure, header, rows, source } = table;
  const cells = headerGrid(header);
  const lines = header.map((_, at) => {
    const row: string[] = [];
    for (const { row: own, from, text } of cells) if (own === at) row[from] = inLine(text);
    return Array.from(row, (text) => text ?? "").join("\t");
  });
  const body = rows.map((row) => row.map(inLine).join("\t"));
  return [caption, measure, ...lines, ...body, source]
    .filter((line) => line != null && line !== "")
    .join("\n");
}

const inLine = (cell: string): string => cell.replace(/\s*[\r\n\t]+\s*/g, " ");

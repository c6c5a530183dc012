import type { PaperBlock, TableBlock, TextBlock } from "../core/paper/block.ts";
import type { Copy } from "../core/paper/copy.ts";
import { runsOf } from "../core/paper/runs.ts";
import { headerGrid } from "../core/paper/table-fit.ts";
import { numbered } from "../core/paper/table-pieces.ts";
import { escapedMarkdown as escaped, escapedWithin } from "./markdown-words.ts";

/** A copy as Markdown: headings, tables and emphasis are its own, everything else reads as it was written. */
export function markdownOf({ cover, contents, body, notes, end }: Copy): string {
  const parts = [cover.map(coverLine), contents.map(blockOf), body.map(blockOf), notes.map(blockOf)];
  const filled = [...parts, end.map(blockOf)].filter(({ length }) => length > 0);
  return `${filled.map((blocks) => blocks.join("\n\n")).join("\n\n---\n\n")}\n`;
}

const coverLine = (block: PaperBlock): string =>
  block.sort === "text" && block.role === "cover-title" ? `**${inLine(block.text)}**` : blockOf(block);

function blockOf(block: PaperBlock): string {
  if (block.sort === "table") return tableOf(block);
  if (block.role === "contents") return `${"  ".repeat(Math.max(0, block.level - 1))}- ${inLine(block.text)}`;
  if (block.role === "heading") return `${"#".repeat(Math.max(1, block.level))} ${inLine(block.text)}`;
  return paragraphOf(block);
}

/** Emphasis is set only where Markdown will surely see it as such: not beside a letter or a sign of its own. */
function paragraphOf(block: TextBlock): string {
  return runsOf(block)
    .map(({ text, strong, note }, at) => {
      const line = text.replace(/\s*[\r\n]\s*/g, " ");
      const words = at === 0 ? escaped(line) : escapedWithin(line);
      const set = strong && /^[\p{L}\p{N}].*[\p{L}\p{N}]$/u.test(words) && at === 0 ? `**${words}**` : words;
      return set + (note === null ? "" : `［${note}］`);
    })
    .join("");
}

function tableOf(block: TableBlock): string {
  const { caption, table } = numbered(block);
  const { measure, header, rows, source } = table;
  const grid = headerGrid(header);
  const columns = Math.max(
    1,
    ...grid.map(({ to }) => to),
    rows.reduce((most, row) => Math.max(most, row.length), 0),
  );
  const heads = header.map((_, at) => {
    const row: string[] = [];
    for (const { row: own, from, text } of grid) if (own === at) row[from] = text;
    return row;
  });
  const line = (cells: readonly (string | undefined)[]) =>
    `| ${Array.from({ length: columns }, (_, at) => inCell(cells[at] ?? "")).join(" | ")} |`;
  const [head = [], ...others] = heads;
  const lines = [line(head), `|${" --- |".repeat(columns)}`, ...others.map(line), ...rows.map(line)];
  const around = [caption && `**${inLine(caption)}**`, measure && inLine(measure)].filter(Boolean);
  return [...around, lines.join("\n"), ...(source ? [inLine(source)] : [])].join("\n\n");
}

const inLine = (text: string): string => escaped(text.replace(/\s*[\r\n]\s*/g, " "));
const inCell = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map(escaped)
    .join("<br>");

import type { Line } from "../core/own/lines.ts";
import { escapedMarkdown as escaped } from "../formats/markdown-words.ts";
import type { Part, Sheet } from "./sheet.ts";

/** A sheet as Markdown. Every sign that would mean something is escaped, so that it reads as it was written. */
export const markdownOf = (sheet: Sheet): string => `${sheet.map(partOf).join("\n\n")}\n`;

function partOf(part: Part): string {
  switch (part.sort) {
    case "title":
      return `# ${inLine(part.text)}`;
    case "heading":
      return `${part.level === 1 ? "##" : "###"} ${inLine(part.text)}`;
    case "lead":
    case "stamp":
      return inLine(part.text);
    case "article":
      return article(part.lines);
    case "remark": {
      const marked = linesIn(part.marked).map(escaped).join("\\\n");
      const note = linesIn(part.note).map(noted).join("\n");
      const said = [`- **${inLine(part.by)}**`, marked, note].filter(Boolean);
      return said.join("\n\n").replace(/\n(?=.)/g, "\n  ");
    }
    case "list":
      return part.items.map((item, at) => `${at + 1}. ${inLine(item)}`).join("\n");
    case "table":
      return table([part.head, ...part.rows]);
  }
}

/** A text that is quoted: its running lines in paragraphs, the rows of a table in one. */
function article(lines: readonly Line[]): string {
  const parts: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const rows = lines.slice(at, endOfTable(lines, at));
    if (rows.length > 0) parts.push(table(rows.map((row) => row.map(({ text }) => text))));
    else parts.push(inLine(lines[at]?.map(({ text }) => text).join("") ?? ""));
    at += Math.max(1, rows.length);
  }
  return parts.join("\n\n").replace(/^/gm, "> ");
}

/** Where the rows of a table that begins at a line end; the line itself where none begins. */
function endOfTable(lines: readonly Line[], from: number): number {
  let end = from;
  while ((lines[end]?.length ?? 0) > 1) end += 1;
  return end;
}

function table(rows: readonly (readonly string[])[]): string {
  const columns = rows.reduce((most, { length }) => Math.max(most, length), 1);
  const row = (cells: readonly string[]) =>
    `| ${Array.from({ length: columns }, (_, at) =>
      linesIn(cells[at] ?? "")
        .map(escaped)
        .join("<br>"),
    ).join(" | ")} |`;
  const [head = [], ...body] = rows;
  return [row(head), `|${" --- |".repeat(columns)}`, ...body.map(row)].join("\n");
}

const linesIn = (text: string): readonly string[] => text.split(/\r\n?|\n/);

const inLine = (text: string): string => escaped(text.replace(/\s*[\r\n]\s*/g, " "));

/** A note keeps its own light Markdown, but neither HTML nor links, nor headings that would break out of its place. */
const noted = (line: string): string =>
  line.replace(/[\\<&[\]|]/g, "\\$&").replace(/^(\s*)(#|```|~~~|={3,}|-{3,})/, "$1\\$2");

import { classOf } from "../core/cell-class.ts";
import type { PaperBlock, TableBlock, TextBlock } from "../core/paper/block.ts";
import type { Copy } from "../core/paper/copy.ts";
import type { PaperOptions } from "../core/paper/options.ts";
import { runsOf } from "../core/paper/runs.ts";
import { styleNameOf } from "../core/paper/styles.ts";
import { numbered } from "../core/paper/table-pieces.ts";
import { htmlStyle } from "./html-style.ts";
import { escapedHtml as escaped } from "./html-words.ts";

/** A copy as one file that fetches nothing and runs nothing, and prints on the chosen sheet. */
export function htmlOf(copy: Copy, options: PaperOptions): string {
  const { title, cover, contents, body, notes, end } = copy;
  const wanted = new Set(contents.flatMap((block) => (block.sort === "text" ? (block.to ?? []) : [])));
  const sections = [
    sectionOf(
      "header",
      "cover",
      cover.map((block) => blockOf(block)),
    ),
    sectionOf(
      "nav",
      "contents",
      contents.map((block) => blockOf(block)),
    ),
    sectionOf(
      "main",
      "",
      body.map((block, at) => blockOf(block, wanted.has(at) ? `b${at}` : undefined)),
    ),
    sectionOf(
      "section",
      "notes",
      notes.map((block) => blockOf(block)),
    ),
    sectionOf(
      "footer",
      "",
      end.map((block) => blockOf(block)),
    ),
  ];
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<meta name="generator" content="兰台">
<title>${escaped(title)}</title>
<style>${htmlStyle(options)}</style>
</head>
<body>
${sections.filter(Boolean).join("\n")}
</body>
</html>
`;
}

const sectionOf = (tag: string, name: string, lines: readonly string[]): string =>
  lines.length === 0 ? "" : `<${tag}${name && ` class="${name}"`}>\n${lines.join("\n")}\n</${tag}>`;

function blockOf(block: PaperBlock, id?: string): string {
  const named = id === undefined ? "" : ` id="${id}"`;
  if (block.sort === "table") return tableOf(block, named);
  const style = styleNameOf(block);
  if (block.role === "contents") {
    return `<p class="${style}"><a href="#b${block.to ?? ""}">${escaped(block.text)}</a></p>`;
  }
  const tag = block.role === "heading" ? `h${Math.max(1, block.level)}` : "p";
  const count = block.count === undefined ? "" : ` data-count="${block.count}"`;
  return `<${tag}${named} class="${style}"${count}>${wordsOf(block)}</${tag}>`;
}

const wordsOf = (block: TextBlock): string =>
  runsOf(block)
    .map(({ text, strong, marked, note }) => {
      let words = escaped(text);
      if (strong) words = `<b>${words}</b>`;
      if (marked) words = `<u>${words}</u>`;
      return words + (note === null ? "" : `<sup>［${note}］</sup>`);
    })
    .join("");

function tableOf(block: TableBlock, named: string): string {
  const { caption, table } = numbered(block);
  const { measure, header, rows, source } = table;
  const said = [
    caption && `<span>${escaped(caption)}</span>`,
    measure && `<small>${escaped(measure)}</small>`,
  ];
  const titled = said.some(Boolean) ? `<caption>${said.filter(Boolean).join("")}</caption>` : "";
  const head = header.map((cells) => {
    const spans = cells.map(({ text, columns = 1, rows: high = 1 }) => {
      const wide = columns > 1 ? ` colspan="${columns}"` : "";
      return `<th scope="col"${wide}${high > 1 ? ` rowspan="${high}"` : ""}>${escaped(text)}</th>`;
    });
    return `<tr>${spans.join("")}</tr>`;
  });
  const body = rows.map((cells) => {
    const set = cells.map((cell) => {
      const sort = classOf(cell);
      return `<td${sort ? ` class="${sort}"` : ""}>${escaped(cell)}</td>`;
    });
    return `<tr>${set.join("")}</tr>`;
  });
  const heads = head.length > 0 ? `<thead>${head.join("")}</thead>` : "";
  const below = source ? `\n<p class="note">${escaped(source)}</p>` : "";
  return `<div class="table"${named}><table>${titled}${heads}<tbody>${body.join("\n")}</tbody></table></div>${below}`;
}

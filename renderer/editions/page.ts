import { messages } from "../messages/zh-cn.ts";
import type { Piece } from "../ui/difference.ts";
import type { Row } from "./comparison.ts";
import type { Statute } from "./statute.ts";

const words = messages.editions;

/**
 * The table as a page of its own, in one file, which office programs open too: what was taken out is struck
 * through, what was put in is underlined, so that it can be read in black and white.
 */
export function pageOf(before: Statute, after: Statute, rows: readonly Row[]): string {
  const head = [before, after].map((statute) => `<th>${escaped(words.column(statute))}</th>`).join("");
  const body = rows
    .map(
      (row) =>
        `<tr><td>${cell(row, "before")}</td><td>${cell(row, "after")}</td><td>${escaped(words.changes[row.change])}</td></tr>`,
    )
    .join("\n");
  const title = escaped(words.title(after.title));
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>${title}</title>
<style>body{font-family:"SimSun","Noto Serif CJK SC",serif}table{border-collapse:collapse;width:100%}th,td{border:1px solid #000;padding:6px 8px;vertical-align:top;text-align:left}h1{text-align:center;font-size:18pt}</style></head>
<body>
<h1>${title}</h1>
<table>
<thead><tr>${head}<th>${escaped(words.remark)}</th></tr></thead>
<tbody>
${body}
</tbody>
</table>
<p>${escaped(words.stamp(before, after))}</p>
</body>
</html>
`;
}

function cell({ before, after, pieces }: Row, side: "before" | "after"): string {
  const provision = side === "before" ? before : after;
  if (!provision) return "";
  const text = pieces
    .filter((piece) => piece.in === "both" || piece.in === side)
    .map((piece) => marked(piece))
    .join("");
  return `<b>${escaped(provision.num)}</b>　${text.replaceAll("\n", "<br>")}`;
}

function marked(piece: Piece): string {
  const text = escaped(piece.words);
  if (piece.in === "both") return text;
  return piece.in === "before" ? `<s>${text}</s>` : `<u>${text}</u>`;
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

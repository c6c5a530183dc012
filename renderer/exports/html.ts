import { lightMarkdown, type NoteGroup, type Run } from "../core/own/light-markdown.ts";
import type { Line } from "../core/own/lines.ts";
import { escapedHtml as escaped } from "../formats/html-words.ts";
import type { Part, Sheet } from "./sheet.ts";

/** A sheet as a page of its own in one file, set for A4 as official papers are; it fetches nothing and runs nothing. */
export function htmlOf(sheet: Sheet): string {
  const title = sheet.find(({ sort }) => sort === "title");
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title?.sort === "title" ? escaped(title.text) : ""}</title>
<style>${style}</style>
</head>
<body>
${sheet.map(partOf).join("\n")}
</body>
</html>
`;
}

function partOf(part: Part): string {
  switch (part.sort) {
    case "title":
      return `<h1>${escaped(part.text)}</h1>`;
    case "heading":
      return part.level === 1 ? `<h2>${escaped(part.text)}</h2>` : `<h3>${escaped(part.text)}</h3>`;
    case "lead":
    case "stamp":
      return `<p class="${part.sort}">${escaped(part.text)}</p>`;
    case "article":
      return `<blockquote>${part.lines.map((line, at) => lineOf(line, part.lines[at - 1], part.lines[at + 1])).join("")}</blockquote>`;
    case "remark":
      return [
        `<section class="remark"><p class="by">${escaped(part.by)}</p>`,
        part.marked && `<p class="marked">${escaped(part.marked)}</p>`,
        part.note && `<div class="note">${lightMarkdown(part.note).map(groupOf).join("")}</div>`,
        "</section>",
      ].join("");
    case "list":
      return `<ol>${part.items.map((item) => `<li>${escaped(item)}</li>`).join("")}</ol>`;
    case "table":
      return `<table><thead><tr>${part.head.map((cell) => `<th>${escaped(cell)}</th>`).join("")}</tr></thead><tbody>${part.rows
        .map((cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`)
        .join("")}</tbody></table>`;
  }
}

function groupOf({ sort, lines }: NoteGroup): string {
  if (sort === "plain") return lines.map(({ runs }) => `<p>${wordsOf(runs)}</p>`).join("");
  const items = lines.map(
    ({ runs, number }) => `<li${number === null ? "" : ` value="${number}"`}>${wordsOf(runs)}</li>`,
  );
  return sort === "bullets" ? `<ul>${items.join("")}</ul>` : `<ol>${items.join("")}</ol>`;
}

const wordsOf = (runs: readonly Run[]): string =>
  runs.map(({ text, strong }) => (strong ? `<b>${escaped(text)}</b>` : escaped(text))).join("");

function lineOf(line: Line, before: Line | undefined, after: Line | undefined): string {
  if (line.length < 2) return `<p>${escaped(line[0]?.text ?? "")}</p>`;
  const opens = (before?.length ?? 0) < 2 ? "<table>" : "";
  const closes = (after?.length ?? 0) < 2 ? "</table>" : "";
  const cells = line.map(({ text, columns = 1, rows = 1 }) => {
    const spans = `${columns > 1 ? ` colspan="${columns}"` : ""}${rows > 1 ? ` rowspan="${rows}"` : ""}`;
    return `<td${spans}>${escaped(text)}</td>`;
  });
  return `${opens}<tr>${cells.join("")}</tr>${closes}`;
}

const style = `
@page{size:A4;margin:37mm 26mm 35mm 28mm;@bottom-center{content:"— " counter(page) " —";font:14pt "SimSun","宋体",serif}}
body{margin:0 auto;max-width:156mm;font:16pt/28pt "FangSong","仿宋","FangSong_GB2312","仿宋_GB2312","STFangsong","Noto Serif CJK SC",serif;color:#000;background:#fff}
h1{margin:0 0 1em;font:22pt/32pt "方正小标宋_GBK","FZXiaoBiaoSong-B05","SimSun","宋体","Noto Serif CJK SC",serif;text-align:center}
h2{margin:1.2em 0 .4em;font:16pt/28pt "SimHei","黑体","Noto Sans CJK SC",sans-serif;break-after:avoid}
h3{margin:1em 0 .2em;font:bold 16pt/28pt "KaiTi","楷体","KaiTi_GB2312","STKaiti","Noto Serif CJK SC",serif;break-after:avoid}
p{margin:0;orphans:2;widows:2;overflow-wrap:anywhere}
.lead,.stamp,.by{font-size:12pt;line-height:20pt;color:#333}
.stamp{text-align:end}
blockquote{margin:.3em 0;padding-inline-start:1em;border-inline-start:2pt solid #999}
blockquote p{text-indent:2em}
.remark{margin:.5em 0 .5em 2em;break-inside:avoid}
.note p,.marked{white-space:pre-wrap}
.note ul,.note ol{margin:0;padding-inline-start:2em}
table{inline-size:100%;margin:.5em 0;border-collapse:collapse;font-size:12pt;line-height:18pt}
th,td{padding:2pt 4pt;border:.5pt solid #000;text-align:start;vertical-align:top;white-space:pre-wrap;overflow-wrap:anywhere}
thead{display:table-header-group}
tr{break-inside:avoid}
`;

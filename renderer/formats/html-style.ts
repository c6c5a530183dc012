import { faces } from "../core/paper/faces.ts";
import { layoutOf } from "../core/paper/layout.ts";
import type { PaperOptions } from "../core/paper/options.ts";
import { styleNames } from "../core/paper/styles.ts";

const generic = {
  fangsong: "serif",
  song: "serif",
  hei: "sans-serif",
  kai: "serif",
  title: "serif",
} as const;

/** The rules of an HTML file: the sheet and the styles of the layout, and what a screen needs beside. */
export function htmlStyle(options: PaperOptions): string {
  const { page, margins, area, styles, columns, gap, tableSizes } = layoutOf(options);
  const family = (face: keyof typeof faces) =>
    `${faces[face].map((name) => `"${name}"`).join(",")},${generic[face]}`;
  const rules = styleNames.map((name) => {
    const { face, size, bold, pitch, align, first, start, before, after, spacing } = styles[name];
    const em = (count: number) => `calc(${count}*(${size}pt + ${spacing.toFixed(3)}mm))`;
    return `.${name}{margin:${before.toFixed(2)}mm 0 ${after.toFixed(2)}mm;font:${bold ? 700 : 400} ${size}pt/${pitch.toFixed(3)}mm ${family(face)};letter-spacing:${spacing.toFixed(3)}mm;text-align:${align};text-indent:${em(first)};padding-inline-start:${em(start)}}`;
  });
  const { top, bottom, inner, outer } = margins;
  return `
@page{size:${page.width}mm ${page.height}mm;margin:${top.toFixed(2)}mm ${outer.toFixed(2)}mm ${bottom.toFixed(2)}mm ${inner.toFixed(2)}mm;@bottom-center{content:"— " counter(page) " —";font:14pt ${family("song")}}}
body{margin:0 auto;padding:8mm 5mm;max-width:${area.width.toFixed(2)}mm;color:#000;background:#fff;font-family:${family(styles.paragraph.face)}}
${rules.join("\n")}
p{orphans:2;widows:2;overflow-wrap:anywhere}
h1,h2,h3,h4,h5,h6,caption{break-after:avoid}
.cover{break-after:page;padding-block-start:30mm}
.contents{break-after:page}
.contents a{color:inherit;text-decoration:none}
footer{margin-block-start:${styles.paragraph.pitch.toFixed(2)}mm;border-block-start:.5pt solid #000}
main{${columns > 1 ? `columns:${columns};column-gap:${gap}mm` : ""}}
${options.counts ? "[data-count]{position:relative}[data-count]::before{content:attr(data-count);position:absolute;inset-inline-start:-1.6em;font-size:8pt;text-indent:0}" : ""}
sup{font-size:.6em;line-height:0}
.table{overflow-x:auto;margin:2mm 0}
table{inline-size:100%;border-collapse:collapse;font:${tableSizes[0] ?? 10.5}pt/1.35 ${family("song")}}
caption{font-family:${family("hei")};padding:1mm 0}
caption small{float:right}
th,td{padding:.5mm 1.2mm;border:.5pt solid #000;text-align:start;overflow-wrap:anywhere}
th{text-align:center;font-family:${family("hei")};font-weight:400}
td.number{text-align:end;white-space:nowrap}
thead{display:table-header-group}
tr{break-inside:avoid}
@media print{body{padding:0;max-width:none}.table{overflow:visible}}
`;
}

import { faces } from "../core/paper/faces.ts";
import type { Layout } from "../core/paper/layout.ts";
import { type BlockStyle, styleNames } from "../core/paper/styles.ts";
import { tableLine } from "./tables.ts";

const generic = {
  fangsong: "serif",
  song: "serif",
  hei: "sans-serif",
  kai: "serif",
  title: "serif",
} as const;

/** The family of a face. 小标宋 is one family whichever of its faces is there, so that none is made bold twice. */
const family = (face: BlockStyle["face"]): string =>
  face === "title"
    ? '"lantai title", "Noto Serif CJK SC", serif'
    : `${faces[face].map((name) => `"${name}"`).join(", ")}, ${generic[face]}`;

const titleFace = `@font-face { font-family: "lantai title"; src: ${faces.title
  .map((name) => `local("${name}")`)
  .join(", ")}; }`;

/** The rules of one layout, for all elements that carry its key. Lengths are those of the paper. */
export function rulesOf(layout: Layout, key: string): string {
  const scope = `[data-layout="${key}"]`;
  const { paragraph } = layout.styles;
  const rules = styleNames.map((name) => {
    const style = layout.styles[name];
    return `${scope} .style-${name} { ${declarations(style)} }`;
  });
  return [
    titleFace,
    `${scope} { --page-width: ${layout.page.width}mm; --page-height: ${layout.page.height}mm;`,
    ` --song: ${family("song")}; --hei: ${family("hei")}; --kai: ${family("kai")};`,
    ` --table-line: ${tableLine};`,
    ` font-family: ${family(paragraph.face)}; }`,
    ...rules,
    // After the others: what goes on from the page before has no first line of its own.
    `${scope} [data-continued] { text-indent: 0; }`,
  ].join("\n");
}

function declarations({ face, size, bold, pitch, align, first, start, spacing }: BlockStyle): string {
  const em = (count: number) => `calc(${count} * (${size}pt + ${spacing.toFixed(4)}mm))`;
  return [
    `font: ${bold ? 700 : 400} ${size}pt / ${pitch}mm ${family(face)}`,
    `letter-spacing: ${spacing === 0 ? "normal" : `${spacing.toFixed(4)}mm`}`,
    `text-align: ${align}`,
    `text-indent: ${em(first)}`,
    `padding-inline-start: ${em(start)}`,
  ].join("; ");
}

let sheets = 0;

/**
 * Puts the rules of a layout into the page; the content security policy forbids style elements. Returns their key, and
 * how to take them out.
 */
export function adoptLayout(layout: Layout): { readonly key: string; readonly remove: () => void } {
  sheets += 1;
  const key = `paper-${sheets}`;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rulesOf(layout, key));
  document.adoptedStyleSheets.push(sheet);
  return { key, remove: () => drop(sheet) };
}

/** The printed sheet is as large as the pages, without margins of its own. */
export const pageRule = ({ page }: Layout): string =>
  `@page { size: ${page.width}mm ${page.height}mm; margin: 0; }`;

/** Makes the printed sheet as large as the pages; returns how to undo it. */
export function adoptPageSize(layout: Layout): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(pageRule(layout));
  document.adoptedStyleSheets.push(sheet);
  return () => drop(sheet);
}

function drop(sheet: CSSStyleSheet): void {
  const { adoptedStyleSheets: all } = document;
  const at = all.indexOf(sheet);
  if (at >= 0) all.splice(at, 1);
}

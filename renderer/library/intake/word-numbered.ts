import { counting, type Numbered, numberingOf } from "./word-numbers.ts";
import { attribute, tagsIn, writtenAs } from "./word-xml.ts";

/**
 * word/document.xml with the numbers that Word counts itself written at the beginning of their paragraphs, as
 * words; `count` says how many there were.
 */
export function numbered(
  document: string,
  numbering: string,
  styles: string,
): { readonly document: string; readonly count: number } {
  const known = numberingOf(numbering, styles);
  const next = counting(known);
  const pieces: string[] = [];
  let count = 0;
  let from = 0;
  const paragraph = /<w:p(?=[\s>])[^>]*>\s*<w:pPr(?=[\s>])[^>]*>/g;
  for (let match = paragraph.exec(document); match; match = paragraph.exec(document)) {
    if (match[0].includes("/>")) continue;
    const end = endOfProperties(document, paragraph.lastIndex);
    if (end < 0) break;
    const properties = document
      .slice(paragraph.lastIndex, end)
      .replace(/<w:pPrChange(?=[\s>])[\s\S]*?<\/w:pPrChange>/g, "");
    paragraph.lastIndex = end;
    const place = placeOf(properties, known.ofStyle);
    // A paragraph that was deleted is not counted.
    if (!place || tagsIn(properties, "del").length > 0) continue;
    const words = next(place);
    if (words === "") continue;
    const after = end + "</w:pPr>".length;
    pieces.push(document.slice(from, after), run(words));
    from = after;
    count++;
  }
  return { document: pieces.join("") + document.slice(from), count };
}

/** Where the properties that began before `from` end: those of an earlier state may stand within them. */
function endOfProperties(document: string, from: number): number {
  const mark = /<(\/?)w:pPr(?=[\s/>])[^>]*>/g;
  mark.lastIndex = from;
  let depth = 1;
  for (let match = mark.exec(document); match; match = mark.exec(document)) {
    if (match[0].endsWith("/>")) continue;
    depth += match[1] ? -1 : 1;
    if (depth === 0) return match.index;
  }
  return -1;
}

function placeOf(properties: string, ofStyle: ReadonlyMap<string, Numbered>): Numbered | undefined {
  const [style] = tagsIn(properties, "pStyle");
  const [list] = tagsIn(properties, "numId");
  const [level] = tagsIn(properties, "ilvl");
  const styled = ofStyle.get((style && attribute(style, "val")) ?? "");
  const id = (list && attribute(list, "val")) ?? styled?.list;
  // 0 takes a paragraph out of the list of its style.
  if (id === undefined || id === "0") return undefined;
  const said = Number.parseInt((level && attribute(level, "val")) ?? "", 10);
  return { list: id, level: Number.isFinite(said) ? said : (styled?.level ?? 0) };
}

/** Between 第一条 and its words stands a wide space, after 1 a narrow one, after （一） and 一、 none. */
function run(words: string): string {
  const space = /^第.*[编章节条款]$/u.test(words) ? "　" : /[\w.]$/.test(words) ? " " : "";
  return `<w:r><w:t xml:space="preserve">${writtenAs(words + space)}</w:t></w:r>`;
}

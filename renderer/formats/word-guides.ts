import { type ParagraphChild, SimpleField, TextRun } from "docx";
import { typeOf } from "../core/document.ts";
import type { PaperBlock, TextBlock } from "../core/paper/block.ts";
import type { Manuscript } from "../core/paper/manuscript.ts";
import { wordStyleNames } from "../messages/outputs.ts";
import { legible } from "./legible.ts";

/** The character styles by which running heads find what they say: which regulation, and which article. */
export type Guide = "guide-source" | "guide-place";

/** The style of the words that a running head repeats, and how many they are from the first on; null where none are. */
export function guideOf(block: PaperBlock): { readonly style: Guide; readonly length: number } | null {
  if (block.sort === "table" || block.origin === null) return null;
  const { role, type, added, text, spans } = block;
  if (role === "heading") {
    const titles = added || (type !== undefined && typeOf({ type }).alone);
    return titles ? { style: "guide-source", length: text.length } : null;
  }
  const [lead] = spans;
  if (role !== "paragraph" || lead?.look !== "strong" || lead.from > 0) return null;
  return { style: "guide-place", length: text.slice(0, lead.to).trimEnd().length };
}

/** What stands in a running head: with which regulation and which article its page ends, as the office program finds them. */
export function guidesIn({ blocks, title, sources }: Manuscript): readonly ParagraphChild[] {
  const found = blocks.map((block) => ({ block, guide: guideOf(block) }));
  const firstOf = (style: Guide): string | null => {
    const first = found.find(({ guide }) => guide?.style === style);
    return first ? (first.block as TextBlock).text.slice(0, first.guide?.length) : null;
  };
  const field = (style: Guide, now: string) =>
    new SimpleField(`STYLEREF "${wordStyleNames[style]}" \\l`, legible(now));
  const [source, place] = [firstOf("guide-source"), firstOf("guide-place")];
  const named = source === null ? ((title || sources[0]?.name) ?? "") : source;
  return [
    source === null ? named : field("guide-source", named),
    ...(place === null ? [] : ["　", field("guide-place", "")]),
  ].map((each) => (typeof each === "string" ? new TextRun(legible(each)) : each));
}

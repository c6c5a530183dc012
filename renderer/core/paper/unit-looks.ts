import type { Unit } from "../document.ts";
import { isLine } from "../pieces.ts";
import type { Span, TextBlock } from "./block.ts";

/** What a unit below a block is on paper; `path` leads to it from its block. */
export function roleOf(unit: Unit, path: readonly Unit[]): TextBlock["role"] {
  switch (unit.type) {
    case "item":
    case "subitem":
    case "byline":
    case "note":
    case "figure":
    case "event":
    case "person":
      return unit.type;
    case "paragraph":
      return path.some(({ type }) => type === "promulgation") ? promulgating(unit, path) : "paragraph";
    default:
      return "paragraph";
  }
}

/** An order begins with lines of title and number, and ends with those of who signs it and when. */
function promulgating(unit: Unit, path: readonly Unit[]): TextBlock["role"] {
  if (!isLine(unit.text ?? "")) return "paragraph";
  const all = path.at(-2)?.children ?? [];
  const isBody = ({ text = "" }: Unit) => text !== "" && !isLine(text);
  const at = all.indexOf(unit);
  return all.slice(0, at).some(isBody) && !all.slice(at).some(isBody) ? "signature" : "line";
}

const headed: ReadonlySet<Unit["type"]> = new Set<Unit["type"]>(["event", "term"]);

/** What of a paragraph is a run-in heading, or the number of an event or the headword of a term. */
export function opening(unit: Unit): readonly Span[] {
  const to = headed.has(unit.type)
    ? (unit.num ?? "").length + (unit.heading ?? "").length
    : (unit.runIn ?? 0);
  return to > 0 ? [{ from: 0, to, look: "strong" }] : [];
}

/** Which 款 of its article a paragraph is, where there are several. */
export function count(unit: Unit, path: readonly Unit[]): { readonly count?: number } {
  const around = path.at(-2);
  if (unit.type !== "paragraph" || around?.type !== "article") return {};
  const paragraphs = around.children.filter(({ type }) => type === "paragraph");
  return paragraphs.length > 1
    ? { count: paragraphs.findIndex(({ address }) => address === unit.address) + 1 }
    : {};
}

import type { TextBlock } from "../core/paper/block.ts";
import { styleNameOf } from "../core/paper/styles.ts";

/** A stretch of a text block, and what is asked of it beside its words. */
export type Stretch = {
  readonly from: number;
  readonly to: number;
  /** The numbers of 款 are shown. */
  readonly counts: boolean;
  /** In the contents: the page that the line leads to, and the element there. */
  readonly leads?: { readonly folio: string; readonly to: string } | undefined;
};

/** The element of a text block, or of a stretch of it: the one way in which words come onto paper. */
export function drawText(block: TextBlock, stretch: Stretch): HTMLElement {
  const { from, to, counts } = stretch;
  if (block.role === "contents") return drawLine(block, stretch);
  const element = document.createElement(block.role === "heading" ? `h${Math.max(1, block.level)}` : "p");
  element.className = `style-${styleNameOf(block)}`;
  // What goes on keeps its lines full and its first line where it was.
  if (from > 0) element.dataset.continued = "";
  if (to < block.text.length) element.dataset.continues = "";
  if (counts && block.count !== undefined && from === 0) element.append(countOf(block.count));
  if (block.role === "enactment") drawFacts(element, block.text.slice(from, to));
  else drawWords(element, block, from, to);
  return element;
}

/** What a regulation says of its own making: lines are broken between the facts, and not within one that has room. */
function drawFacts(element: HTMLElement, words: string): void {
  for (const each of words.split(/(?<=；)/u)) {
    const fact = document.createElement("span");
    fact.className = "fact";
    fact.textContent = each;
    element.append(fact);
  }
}

/** Puts a stretch of the words of a block into an element, with what is marked in them and the numbers of notes. */
export function drawWords(element: HTMLElement, block: TextBlock, from: number, to: number): void {
  for (const [start, end] of runsOf(block, from, to)) {
    element.append(drawRun(block, start, end));
    for (const { at, note } of block.marks) if (at === end) element.append(markOf(note + 1));
  }
}

/** A line of the contents: title, leader, page. */
function drawLine(block: TextBlock, { leads }: Stretch): HTMLElement {
  const line = document.createElement("p");
  line.className = `style-${styleNameOf(block)}`;
  const title = document.createElement("span");
  title.className = "title";
  const link = document.createElement("a");
  if (leads) link.href = `#${leads.to}`;
  link.textContent = block.text;
  title.append(link);
  const leader = document.createElement("span");
  leader.className = "leader";
  const folio = document.createElement("span");
  folio.className = "folio";
  folio.textContent = leads?.folio ?? "";
  line.append(title, leader, folio);
  return line;
}

/** The stretches between whatever begins or ends in a block. */
function runsOf(
  { spans, marks }: TextBlock,
  from: number,
  to: number,
): readonly (readonly [number, number])[] {
  const inner = [...spans.flatMap((span) => [span.from, span.to]), ...marks.map(({ at }) => at)];
  const cuts = [...new Set([from, ...inner.filter((at) => at > from && at < to), to])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, at) => [cuts[at] ?? from, end] as const);
}

const elements = { strong: "b", marked: "u", gap: "span" } as const;

function drawRun({ text, spans }: TextBlock, from: number, to: number): Node {
  const looks = new Set(spans.filter((span) => span.from <= from && span.to >= to).map(({ look }) => look));
  // A gap has as many places as the words that it hides.
  const words = looks.has("gap") ? "＿".repeat(to - from) : text.slice(from, to);
  let node: Node = document.createTextNode(words);
  for (const look of looks) {
    const element = document.createElement(elements[look]);
    element.className = look;
    element.append(node);
    node = element;
  }
  return node;
}

function markOf(number: number): HTMLElement {
  const mark = document.createElement("sup");
  mark.textContent = String(number);
  return mark;
}

function countOf(count: number): HTMLElement {
  const number = document.createElement("span");
  number.className = "count";
  number.textContent = String(count);
  return number;
}

/** The text nodes of a drawn block that are its own words, in order. */
export function ownTexts(element: Element): readonly Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest("sup, .count, .folio")) texts.push(node as Text);
  }
  return texts;
}

import { printedTitle, type Unit, walk } from "../core/document.ts";

/** What is compared as one: an article, or the heading of a chapter. */
export type Provision = {
  readonly address: string;
  readonly type: "article" | "heading";
  /** As printed: 第十四条, 第二章　总则. */
  readonly num: string;
  /** The words after it, a line for every 款, 项 and 目. */
  readonly words: string;
};

/** The provisions of a statute in reading order; what is annexed to it is left out. */
export function provisionsIn(units: readonly Unit[]): readonly Provision[] {
  const provisions: Provision[] = [];
  for (const { unit, ancestors } of walk(units)) {
    if (ancestors.some(({ type }) => type === "attachment" || type === "article")) continue;
    const { address, num = "", heading = "" } = unit;
    if (unit.type === "article") {
      provisions.push({ address, type: "article", num, words: linesOf(unit, heading).join("\n") });
    } else if (["part", "subpart", "chapter", "section"].includes(unit.type)) {
      provisions.push({ address, type: "heading", num, words: heading });
    }
  }
  return provisions;
}

function linesOf(article: Unit, heading: string): readonly string[] {
  const below = [...walk(article.children)].map(({ unit }) =>
    [printedTitle(unit), unit.text, ...(unit.table?.rows.map((cells) => cells.join("　")) ?? [])]
      .filter(Boolean)
      .join(" "),
  );
  return [heading, article.text ?? "", ...below].filter((line) => line !== "");
}

import { withinArticle } from "../core/citing/statute.ts";
import { printedTitle, titleOf, typeOf, type Unit } from "../core/document.ts";
import { nameOf } from "../core/outline.ts";
import type { Texts } from "./texts.ts";

/** What a unit is called among hits, and the titles it stands under, the outermost first. */
export type Labelled = { readonly label: string; readonly path: readonly string[] };

/** The label of a unit: within an article 第十四条第二款第（三）项, else the title that is nearest to it. */
export function labelOf({ units, parents }: Texts, at: number): Labelled {
  const line: Unit[] = [];
  for (let up = at; up >= 0; up = parents[up] ?? -1) {
    const unit = units[up];
    if (unit) line.unshift(unit);
  }
  const article = line.findIndex(({ type }) => type === "article");
  const named = article >= 0 ? article : line.findLastIndex((unit) => isNamed(unit));
  const path = line
    .slice(0, Math.max(0, named))
    .map(nameOf)
    .filter((title) => title !== "");
  const own = line[named];
  if (!own) return { label: titleOf(line.at(-1) ?? emptyUnit), path };
  if (article < 0) return { label: nameOf(own) || titleOf(own), path };
  return { label: printedTitle(own) + withinArticle(own, line.slice(article + 1)).join(""), path };
}

const emptyUnit: Unit = { type: "paragraph", address: "", children: [] };

/** A person or an event is known by its own words; a paragraph is not, but for its heading. */
const isNamed = (unit: Unit): boolean => printedTitle(unit) !== "" || typeOf(unit).alone === true;

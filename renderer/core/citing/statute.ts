import type { Unit, UnitType } from "../document.ts";
import { numberIn, ofItem, ofParagraph, ofSubitem, ordinalOf } from "./numbers.ts";

const levels: Partial<Record<UnitType, string>> = {
  part: "编",
  subpart: "分编",
  chapter: "章",
  section: "节",
};

/** 第三章 for a level above the articles, as printed but for its spaces; null for any other unit. */
export function levelOf(unit: Unit): string | null {
  const level = levels[unit.type];
  if (level === undefined) return null;
  const number = numberIn(unit);
  return unit.num && /^\d+(-\d+)?$/.test(number) ? ordinalOf(number, level) : `“${unit.heading ?? level}”`;
}

/** 第一百七十五条之一. */
export const articleLabel = (article: Unit): string => ordinalOf(numberIn(article), "条");

/**
 * The steps from an article to a unit in it, by 立法法 art. 65: 第二款, 第（三）项, 第1目. `below` is the way to the
 * unit from the outside in. An article of one 款 has no 第一款.
 */
export function withinArticle(article: Unit, below: readonly Unit[]): readonly string[] {
  const paragraphs = article.children.filter(({ type }) => type === "paragraph");
  return below.flatMap((unit) => {
    switch (unit.type) {
      case "paragraph":
        return paragraphs.length > 1 ? [ofParagraph(paragraphs.indexOf(unit) + 1)] : [];
      case "item":
        return /^\d+$/.test(numberIn(unit)) ? [ofItem(Number(numberIn(unit)))] : [];
      case "subitem":
        return [ofSubitem(numberIn(unit))];
      default:
        return [];
    }
  });
}

import type { Reference } from "./citation-targets.ts";
import { type Citation, citationsIn } from "./citations.ts";
import { type Unit, walk } from "./document.ts";
import { numberOf } from "./parse/numerals.ts";

/** The articles and chapters of one statute by number: what its words cite can be looked up in it. */
export class Statute {
  private readonly articles = new Map<string, Unit>();
  private readonly order: Unit[] = [];
  private readonly chapters = new Map<string, Unit>();

  constructor(units: readonly Unit[]) {
    for (const { unit, ancestors } of walk(units)) {
      const number = numberOf(unit.num ?? "");
      if (number === undefined || ancestors.some(({ type }) => type === "attachment")) continue;
      if (unit.type === "article") {
        this.order.push(unit);
        if (!this.articles.has(number)) this.articles.set(number, unit);
      }
      if (unit.type === "chapter" && !this.chapters.has(number)) this.chapters.set(number, unit);
    }
  }

  /** What the words of one of its units cite. */
  referencesIn(unit: Unit, ancestors: readonly Unit[]): readonly Reference[] {
    if (unit.text === undefined) return [];
    return citationsIn(unit.text).map((citation) => this.resolve(citation, [...ancestors, unit]));
  }

  /** Where a citation points that stands in the last of `place`, from the outside in. */
  resolve(citation: Citation, place: readonly Unit[]): Reference {
    const { at, text, law, article, paragraph, items } = citation;
    if (law !== undefined) {
      const where = {
        law,
        ...(article && { article }),
        ...(paragraph && { paragraph }),
        ...(items && { items }),
      };
      return { at, text, targets: [], external: where };
    }
    return { at, text, targets: this.targets(citation, place) };
  }

  private targets(citation: Citation, place: readonly Unit[]): string[] {
    const here = place.find(({ type }) => type === "article");
    const { relative, chapter, section, article, until, paragraph, items } = citation;
    if (article === undefined && (relative === "本章" || relative === "本节")) {
      const type = relative === "本章" ? "chapter" : "section";
      return place.filter((unit) => unit.type === type).map(({ address }) => address);
    }
    if (article === undefined && chapter !== undefined) {
      const found = this.chapters.get(chapter);
      const inner = found?.children.find(
        (unit) => unit.type === "section" && numberOf(unit.num ?? "") === section,
      );
      return found ? [(section === undefined ? found : (inner ?? found)).address] : [];
    }
    if (article !== undefined && until !== undefined) return this.range(article, until);
    const cited =
      article !== undefined
        ? this.articles.get(article)
        : relative === "前条"
          ? this.before(here)
          : (this.violated(citation, place) ?? here);
    if (!cited) return [];
    const paragraphs = cited.children.filter(({ type }) => type === "paragraph");
    const own = paragraphs.findIndex((unit) => place.includes(unit));
    if (relative === "前项") return this.itemBefore(place);
    let from = paragraphs;
    if (relative === "前款" || relative === "前两款" || relative === "前三款") {
      const count = relative === "前款" ? 1 : relative === "前两款" ? 2 : 3;
      from = own < 0 ? [] : paragraphs.slice(Math.max(0, own - count), own);
      // 前款第（四）项 where the paragraph before has no items: the one before it that has.
      if (items && count === 1 && from[0]?.children.length === 0) {
        from = paragraphs
          .slice(0, own)
          .filter(({ children }) => children.length > 0)
          .slice(-1);
      }
    } else if (relative === "本款") from = own < 0 ? [] : paragraphs.slice(own, own + 1);
    else if (paragraph !== undefined) from = paragraphs.slice(Number(paragraph) - 1, Number(paragraph));
    if (items !== undefined) return itemsOf(from, items);
    if (relative !== undefined && relative !== "前条" && relative !== "本条")
      return from.map(({ address }) => address);
    return paragraph === undefined ? [cited.address] : from.map(({ address }) => address);
  }

  private range(first: string, last: string): string[] {
    const [from, to] = [this.articles.get(first), this.articles.get(last)];
    if (!from || !to) return from ? [from.address] : [];
    return this.order
      .slice(this.order.indexOf(from), this.order.indexOf(to) + 1)
      .map(({ address }) => address);
  }

  private before(article: Unit | undefined): Unit | undefined {
    return article && this.order[this.order.indexOf(article) - 1];
  }

  /**
   * 违反本条例第三十三条规定，…：（一）违反第一项规定的，…: the 项 of an article that the words before the list name.
   * An item of its own article nobody violates.
   */
  private violated({ at, relative, items }: Citation, place: readonly Unit[]): Unit | undefined {
    const unit = place.at(-1);
    const violates = unit?.type === "item" && /违反$/.test((unit.text ?? "").slice(0, at[0]));
    if (!violates || relative !== undefined || items === undefined) return undefined;
    const [named] = citationsIn(place.at(-2)?.text ?? "").filter(({ law, article }) => !law && article);
    return named?.article === undefined ? undefined : this.articles.get(named.article);
  }

  private itemBefore(place: readonly Unit[]): string[] {
    const at = place.findLastIndex(({ type }) => type === "item");
    const siblings = place[at - 1]?.children.filter(({ type }) => type === "item") ?? [];
    const before = siblings[siblings.indexOf(place[at] as Unit) - 1];
    return before ? [before.address] : [];
  }
}

/**
 * The items with these numbers. Where a number is not printed because another is printed twice, （一）（二）（二）（四）,
 * the item that stands in its place.
 */
function itemsOf(paragraphs: readonly Unit[], numbers: readonly string[]): string[] {
  const items = paragraphs.flatMap(({ children }) => children).filter(({ type }) => type === "item");
  const printed = items.map((unit) => numberOf(unit.num ?? ""));
  return numbers.flatMap((number) => {
    const place = Number(number) - 1;
    const at = printed.indexOf(number);
    const instead = printed.indexOf(printed[place]) < place ? items[place] : undefined;
    return (at < 0 ? instead : items[at])?.address ?? [];
  });
}

import { sourceOf } from "../citing/source.ts";
import { stampOf } from "../citing/stamp.ts";
import type { Citable } from "../citing.ts";
import { typeOf, type Unit } from "../document.ts";
import { nameOf } from "../outline.ts";

/** A regulation, report or work that a paper has words of. */
export type PaperSource = {
  readonly workId: string;
  /** Its address in the work; "" is the work itself. */
  readonly address: string;
  /** What running heads call it: 兰州市机动车停车场管理办法. */
  readonly name: string;
  /** 《兰州市机动车停车场管理办法》. */
  readonly title: string;
  /** Work, edition and dates, as a copied text has them. */
  readonly stamp: string;
};

/** The sources of a paper, each once, in the order in which they are first used. */
export class Sources {
  readonly all: PaperSource[] = [];
  private readonly known = new Map<string, number>();

  /** Which source the last unit of a path has its words from; the path leads to it from the outside in. */
  of(from: Citable, path: readonly Unit[]): number {
    const { work } = from.document;
    const holder = path.findLastIndex((unit) => typeOf(unit).alone === true && unit.type !== "glossary");
    const unit = path[holder];
    const key = `${work.id}/${unit?.address ?? ""}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const way = path.slice(0, holder + 1);
    const { title } = sourceOf(work, way);
    // A preface or an index is told by its work; a regulation, even where its title is missing, by itself.
    const name = unit ? nameOf(unit) || work.title : work.title;
    this.known.set(key, this.all.length);
    this.all.push({
      workId: work.id,
      address: unit?.address ?? "",
      name,
      title,
      stamp: stampOf(from, way, null),
    });
    return this.all.length - 1;
  }
}

/** What running heads call the place of a block in its work: its article or entry, else the title it stands under. */
export function labelOf(way: readonly Unit[]): string {
  // What a regulation itself stands under says nothing of the place in it.
  const path = way.slice(way.findLastIndex((unit) => typeOf(unit).alone) + 1);
  const article = path.find(({ type }) => type === "article" || type === "entry");
  if (article) return (article.type === "article" ? article.num : article.heading) ?? "";
  const named = path.findLast(
    (unit) => !typeOf(unit).block && !typeOf(unit).alone && (unit.num || unit.heading),
  );
  if (!named) return "";
  return statutory.has(named.type) ? (named.num ?? "") : (named.heading ?? named.num ?? "");
}

const statutory: ReadonlySet<Unit["type"]> = new Set<Unit["type"]>(["part", "subpart", "chapter", "section"]);

/** How a source is named in full: 《…办法》，载《兰州年鉴（2024）》，2023年5月19日公布. What is the work itself is named once. */
export function namedInFull({ address, title, stamp }: PaperSource): string {
  const plain = stamp.replace(/^来源：/, "");
  return address === "" || plain.startsWith(title) ? plain : `${title}，载${plain}`;
}

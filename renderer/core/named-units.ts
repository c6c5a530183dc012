import type { Work } from "./document.ts";
import type { OutlineEntry } from "./outline.ts";
import { numberOf } from "./parse/numerals.ts";

/** A work of the library, as far as what it holds has names. */
type NamedWork = { readonly id: string; readonly work: Work; readonly outline: readonly OutlineEntry[] };

/** A unit of a work of the library; "" is the whole work. */
export type Target = { readonly workId: string; readonly address: string };

/** What the library has under a title, with the contents below it. */
export type Named = Target & { readonly below: readonly OutlineEntry[] };

/** What the library has by its title, folded. */
export type NamedUnits = ReadonlyMap<string, Named>;

const official: ReadonlySet<OutlineEntry["type"]> = new Set(["regulation", "decision", "notice"]);

/**
 * The works, statutes and official papers of the library by their titles. A title that two of them bear names
 * neither: which one is meant would be a guess.
 */
export function namedUnits(works: readonly NamedWork[]): NamedUnits {
  const named = new Map<string, Named | null>();
  const add = (title: string, unit: Named) => {
    const key = foldTitle(title);
    named.set(key, named.has(key) ? null : unit);
  };
  for (const { id, work, outline } of works) {
    add(work.title, { workId: id, address: "", below: outline });
    for (const [at, { type, label, address, end }] of outline.entries()) {
      if (official.has(type)) add(label, { workId: id, address, below: outline.slice(at + 1, end) });
    }
  }
  return new Map([...named].filter((entry): entry is [string, Named] => entry[1] !== null));
}

/**
 * A title in one spelling: white space, half or full width, sorts of brackets and dashes tell no two titles
 * apart, nor whether the name of the state stands before that of its law.
 */
export const foldTitle = (title: string): string =>
  title
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/[《〈]/g, "<")
    .replace(/[》〉]/g, ">")
    .replace(/[‐-―~]/g, "-")
    .replace(/^中华人民共和国(?=.)/, "");

/** The articles, from one to another, or the chapter that a citation asks of a statute; empty where it has none such. */
export function unitsCited(
  { workId, below }: Named,
  {
    article,
    until,
    chapter,
  }: { readonly article?: string; readonly until?: string; readonly chapter?: string },
): readonly Target[] {
  const at = (type: OutlineEntry["type"], number: string | undefined) =>
    below.findIndex((entry) => entry.type === type && numberOf(entry.label) === number);
  const from = article === undefined ? at("chapter", chapter) : at("article", article);
  const to = until === undefined ? from : at("article", until);
  return below
    .slice(from, from < 0 ? from : to + 1)
    .filter(({ type }) => type === below[from]?.type)
    .map(({ address }) => ({ workId, address }));
}

/** True where what a title names holds the last unit of `path`, which leads there from the outside in. */
export const holds = (
  named: Target,
  workId: string,
  path: readonly { readonly address: string }[],
): boolean =>
  named.workId === workId && (named.address === "" || path.some(({ address }) => address === named.address));

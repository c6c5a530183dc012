import { type Citings, citingsIn } from "../core/cited-by.ts";
import { type Indexed, indexedIn } from "../core/indexed.ts";
import { type LinksOf, linksIn } from "../core/links.ts";
import { namedUnits } from "../core/named-units.ts";
import type { Library, OpenDocument } from "./library.ts";

/** What leads where in the library. Everything is worked out once, and when it is first asked for. */
export type Relations = {
  /** The links in the words of a document. */
  linksOf(opened: OpenDocument): LinksOf;
  /** What its words cite, by what is cited: worked out while the page has nothing else to do. */
  citingsIn(opened: OpenDocument): Promise<Citings>;
  /** What its index points to. */
  indexedIn(opened: OpenDocument): Indexed;
};

export function relationsOf(library: Library): Relations {
  const named = namedUnits(library.works);
  const linksOf = once((opened: OpenDocument) => linksIn(opened, named));
  return {
    linksOf,
    citingsIn: once((opened) => whenIdle(citingsIn(opened, linksOf(opened)))),
    indexedIn: once(indexedIn),
  };
}

/** The same for the same document. */
function once<T>(find: (opened: OpenDocument) => T): (opened: OpenDocument) => T {
  const known = new WeakMap<OpenDocument, { readonly found: T }>();
  return (opened) => {
    const before = known.get(opened) ?? { found: find(opened) };
    known.set(opened, before);
    return before.found;
  };
}

/** How long the page may be kept from anything else, in milliseconds. */
const sliceLength = 8;

/** What a piece of work results in, done bit by bit in idle time. */
function whenIdle<T>(work: Generator<void, T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const slice = () => {
      try {
        const until = performance.now() + sliceLength;
        while (performance.now() < until) {
          const step = work.next();
          if (step.done) return resolve(step.value);
        }
        requestIdleCallback(slice, { timeout: 500 });
      } catch (error) {
        // Whoever waits for it must not wait for ever.
        reject(error);
      }
    };
    requestIdleCallback(slice, { timeout: 500 });
  });
}

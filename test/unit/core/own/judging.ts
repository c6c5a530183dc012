import { walk } from "../../../../renderer/core/document.ts";
import { type Anchor, longestWords } from "../../../../renderer/core/own/anchor.ts";
import { anchorOnUnit, anchorOnWords } from "../../../../renderer/core/own/anchoring.ts";
import { resolve } from "../../../../renderer/core/own/resolve.ts";
import { wordsIn } from "../../../../renderer/core/own/words.ts";
import type { Random } from "./random.ts";
import { type Shown, type Sign, signsIn, type Tracked } from "./tracked.ts";

/** The characters that an anchor means in a document, white space and all that is not tracked left out. */
export function meant({ from, idsOf }: Shown, anchor: Anchor): readonly number[] {
  const stretches =
    anchor.passages.length > 0
      ? anchor.passages
      : [...walk(from.places.has(anchor.address) ? [unitAt(from, anchor.address)] : [])].map(
          ({ unit: { address } }) => ({
            address,
            start: 0,
            end: wordsIn(from.document).get(address)?.text.length ?? 0,
          }),
        );
  return stretches.flatMap(({ address, start, end }) => {
    const words = wordsIn(from.document).get(address)?.text ?? "";
    return idsOf(address, start, end).filter((id, at) => id > 0 && /\S/.test(words[start + at] ?? ""));
  });
}

function unitAt({ places }: Shown["from"], address: string) {
  const unit = places.get(address)?.unit;
  if (!unit) throw new Error(`no ${address}`);
  return unit;
}

export type Verdict = "same" | "changed" | "honest orphan" | "missed" | "wrong";

/**
 * What may be said of a resolution. Wrong is: words called the same that are not those that were marked, character
 * by character (a copy counts where the original is no more); words called changed where fewer than half of those
 * that are left of the marked ones are, or that mostly are others that were there before.
 */
export function judge(
  before: Shown,
  anchor: Anchor,
  after: Shown,
  signs: ReadonlyMap<number, Sign>,
  earlier: ReadonlyMap<number, Sign>,
): Verdict {
  // Of a long unit only the beginning is kept, and compared.
  const cut = anchor.passages.length === 0 && anchor.words.length >= longestWords ? 3500 : Infinity;
  const was = meant(before, anchor).slice(0, cut);
  const { outcome, anchor: now } = resolve(after.from, "after", anchor);
  const left = was.filter((id) => signs.has(id));
  if (outcome === "gone") return left.length === was.length ? "missed" : "honest orphan";
  const is = meant(after, now).slice(0, cut);
  // A copy is as good as what it is a copy of, where that is no more, or where nobody could tell which is which.
  const alike = agreement(before, anchor, after, is) >= agreement(before, anchor, after, was);
  const origin = (id: number) => {
    const of = signs.get(id)?.copyOf;
    return of !== undefined && (alike || !signs.has(of)) ? of : id;
  };
  if (outcome !== "changed") {
    const strange = is.filter(
      (id, at) => origin(id) !== was[at] && was.length > 4 && !atEdge(at, was.length),
    );
    const short = was.length <= 4 && is.some((id, at) => origin(id) !== was[at]);
    return is.length === was.length && strange.length === 0 && !short ? "same" : "wrong";
  }
  const marked = new Set(was);
  const kept = new Set(is.map(origin).filter((id) => marked.has(id)));
  const strangers = is.filter((id) => !marked.has(origin(id)) && earlier.has(id));
  return kept.size * 2 >= left.length &&
    kept.size > 0 &&
    strangers.length <= (kept.size === left.length ? 2 : 1) * kept.size
    ? "changed"
    : "wrong";
}

/** The full stop before a sentence that was moved is another one. */
const atEdge = (at: number, length: number): boolean => at === 0 || at === length - 1;

/** How much of what stood on either side of an anchor's words stands beside some characters now. */
function agreement(before: Shown, anchor: Anchor, after: Shown, ids: readonly number[]): number {
  const [was, is] = [before.text, after.text];
  const marked = meant(before, anchor);
  const place = (shown: Shown, id: number | undefined) => shown.places.get(id ?? 0);
  const [start, end] = [place(before, marked[0]), place(before, marked.at(-1))];
  const [from, to] = [place(after, ids[0]), place(after, ids.at(-1))];
  if (start === undefined || end === undefined || from === undefined || to === undefined) return -1;
  // Words that others came between are not read as they were.
  if (to - from !== ids.length - 1) return -1;
  let shared = 0;
  for (let at = 1; at <= 40 && from >= at && start >= at && was[start - at] === is[from - at]; at++) shared++;
  for (let at = 1; at <= 40 && end + at < was.length && was[end + at] === is[to + at]; at++) shared++;
  return shared;
}

/** Anchors as readers make them: on words of a unit, on words across units, on whole units. */
export function someAnchors({ from }: Shown, count: number, random: Random): readonly Anchor[] {
  const words = [...wordsIn(from.document)].filter(([, { text }]) => text.length > 1);
  const addresses = [...from.places.keys()];
  return Array.from({ length: count }, () => {
    if (random.chance(0.3)) return anchorOnUnit(from, "before", random.one(addresses));
    const at = random.below(words.length);
    const [address, { text }] = words[at] ?? ["", { text: "" }];
    const start = random.below(text.length);
    const length = random.one([2, 4, 8, 16, 40, 120]);
    const next = words[at + 1];
    if (random.chance(0.2) && next) {
      const [following, { text: more }] = next;
      const both = [
        { address, start, end: text.length },
        { address: following, start: 0, end: 1 + random.below(more.length) },
      ];
      return anchorOnWords(from, "before", both);
    }
    return anchorOnWords(from, "before", [{ address, start, end: Math.min(text.length, start + length) }]);
  }).filter((anchor) => anchor !== null);
}

/** Every character of units, by which it is. */
export const signsOf = (units: readonly Tracked[]): ReadonlyMap<number, Sign> =>
  new Map(signsIn(units).map((sign) => [sign.id, sign]));

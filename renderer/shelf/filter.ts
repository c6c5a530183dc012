import type { InstalledWork } from "../library/database.ts";
import { indexOfNumber, type Pattern, patternsOf, type Stretch, stretchesIn } from "../search/pattern.ts";
import type { Label, Labels } from "./labels.ts";
import type { Sight } from "./rows.ts";

/** What a filter makes of the tree. */
export type Filtered = {
  /** How many entries were found. */
  readonly total: number;
  /** `isOpen` says how branches are to begin with: open where something within was found. */
  readonly sight: Sight;
  /** What of a label was asked. */
  readonly marksOf: (label: string) => readonly Stretch[];
};

/** What becomes of an entry; what is within a found one can be seen by opening that. */
const hidden = 0;
const within = 1;
const found = 2;
const onTheWay = 4;

type Test = {
  /** Which of the words a label holds: a bit for each. */
  readonly held: (label: Label) => number;
  readonly all: number;
  readonly marksOf: (label: string) => readonly Stretch[];
};

/** More words than this nobody types; a bit for each must fit into a number. */
const mostWords = 30;

/**
 * The entries whose labels hold all the words; if there are none, those that hold some of them under others
 * that hold the rest (停车场 14); if there are none and letters were typed, those that have them as pinyin
 * initials. Null where nothing is asked.
 */
export function filterOf(works: readonly InstalledWork[], labels: Labels, words: string): Filtered | null {
  const typed = words.trim().split(/\s+/u).slice(0, mostWords);
  const patterns = patternsOf(typed);
  if (patterns.length === 0) return null;
  const test = holding(patterns);
  const inOne = applied(works, labels, test, false);
  if (inOne.total > 0) return inOne;
  const below = patterns.length > 1 ? applied(works, labels, test, true) : inOne;
  if (below.total > 0) return below;
  const letters = typed.join("").toLowerCase();
  return /^[a-z]{2,}$/.test(letters) ? applied(works, labels, saying(letters, labels), false) : below;
}

const holding = (patterns: readonly Pattern[]): Test => ({
  all: 2 ** patterns.length - 1,
  held: ({ folded, numbers }) =>
    patterns.reduce(
      (held, { literal, number }, at) =>
        folded.includes(literal) || (number !== null && indexOfNumber(numbers, number, 0) >= 0)
          ? held | (1 << at)
          : held,
      0,
    ),
  marksOf: (label) => stretchesIn(label, patterns),
});

const saying = (asked: string, { read }: Labels): Test => ({
  all: 1,
  held: ({ letters }) => (letters.includes(asked) ? 1 : 0),
  marksOf: (label) => {
    const { letters, places } = read(label);
    const at = letters.indexOf(asked);
    const [start, last] = [places[at], places[at + asked.length - 1]];
    return start === undefined || last === undefined ? [] : [{ start, end: last + 1 }];
  },
});

function applied(
  works: readonly InstalledWork[],
  labels: Labels,
  { held, all, marksOf }: Test,
  underOthers: boolean,
): Filtered {
  let total = 0;
  const fates = works.map(({ outline }, work) => {
    // One more than the entries: the work itself is the first.
    const fate = new Uint8Array(outline.length + 1);
    const way: number[] = [];
    const above: number[] = [];
    for (let entry = -1; entry < outline.length; entry += 1) {
      const depth = entry < 0 ? 0 : (outline[entry]?.depth ?? 0) + 1;
      const own = held(labels.of(work, entry));
      const rest = underOthers && depth > 0 ? (above[depth - 1] ?? 0) : 0;
      above[depth] = own | rest;
      way[depth] = entry;
      if (own === 0 || (own | rest) !== all) continue;
      total += 1;
      fate[entry + 1] = (fate[entry + 1] ?? 0) | found;
      for (const step of way.slice(0, depth)) fate[step + 1] = (fate[step + 1] ?? 0) | onTheWay;
    }
    showWithin(fate, (entry) => (entry < 0 ? outline.length : (outline[entry]?.end ?? 0)));
    return fate;
  });
  const fateOf = (work: number, entry: number) => fates[work]?.[entry + 1] ?? hidden;
  const known = new Map<string, readonly Stretch[]>();
  return {
    total,
    sight: {
      // In a filtered tree a group is there for what was found in it.
      isGroupOpen: () => true,
      isOpen: (_key, work, entry) => (fateOf(work, entry) & onTheWay) !== 0,
      isShown: (work, entry) => fateOf(work, entry) !== hidden,
      isFound: (work, entry) => (fateOf(work, entry) & found) !== 0,
    },
    marksOf: (label) => {
      const marks = known.get(label) ?? marksOf(label);
      known.set(label, marks);
      return marks;
    },
  };
}

/** Everything within an entry that was found, and within which nothing was. */
function showWithin(fate: Uint8Array, endOf: (entry: number) => number): void {
  for (let entry = -1; entry + 1 < fate.length; entry += 1) {
    if (fate[entry + 1] !== found) continue;
    fate.fill(within, entry + 2, endOf(entry) + 1);
    entry = endOf(entry) - 1;
  }
}

import { idFrom } from "./checksum.ts";
import { alike, canonical, sayingOf, saySame } from "./likeness.ts";
import { lists, type Part, rules } from "./merge-rules.ts";
import { longestPast, type OwnRecord } from "./records.ts";

export type { Part } from "./merge-rules.ts";

/** How a record of another copy stands to the one that is here. */
export type Merged =
  | { readonly is: "same" }
  /** Not here yet. */
  | { readonly is: "new"; readonly record: OwnRecord }
  /** Theirs goes on from what is here. */
  | { readonly is: "newer"; readonly record: OwnRecord }
  /** What is here goes on from theirs; `parts` differ, and `other` would bring theirs back. */
  | {
      readonly is: "older";
      readonly parts: readonly Part[];
      readonly record: OwnRecord;
      readonly other: OwnRecord;
    }
  /** It was taken away here, by someone who had seen theirs; `record` would bring it back. */
  | { readonly is: "gone"; readonly record: OwnRecord }
  /** Both were changed, each in other parts; `record` has the changes of both. */
  | { readonly is: "united"; readonly record: OwnRecord }
  /** Both were changed in the same parts; `record` has ours in these, `other` has theirs. */
  | {
      readonly is: "conflict";
      readonly parts: readonly Part[];
      readonly record: OwnRecord;
      readonly other: OwnRecord;
    };

type Fields = Readonly<Record<string, unknown>>;

/** The revisions from which both copies of a record go on, the latest first. */
export function commonRevisions(mine: OwnRecord, theirs: OwnRecord): readonly string[] {
  const known = new Set([theirs.revision, ...theirs.past]);
  return [mine.revision, ...mine.past].filter((revision) => known.has(revision));
}

/**
 * Merges a record of another copy with that of the same id here, three ways where `base` is given: what both had
 * before they parted. Merging again changes nothing, and what two merges settle without asking, they settle alike
 * in either order. Taking away is never done by itself: it is asked.
 */
export function merge(mine: OwnRecord | undefined, theirs: OwnRecord, base: OwnRecord | null): Merged {
  if (!mine) return theirs.removed ? { is: "same" } : { is: "new", record: theirs };
  if ((mine.removed && theirs.removed) || saySame(mine, theirs)) return { is: "same" };
  const ahead = mine.past.includes(theirs.revision);
  const behind = theirs.past.includes(mine.revision);
  const unchanged = base !== null && saySame(theirs, base);
  if (mine.removed && !behind) {
    const record = joined(mine, theirs, theirs);
    if (ahead || unchanged) return { is: "gone", record };
    return { is: "conflict", parts: ["removed"], record: joined(mine, theirs, mine), other: record };
  }
  if (ahead) return older(mine, theirs);
  if (theirs.removed) {
    const [record, other] = [joined(mine, theirs, mine), joined(mine, theirs, theirs)];
    return { is: "conflict", parts: ["removed"], record, other };
  }
  if (behind) return { is: "newer", record: { ...theirs, author: mine.author, made: mine.made } };
  return mergeParts(mine, theirs, base);
}

/** Nothing is to be done; theirs may be wanted all the same, as after a merge that was taken back. */
function older(mine: OwnRecord, theirs: OwnRecord): Merged {
  const parts = rules[mine.kind].flatMap(({ fields, part }) =>
    part === null || fields.every((field) => alike((mine as Fields)[field], (theirs as Fields)[field]))
      ? []
      : [part],
  );
  return { is: "older", parts, record: mine, other: joined(mine, theirs, theirs) };
}

function mergeParts(mine: OwnRecord, theirs: OwnRecord, base: OwnRecord | null): Merged {
  const [m, t, b] = [mine as Fields, theirs as Fields, base as Fields | null];
  const parts: Part[] = [];
  const [record, other]: [Record<string, unknown>, Record<string, unknown>] = [{ ...mine }, { ...mine }];
  for (const { fields, part } of rules[mine.kind]) {
    const same = (one: Fields, two: Fields) => fields.every((field) => alike(one[field], two[field]));
    if (same(m, t) || (b && same(t, b))) continue;
    const wins = part === null && weightOf(t, fields) > weightOf(m, fields);
    const asked = part !== null && !(b && same(m, b));
    if (asked) parts.push(part);
    for (const field of fields) {
      other[field] = asked || wins || (b && same(m, b)) ? t[field] : m[field];
      record[field] = asked ? m[field] : other[field];
    }
  }
  for (const field of lists[mine.kind]) record[field] = other[field] = united(m[field], t[field], b?.[field]);
  const made = joined(mine, theirs, record as OwnRecord);
  // All that they changed is here already, by way of someone else.
  if (parts.length === 0) return saySame(mine, made) ? older(mine, mine) : { is: "united", record: made };
  return { is: "conflict", parts, record: made, other: joined(mine, theirs, other as OwnRecord) };
}

/** To be ordered by: what is empty comes before what is not. */
const weightOf = (of: Fields, fields: readonly string[]): string =>
  fields.map((field) => (of[field] === null ? "" : canonical(of[field]))).join(" ");

/** What is in both, or was added by one. */
function united(mine: unknown, theirs: unknown, base: unknown): readonly unknown[] {
  const [m, t, b] = [mine, theirs, base].map((list) => (Array.isArray(list) ? (list as unknown[]) : []));
  const has = (list: readonly unknown[] = [], each: unknown) => list.some((one) => alike(one, each));
  const added = (t ?? []).filter((each) => !has(m, each) && !has(b, each));
  const kept = (m ?? []).filter((each) => has(t, each) || !has(b, each));
  const all = [...kept, ...added];
  if (alike(all, m)) return m ?? [];
  // The order of an agenda is meant; that of words beside each other is not, and is made the same everywhere.
  const words = all.every((each) => typeof each === "string");
  return words ? all.toSorted() : all;
}

/** A record that says what `saying` does and goes on from both; the same wherever the same two are merged. */
export function joined(mine: OwnRecord, theirs: OwnRecord, saying: OwnRecord): OwnRecord {
  const { removed, ...rest } = saying;
  const from = [mine.revision, theirs.revision];
  const past = new Set([...from, ...mine.past, ...theirs.past]);
  return {
    ...rest,
    ...(removed && { removed }),
    author: mine.author,
    made: mine.made,
    changed: [mine.changed, theirs.changed].toSorted().at(-1),
    revision: idFrom([...from.toSorted(), sayingOf(saying)].join("\n")).slice(0, 18),
    past: [...past].slice(0, longestPast),
  } as OwnRecord;
}

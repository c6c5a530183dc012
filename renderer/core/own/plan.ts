import { idFrom } from "./checksum.ts";
import { commonRevisions, type Merged, merge } from "./merge.ts";
import type { OwnRecord } from "./records.ts";
import { rooted } from "./rooted.ts";

/** What the reader decides where both sides changed the same. */
export type Choice = "mine" | "theirs" | "both";

/** What comes in: the records of one file, and who made it; the name signs what nobody else has signed. */
export type Incoming = { readonly by: string; readonly records: readonly OwnRecord[] };

/** What becomes of one record of a file. */
export type Item = {
  /** The same while the same files are looked at, in the same order. */
  readonly key: string;
  readonly file: number;
  readonly merged: Merged;
  readonly mine: OwnRecord | undefined;
  readonly theirs: OwnRecord;
  /** What holds where a choice is to be made; for `gone`, theirs brings it back. */
  readonly choice: Choice;
  readonly choices: readonly Choice[];
};

/** All that merging some files would do, and the records that it would keep. Nothing is done by making it. */
export type Plan = { readonly items: readonly Item[]; readonly take: readonly OwnRecord[] };

/** Where the plan gets what is known: a record here, taken away or not, and one as it was at a revision. */
export type Known = {
  readonly kept: (id: string) => OwnRecord | undefined;
  readonly versionOf: (id: string, revision: string) => OwnRecord | undefined;
};

/** What is decided: for single items, and what holds where a record was taken away here on purpose. */
export type Decisions = {
  readonly choices: ReadonlyMap<string, Choice>;
  readonly bringBack: boolean;
};

/** Merges files one after the other, each into what the earlier ones left. */
export function planOf(files: readonly Incoming[], known: Known, decisions: Decisions): Plan {
  const steps = planning(files, known, decisions);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same, record by record: one may do other things in between, or give it up. */
export function* planning(
  files: readonly Incoming[],
  known: Known,
  decisions: Decisions,
): Generator<undefined, Plan> {
  const taken = new Map<string, OwnRecord>();
  const now = (id: string) => taken.get(id) ?? known.kept(id);
  const versions = new Map<string, OwnRecord>();
  const version = (id: string, revision: string) => {
    const mine = known.kept(id);
    if (mine?.revision === revision) return mine;
    return known.versionOf(id, revision) ?? versions.get(`${id} ${revision}`);
  };
  for (const { records } of files)
    for (const each of records) versions.set(`${each.id} ${each.revision}`, each);
  const items: Item[] = [];
  for (const [file, { by, records }] of files.entries()) {
    for (const record of records) {
      const theirs = ofItsKind(record, now(record.id));
      const mine = now(theirs.id);
      const base =
        mine &&
        commonRevisions(mine, theirs)
          .map((each) => version(theirs.id, each))
          .find(Boolean);
      const merged = remembered(mine, theirs, base ?? null);
      const key = `${file}/${theirs.id}`;
      const choices = choicesOf(merged, theirs);
      const usual =
        merged.is === "gone" ? (decisions.bringBack ? "theirs" : "mine") : usualChoice(merged, choices);
      const choice = decisions.choices.get(key) ?? usual;
      for (const settled of settle(merged, choice, by)) taken.set(settled.id, settled);
      items.push({ key, file, merged, mine, theirs, choice, choices });
      yield;
    }
  }
  return { items, take: rooted([...taken.values()], now) };
}

type Remembered = {
  readonly mine: OwnRecord | undefined;
  readonly base: OwnRecord | null;
  readonly merged: Merged;
};
const merges = new WeakMap<OwnRecord, Remembered>();

/** A plan is made again at every choice; what the choice does not concern comes out the same. */
function remembered(mine: OwnRecord | undefined, theirs: OwnRecord, base: OwnRecord | null): Merged {
  const last = merges.get(theirs);
  if (last && last.mine === mine && last.base === base) return last.merged;
  const merged = merge(mine, theirs, base);
  merges.set(theirs, { mine, base, merged });
  return merged;
}

/** A record of another kind under an id that is in use here is another record. */
const ofItsKind = (theirs: OwnRecord, mine: OwnRecord | undefined): OwnRecord =>
  mine && mine.kind !== theirs.kind ? { ...theirs, id: idFrom(`${theirs.id} ${theirs.kind}`) } : theirs;

function choicesOf(merged: Merged, { kind }: OwnRecord): readonly Choice[] {
  if (merged.is === "gone") return ["mine", "theirs"];
  const differs = merged.is === "conflict" || (merged.is === "older" && merged.parts.length > 0);
  if (!differs) return [];
  const doubled = ["annotation", "bookmark", "set-item"].includes(kind) && !merged.parts.includes("removed");
  return doubled ? ["both", "mine", "theirs"] : ["mine", "theirs"];
}

/** What keeps the work of both sides, as far as that can be. */
function usualChoice(merged: Merged, choices: readonly Choice[]): Choice {
  if (merged.is === "older") return "mine";
  if (choices.includes("both")) return "both";
  const comesBack = merged.is === "conflict" && merged.record.removed && !merged.other.removed;
  return comesBack ? "theirs" : "mine";
}

/** The records to be kept once the choice is made. */
function settle(merged: Merged, choice: Choice, by: string): readonly OwnRecord[] {
  switch (merged.is) {
    case "same":
      return [];
    case "new":
    case "newer":
    case "united":
      return [merged.record];
    case "gone":
      return choice === "theirs" ? [merged.record] : [];
    case "older":
      if (choice === "mine") return [];
      return settle({ ...merged, is: "conflict" }, choice, by);
    case "conflict": {
      const { record, other } = merged;
      if (choice !== "both") return [choice === "mine" ? record : other];
      // Named by what it says, so that the same file brings it once however often it is imported.
      const id = idFrom(`${other.id} ${other.revision}`);
      return [record, { ...other, id, past: [], author: by || other.author }];
    }
  }
}

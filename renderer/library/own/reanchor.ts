import type { Anchor } from "../../core/own/anchor.ts";
import { type Affected, affectedBy, followedBy, type Impact, isWorthTelling } from "../../core/own/impact.ts";
import type { Annotation, Bookmark, Meeting, Standing } from "../../core/own/records.ts";
import { longestPast } from "../../core/own/records.ts";
import { type Outcome, type Resolution, resolve } from "../../core/own/resolve.ts";
import { breathing } from "../breath.ts";
import type { OwnDatabase } from "../database.ts";
import type { Library, OpenDocument } from "../library.ts";
import { type Editions, loadEditions, loadImpact, saveImpact } from "./impacts.ts";
import type { OwnStore } from "./store.ts";

type Anchored = Annotation | Bookmark | Meeting;
type At = { readonly record: Anchored; readonly anchor: Anchor; readonly lost: boolean };
type Done = { readonly at: At; readonly resolution: Resolution };

const standingOf: Readonly<Record<Outcome, Standing>> = {
  unchanged: "firm",
  moved: "firm",
  changed: "changed",
  gone: "gone",
};

/**
 * Finds the place again of everything that was written in another edition of its work than the one installed, and
 * changes it at one stroke. Gives the report of it, which is kept until it was seen; null where nothing was to be
 * done. In slices: the window stays usable meanwhile. `name` is what the stroke is called; `only` are the ids of
 * what has come since all were looked at.
 */
export async function reanchor(
  library: Library,
  own: OwnDatabase,
  notes: OwnStore,
  name: string,
  only?: ReadonlySet<string>,
): Promise<Impact | null> {
  const editions = new Map(library.works.map(({ id, sha256 }) => [id, sha256]));
  const asked = only ? {} : await loadEditions(own);
  const due = anchorsIn(notes).filter(
    (at) => (!only || (only.has(at.record.id) && !at.lost)) && isDue(at, editions, asked),
  );
  const known = Object.fromEntries(editions);
  if (due.length === 0) {
    if (only) return null;
    const same = [...editions].every(([id, edition]) => asked[id] === edition);
    if (!same || Object.keys(asked).length !== editions.size) await saveImpact(own, null, known);
    return null;
  }
  const done = await resolved(due, library, editions);
  const put = changedRecords(notes, done);
  if (put.length > 0) await notes.change({ why: "anchor", name, take: put });
  const affected = done.flatMap(({ at, resolution }): readonly Affected[] => {
    // An orphan that stays one is no news.
    if (at.lost && resolution.outcome === "gone") return [];
    const affected = affectedBy(at.record, at.anchor, resolution);
    return affected ? [affected] : [];
  });
  const now: Impact = { made: new Date().toISOString(), seen: false, affected };
  if (affected.length === 0) {
    await saveImpact(own, null, known);
    return null;
  }
  const report = followedBy(await loadImpact(own), { ...now, seen: !isWorthTelling(now) });
  await saveImpact(own, report, known);
  return report;
}

function anchorsIn(notes: OwnStore): readonly At[] {
  const { annotations, bookmarks, meetings } = notes.state();
  return [
    ...[...annotations, ...bookmarks].flatMap((record): readonly At[] =>
      record.anchor ? [{ record, anchor: record.anchor, lost: record.standing === "gone" }] : [],
    ),
    ...meetings.flatMap((record) => record.agenda.map((anchor): At => ({ record, anchor, lost: false }))),
  ];
}

/** What is of another edition; what had no place in this one is not asked for again at every start. */
function isDue(
  { anchor, lost, record }: At,
  editions: ReadonlyMap<string, string>,
  asked: Editions,
): boolean {
  const edition = editions.get(anchor.workId);
  const asksAnew = asked[anchor.workId] !== edition;
  if (lost) return edition !== undefined && asksAnew;
  if (edition === anchor.edition) return false;
  return record.kind !== "meeting" || asksAnew;
}

async function resolved(
  due: readonly At[],
  library: Library,
  editions: ReadonlyMap<string, string>,
): Promise<readonly Done[]> {
  const breathe = breathing();
  const opened = new Map<string, OpenDocument | null>();
  const done: Done[] = [];
  for (const at of due) {
    const { anchor } = at;
    if (!opened.has(anchor.workId)) opened.set(anchor.workId, await library.open(anchor.workId));
    const from = opened.get(anchor.workId);
    const edition = editions.get(anchor.workId);
    const resolution: Resolution =
      from && edition !== undefined
        ? resolve(from, edition, anchor)
        : { outcome: "gone", anchor, lost: anchor.passages.map((_, passage) => passage) };
    done.push({ at, resolution });
    await breathe();
  }
  return done;
}

/** The records with their places as they are now, as far as those are others; who changed them last stays. */
function changedRecords(notes: OwnStore, done: readonly Done[]): readonly Anchored[] {
  const records = new Map<string, Anchored>();
  for (const { at, resolution } of done) {
    const { anchor, outcome } = resolution;
    const now =
      records.get(at.record.id) ?? (notes.state().records.get(at.record.id) as Anchored | undefined);
    if (!now) continue;
    if (now.kind === "meeting") {
      const agenda = now.agenda.map((each) => (each === at.anchor ? anchor : each));
      if (agenda.some((each, item) => each !== now.agenda[item])) records.set(now.id, { ...now, agenda });
      continue;
    }
    // Written to in the meantime: it is found again at the next start.
    if (now.anchor !== at.anchor) continue;
    // What the reader has not agreed to yet stays so.
    const same = outcome === "unchanged" || outcome === "moved";
    const standing = same && now.standing === "changed" ? "changed" : standingOf[outcome];
    if (anchor !== now.anchor || standing !== now.standing) records.set(now.id, { ...now, anchor, standing });
  }
  return [...records.values()].map((record) => {
    const before = notes.state().records.get(record.id) ?? record;
    return {
      ...record,
      revision: crypto.randomUUID().slice(0, 23),
      past: [before.revision, ...before.past].slice(0, longestPast),
    };
  });
}

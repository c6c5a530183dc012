import { useState } from "react";
import type { Item } from "../core/own/plan.ts";
import type { OwnRecord } from "../core/own/records.ts";
import type { OwnStore } from "../library/own/store.ts";
import { messages } from "../messages/zh-cn.ts";
import { grouped } from "./groups.ts";

const words = messages.exchange.report;

type Props = {
  readonly items: readonly Item[];
  readonly taken: readonly OwnRecord[];
  /** How many were found at another place than where they were made. */
  readonly moved: number;
  /** What the merge is called in 撤销. */
  readonly name: string;
  readonly notes: OwnStore;
  /** How many lines of the files were not taken. */
  readonly faulty: number;
};

/** What was done, counted, with the way to take it back while nothing else was written since. */
export function Report({ items, taken, moved, name, notes, faulty }: Props) {
  const [undone, setUndone] = useState(false);
  const groups = grouped(items);
  const decided = [...groups.conflict, ...groups.older];
  const both = decided.filter(({ choice }) => choice === "both").length;
  const changed = decided.filter(({ choice }) => choice === "theirs").length;
  const back = groups.gone.filter(({ choice }) => choice === "theirs").length;
  const unplaced = taken.filter((record) => "standing" in record && record.standing === "gone").length;
  const counts = [
    [words.counts.new, groups.new.length],
    [words.counts.updated, groups.updated.length + changed],
    [words.counts.both, both],
    [words.counts.back, back],
    [words.counts.moved, moved],
    [words.counts.unplaced, unplaced],
  ] as const;
  const kept = items.length - groups.new.length - groups.updated.length - changed - both - back;
  if (undone) return <p role="status">{words.undone}</p>;
  return (
    <section className="report" aria-label={words.title} role="status">
      <h2>{words.title}</h2>
      <ul className="counts">
        {counts.map(([called, count]) =>
          count > 0 ? <li key={called}>{messages.exchange.preview.count(called, count)}</li> : null,
        )}
      </ul>
      {kept > 0 && <p>{words.kept(kept)}</p>}
      {faulty > 0 && <p>{words.faulty(faulty)}</p>}
      <button
        type="button"
        disabled={notes.undoable() !== name}
        onClick={() => void notes.undo().then(() => setUndone(true))}
      >
        {words.undo}
      </button>
    </section>
  );
}

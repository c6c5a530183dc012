import { useEffect, useMemo, useRef, useState } from "react";
import type { BackupReason } from "../core/own/backup.ts";
import { type Choice, type Incoming, type Item, type Known, type Plan, planning } from "../core/own/plan.ts";
import type { OwnRecord } from "../core/own/records.ts";
import { inSlices } from "../library/breath.ts";
import type { Library } from "../library/library.ts";
import type { Backups } from "../library/own/backups.ts";
import type { OwnStore } from "../library/own/store.ts";
import { knownOf } from "./bases.ts";
import { type Places, placed, placeOf, placesOf } from "./placing.ts";

/** Everything that merging needs. */
export type Services = {
  readonly notes: OwnStore;
  readonly library: Library;
  readonly backups: Backups;
};

export type Phase =
  | { readonly is: "preview" }
  /** The backup is being made, and nothing has changed: it can be given up. */
  | { readonly is: "backing"; readonly percent: number }
  | { readonly is: "merging" }
  /** The backup could not be made, or the merge could not be kept; in a sentence. */
  | { readonly is: "stopped"; readonly at: "backup" | "merge"; readonly reason: string }
  | {
      readonly is: "done";
      readonly items: readonly Item[];
      readonly taken: readonly OwnRecord[];
      readonly moved: number;
    };

/** True from the moment that it is asked for until it is done, or was not possible. */
export const isUnderWay = ({ is }: Phase): boolean => is === "backing" || is === "merging";

/** How far what must be known before anything happens is worked out, in percent. */
export type Progress = { readonly is: "comparing" | "placing" | "backup"; readonly percent: number };

const none: ReadonlyMap<string, Choice> = new Map();

/** What merging `files` would do, which of it has no place here, and the way to decide and to do it. */
export function useMerging(
  { notes, library, backups }: Services,
  files: readonly Incoming[],
  reason: BackupReason,
) {
  const [known, setKnown] = useState<Known | null>(null);
  const [plan, setPlan] = useState<Plan | null>(null);
  const [places, setPlaces] = useState<Places | null>(null);
  const [compared, setCompared] = useState(0);
  const [found, setFound] = useState(0);
  const [choices, setChoices] = useState(none);
  const [phase, setPhase] = useState<Phase>({ is: "preview" });
  const records = useMemo(() => files.flatMap((file) => file.records), [files]);
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    void knownOf(notes, files, signal).then((all) => signal.aborted || setKnown(all));
    const told = percents(setFound);
    void placesOf(library, records, signal, told).then((all) => signal.aborted || setPlaces(all));
    return () => leaving.abort();
  }, [notes, library, files, records]);
  useEffect(() => {
    if (!known) return;
    const leaving = new AbortController();
    const told = percents(setCompared);
    const steps = planning(files, known, { choices, bringBack: reason === "restore" });
    void inSlices(steps, leaving.signal, () => told(records.length)).then((made) => made && setPlan(made));
    return () => leaving.abort();
  }, [files, records, known, choices, reason]);
  const giveUp = useRef(new AbortController());
  // Whoever closes the dialog while the backup is being made does not want it.
  useEffect(() => () => giveUp.current.abort(), []);
  const progress: Progress | null =
    phase.is === "backing"
      ? { is: "backup", percent: phase.percent }
      : plan && places
        ? null
        : plan
          ? { is: "placing", percent: found }
          : { is: "comparing", percent: compared };
  const choose = (items: readonly Item[], choice: Choice) =>
    setChoices((now) => new Map([...now, ...items.map(({ key }) => [key, choice] as const)]));

  /** Keeps `take`, after a backup unless there shall be none. */
  const keep = async (take: readonly OwnRecord[], name: string, backup: boolean) => {
    giveUp.current = new AbortController();
    const { signal } = giveUp.current;
    const told = (share: number) =>
      signal.aborted || setPhase({ is: "backing", percent: Math.floor(100 * share) });
    told(0);
    try {
      if (backup) await backups.make(reason, told);
    } catch (error) {
      if (!signal.aborted) setPhase({ is: "stopped", at: "backup", reason: sentenceOf(error) });
      return;
    }
    if (signal.aborted) return;
    setPhase({ is: "merging" });
    const taken = placed(take, places ?? new Map());
    try {
      await notes.change({ why: reason === "import" ? "import" : "restore", name, take: taken });
      const moved = take.filter((record) => placeOf(record, places ?? new Map()) === "moved").length;
      setPhase({ is: "done", items: plan?.items ?? [], taken, moved });
    } catch (error) {
      setPhase({ is: "stopped", at: "merge", reason: sentenceOf(error) });
    }
  };
  return { plan, places, progress, phase, choose, keep };
}

/** Counts what is done, and tells it a hundred times at most. */
function percents(tell: (percent: number) => void): (of: number) => void {
  let [done, last] = [0, 0];
  return (of) => {
    done += 1;
    const percent = Math.floor((100 * done) / of);
    if (percent > last) tell(percent);
    last = percent;
  };
}

/** What the shell and the store say of a failure is a sentence already. */
export const sentenceOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

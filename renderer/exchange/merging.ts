import { useEffect, useMemo, useState } from "react";
import type { BackupReason } from "../core/own/backup.ts";
import { type Choice, type Incoming, type Item, type Known, type Plan, planOf } from "../core/own/plan.ts";
import type { OwnRecord } from "../core/own/records.ts";
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
  | { readonly is: "merging" }
  /** The backup could not be made, or the merge could not be kept; in a sentence. */
  | { readonly is: "stopped"; readonly at: "backup" | "merge"; readonly reason: string }
  | {
      readonly is: "done";
      readonly items: readonly Item[];
      readonly taken: readonly OwnRecord[];
      readonly moved: number;
    };

const none: ReadonlyMap<string, Choice> = new Map();

/** What merging `files` would do, which of it has no place here, and the way to decide and to do it. */
export function useMerging(
  { notes, library, backups }: Services,
  files: readonly Incoming[],
  reason: BackupReason,
) {
  const [known, setKnown] = useState<Known | null>(null);
  const [places, setPlaces] = useState<Places | null>(null);
  const [choices, setChoices] = useState(none);
  const [phase, setPhase] = useState<Phase>({ is: "preview" });
  useEffect(() => {
    let left = false;
    const anchored = files.flatMap(({ records }) => records);
    void knownOf(notes, files).then((found) => left || setKnown(found));
    void placesOf(library, anchored).then((found) => left || setPlaces(found));
    return () => {
      left = true;
    };
  }, [notes, library, files]);
  const plan = useMemo(
    (): Plan | null => known && planOf(files, known, { choices, bringBack: reason === "restore" }),
    [files, known, choices, reason],
  );
  const choose = (items: readonly Item[], choice: Choice) =>
    setChoices((now) => new Map([...now, ...items.map(({ key }) => [key, choice] as const)]));

  /** Keeps `take`, after a backup unless there shall be none. */
  const keep = async (take: readonly OwnRecord[], name: string, backup: boolean) => {
    setPhase({ is: "merging" });
    try {
      if (backup) await backups.make(reason);
    } catch (error) {
      setPhase({ is: "stopped", at: "backup", reason: sentenceOf(error) });
      return;
    }
    const taken = placed(take, places ?? new Map());
    try {
      await notes.change({ why: reason === "import" ? "import" : "restore", name, take: taken });
      const moved = take.filter((record) => placeOf(record, places ?? new Map()) === "moved").length;
      setPhase({ is: "done", items: plan?.items ?? [], taken, moved });
    } catch (error) {
      setPhase({ is: "stopped", at: "merge", reason: sentenceOf(error) });
    }
  };
  return { plan, places, phase, choose, keep };
}

/** What the shell and the store say of a failure is a sentence already. */
export const sentenceOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

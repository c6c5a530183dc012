import { useSyncExternalStore } from "react";
import type { OwnState, OwnStore, Saving } from "../library/own/store.ts";

/** What the reader wrote, as it is now. */
export const useOwn = (notes: OwnStore): OwnState => useSyncExternalStore(notes.subscribe, notes.state);

/** Whether all of it is on disk. */
export const useSaving = (notes: OwnStore): Saving => useSyncExternalStore(notes.subscribe, notes.saving);

/** One part of it: who uses it is drawn anew only where that part has changed. */
export const useOwnPart = <K extends keyof OwnState>(notes: OwnStore, part: K): OwnState[K] =>
  useSyncExternalStore(notes.subscribe, () => notes.state()[part]);

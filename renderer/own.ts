import { useSyncExternalStore } from "react";
import type { OwnState, OwnStore, Saving } from "./library/own/store.ts";

/** What the reader wrote, as it is now. */
export const useOwn = (notes: OwnStore): OwnState => useSyncExternalStore(notes.subscribe, notes.state);

/** Whether all of it is on disk. */
export const useSaving = (notes: OwnStore): Saving => useSyncExternalStore(notes.subscribe, notes.saving);

import { useEffect } from "react";
import type { Shell } from "../core/shell.ts";
import type { OwnStore, Saving } from "../library/own/store.ts";
import { leaving } from "../ui/leaving.ts";

/** Holds the window open while something the reader wrote is nowhere but in it, and tries to write it. */
export function useHeldOpen(notes: OwnStore, shell: Shell): void {
  useEffect(() => {
    const onLeaving = (event: BeforeUnloadEvent) => {
      leaving();
      if (isSafe(notes.saving())) return;
      event.preventDefault();
      void shell.tellUnsaved(notes.saving().phase === "failed" ? "failed" : "slow");
      void notes.retry();
    };
    window.addEventListener("beforeunload", onLeaving);
    return () => window.removeEventListener("beforeunload", onLeaving);
  }, [notes, shell]);
}

const isSafe = (saving: Saving): boolean =>
  saving.phase === "saved" || (saving.phase === "failed" && saving.held !== null);

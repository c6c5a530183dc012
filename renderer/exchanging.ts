import { useEffect, useEffectEvent, useMemo, useState } from "react";
import type { OwnRecord } from "./core/own/records.ts";
import type { Shell } from "./core/shell.ts";
import type { DialogName } from "./Dialogs.tsx";
import { keepBackups } from "./library/own/backing-up.ts";
import { type Backups, openBackups } from "./library/own/backups.ts";
import type { OwnStore } from "./library/own/store.ts";

/** What the dialogs of exchange are given, and the commands that open them. */
export type Exchange = {
  readonly backups: Backups;
  /** Files that were dropped onto the window. */
  readonly dropped: readonly File[];
  /** What is to be exported; null where it is everything. */
  readonly chosen: readonly OwnRecord[] | null;
  readonly doings: Readonly<Record<"import-notes" | "export-notes" | "backups" | "opinions", () => void>>;
  /** Exports these and no others. */
  readonly exportOnly: (records: readonly OwnRecord[]) => void;
};

const none: readonly never[] = [];

/** Giving what was written to others and taking theirs in; makes the backups, and takes files that are dropped. */
export function useExchange(shell: Shell, notes: OwnStore, openDialog: (name: DialogName) => void): Exchange {
  const backups = useMemo(() => openBackups(shell, notes), [shell, notes]);
  const [dropped, setDropped] = useState<readonly File[]>(none);
  const [chosen, setChosen] = useState<readonly OwnRecord[] | null>(null);
  useEffect(() => keepBackups(backups, notes), [backups, notes]);
  const take = useEffectEvent((files: readonly File[]) => {
    setDropped(files);
    openDialog("import-notes");
  });
  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const onOver = (event: DragEvent) => carriesFiles(event) && event.preventDefault();
    const onDrop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      // The page itself would else give way to the file.
      event.preventDefault();
      take([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener("dragover", onOver);
    window.addEventListener("drop", onDrop);
    return () => {
      window.removeEventListener("dragover", onOver);
      window.removeEventListener("drop", onDrop);
    };
  }, []);
  const exporting = (records: readonly OwnRecord[] | null) => {
    setChosen(records);
    openDialog("export-notes");
  };
  return {
    backups,
    dropped,
    chosen,
    doings: {
      "import-notes": () => {
        setDropped(none);
        openDialog("import-notes");
      },
      "export-notes": () => exporting(null),
      backups: () => openDialog("backups"),
      opinions: () => openDialog("opinions"),
    },
    exportOnly: exporting,
  };
}

import { useCallback, useEffect, useMemo, useState } from "react";
import type { OwnRecord } from "../../core/own/records.ts";
import type { Shell } from "../../core/shell.ts";
import type { InstalledWork } from "../../library/database.ts";
import { backUpUpgrade, keepBackups } from "../../library/own/backing-up.ts";
import { type Backups, openBackups } from "../../library/own/backups.ts";
import type { OwnStore } from "../../library/own/store.ts";
import type { DialogName } from "../Dialogs.tsx";

declare const __VERSION__: string;

/** What the dialogs of exchange are given, and the commands that open them. */
export type Exchange = {
  readonly backups: Backups;
  /** Why the last backup that was made by itself was not, in a sentence; null where it was. */
  readonly failure: string | null;
  /** Files that were dropped onto the window, or given to the program. */
  readonly dropped: readonly File[];
  /** What is to be exported; null where it is everything. */
  readonly chosen: readonly OwnRecord[] | null;
  readonly doings: Readonly<Record<"import-notes" | "export-notes" | "backups" | "opinions", () => void>>;
  /** Begins to take in files that were dropped onto the window, or given to the program. */
  readonly take: (files: readonly File[]) => void;
  /** Exports these and no others. */
  readonly exportOnly: (records: readonly OwnRecord[]) => void;
};

const none: readonly never[] = [];

/** Giving what was written to others and taking theirs in; makes the backups. */
export function useExchange(
  shell: Shell,
  notes: OwnStore,
  works: readonly InstalledWork[],
  openDialog: (name: DialogName) => void,
): Exchange {
  const backups = useMemo(() => openBackups(shell, notes), [shell, notes]);
  const [dropped, setDropped] = useState<readonly File[]>(none);
  const [chosen, setChosen] = useState<readonly OwnRecord[] | null>(null);
  const release = useMemo(() => [__VERSION__, ...works.map(({ sha256 }) => sha256)].join(" "), [works]);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => keepBackups(backups, notes, setFailure), [backups, notes]);
  useEffect(() => {
    const told = (error: unknown) => setFailure(error instanceof Error ? error.message : String(error));
    backUpUpgrade(backups, release).catch(told);
  }, [backups, release]);
  const exporting = useCallback(
    (records: readonly OwnRecord[] | null) => {
      setChosen(records);
      openDialog("export-notes");
    },
    [openDialog],
  );
  return {
    backups,
    failure,
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
    take: (files) => {
      setDropped(files);
      openDialog("import-notes");
    },
    exportOnly: exporting,
  };
}

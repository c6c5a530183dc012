import { type ReactNode, useState, useSyncExternalStore } from "react";
import type { OwnStore, Saving } from "../library/own/store.ts";
import { messages } from "../messages/zh-cn.ts";
import { useSaving } from "../ui/own.ts";

const words = messages.safety;

type Props = {
  readonly notes: OwnStore;
  readonly onExport: () => unknown;
  /** Why the backup that is made by itself was not made, in a sentence; null where it was. */
  readonly backupFailure: string | null;
  readonly onBackups: () => unknown;
  /** What there is to say of what was brought in. */
  readonly children?: ReactNode;
};

/** Above the status bar, only where there is something to say: what is not on disk, what was mended, what to export. */
export function Safety({ notes, onExport, backupFailure, onBackups, children }: Props) {
  const saving = useSaving(notes);
  const mended = useSyncExternalStore(notes.subscribe, notes.mended);
  const compared = useSyncExternalStore(notes.subscribe, notes.compared);
  const unexported = useSyncExternalStore(notes.subscribe, notes.unexported);
  const [later, setLater] = useState(false);
  const [unheeded, setUnheeded] = useState<string | null>(null);
  return (
    <section className="safety" aria-label={words.region}>
      {saving.phase === "failed" && (
        <p className="unkept" role="alert">
          <span>{sentenceOf(saving)}</span>
          <button type="button" onClick={() => void notes.retry()}>
            {words.retry}
          </button>
          <button type="button" onClick={onExport}>
            {words.export}
          </button>
        </p>
      )}
      {backupFailure !== null && unheeded !== backupFailure && (
        <p role="status">
          <span>{words.backupFailed(backupFailure)}</span>
          <button type="button" onClick={onBackups}>
            {words.backups}
          </button>
          <button type="button" onClick={() => setUnheeded(backupFailure)}>
            {words.later}
          </button>
        </p>
      )}
      {!compared && (
        <p role="status">
          <span>{words.uncompared}</span>
        </p>
      )}
      {mended && (
        <p role="status">
          <span>
            {Object.keys(mended.fromJournal).length > 0 && words.fromJournal(mended.fromJournal)}
            {Object.keys(mended.fromDatabase).length > 0 && words.fromDatabase(mended.fromDatabase)}
            {mended.damaged > 0 && words.damaged(mended.damaged)}
          </span>
          <button type="button" onClick={notes.acknowledge}>
            {words.acknowledge}
          </button>
        </p>
      )}
      {unexported && !later && (
        <p role="status">
          <span>{words.unexported(unexported.changes, unexported.days)}</span>
          <button type="button" onClick={onExport}>
            {words.export}
          </button>
          <button type="button" onClick={() => setLater(true)}>
            {words.later}
          </button>
        </p>
      )}
      {children}
    </section>
  );
}

function sentenceOf({ held, full, reason }: Extract<Saving, { readonly phase: "failed" }>): string {
  switch (held) {
    case "journal":
      return words.inJournal(full);
    case "database":
      return words.inDatabase(reason);
    case null:
      return words.nowhere(full);
  }
}

import { DialogDismiss } from "@ariakit/react";
import { type ReactNode, useEffect, useState } from "react";
import type { Incoming } from "../core/own/plan.ts";
import type { OwnRecord } from "../core/own/records.ts";
import { replacing } from "../core/own/replacing.ts";
import { inSlices } from "../library/breath.ts";
import type { Read } from "../library/own/notes-blob.ts";
import { messages } from "../messages/zh-cn.ts";
import { isUnderWay, type Services, useMerging } from "./merging.ts";
import { Report } from "./Report.tsx";
import { Working } from "./Working.tsx";
import { Writing } from "./Writing.tsx";

const words = messages.exchange.backups;

type Props = Services & {
  readonly read: Extract<Read, { readonly refusal: null }>;
  /** The same records, as they are looked up. */
  readonly files: readonly Incoming[];
  readonly name: string;
  readonly onBack: () => void;
  readonly children: ReactNode;
};

/** The backup in the place of all that is here: how much that changes, and the button that does it. */
export function Replace({ read, files, name, onBack, children, ...services }: Props) {
  const { notes } = services;
  const { phase, keep, places, progress } = useMerging(services, files, "restore");
  const [take, setTake] = useState<readonly OwnRecord[] | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    const live = [...notes.state().records.values()];
    const steps = replacing(read.records, live, notes.kept, new Date().toISOString());
    void inSlices(steps, leaving.signal).then((all) => all && setTake((was) => was ?? all));
    return () => leaving.abort();
  }, [notes, read]);
  const removed = take?.filter((record) => record.removed).length ?? 0;
  const said = take?.length === 0 ? words.equal : words.replaced((take?.length ?? 0) - removed, removed);
  return (
    <>
      <div className="page">
        {phase.is === "done" ? (
          <Report items={[]} taken={phase.taken} moved={phase.moved} name={name} notes={notes} faulty={0} />
        ) : (
          <>
            {children}
            {progress && <Working {...progress} />}
            {phase.is === "merging" ? <Writing notes={notes} /> : <p role="status">{take && said}</p>}
          </>
        )}
        {phase.is === "stopped" && (
          <p role="alert" className="stopped">
            {phase.at === "backup"
              ? messages.exchange.importing.noBackup(phase.reason)
              : messages.exchange.importing.failed(phase.reason)}
          </p>
        )}
      </div>
      <Foot onBack={onBack}>
        {phase.is !== "done" && (
          <button
            type="button"
            className="primary"
            disabled={!take || take.length === 0 || !places || isUnderWay(phase)}
            onClick={() => take && void keep(take, name, true)}
          >
            {words.replace}
          </button>
        )}
      </Foot>
    </>
  );
}

/** The ways out of a backup. */
export function Foot({ onBack, children }: { readonly onBack: () => void; readonly children?: ReactNode }) {
  return (
    <footer>
      <button type="button" className="again" onClick={onBack}>
        {words.back}
      </button>
      <DialogDismiss>{messages.exchange.close}</DialogDismiss>
      {children}
    </footer>
  );
}

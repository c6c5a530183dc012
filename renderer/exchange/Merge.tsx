import { DialogDismiss } from "@ariakit/react";
import type { ReactNode } from "react";
import type { BackupReason } from "../core/own/backup.ts";
import type { Incoming } from "../core/own/plan.ts";
import { messages } from "../messages/zh-cn.ts";
import { mayBeTaken } from "./groups.ts";
import { isUnderWay, type Services, useMerging } from "./merging.ts";
import { Preview } from "./Preview.tsx";
import { Report } from "./Report.tsx";
import { Working } from "./Working.tsx";
import { Writing } from "./Writing.tsx";

const words = messages.exchange.importing;

type Props = Services & {
  readonly files: readonly Incoming[];
  readonly reason: BackupReason;
  /** What the merge of so many is called in 撤销. */
  readonly name: (count: number) => string;
  /** How many lines of the files were not taken. */
  readonly faulty: number;
  /** Another way than this, and what it is called. */
  readonly onAgain: () => void;
  readonly againWords?: string;
  readonly onOpinions?: () => void;
  /** What is to be said of the files themselves. */
  readonly children: ReactNode;
};

/** The button that led here is gone; what is to be read now is scrolled by the keys. */
const takeKeyboard = (page: HTMLElement | null) => page?.focus({ preventScroll: true });

/** What merging would do, the button that does it, and then what was done. */
export function Merge({
  files,
  reason,
  name,
  faulty,
  onAgain,
  againWords,
  onOpinions,
  children,
  ...services
}: Props) {
  const { plan, places, progress, phase, choose, keep } = useMerging(services, files, reason);
  const count = plan?.take.length ?? 0;
  const merge = (backup: boolean) => plan && void keep(plan.take, name(count), backup);
  const done = phase.is === "done" ? phase : null;
  return (
    <>
      <div key={done ? "done" : "before"} className="page" ref={takeKeyboard} tabIndex={-1}>
        {children}
        {done ? (
          <Report {...done} name={name(done.taken.length)} notes={services.notes} faulty={faulty} />
        ) : (
          files.length > 0 &&
          plan && (
            <Preview
              files={files}
              plan={plan}
              places={places}
              onChoose={choose}
              restoring={reason === "restore"}
            />
          )
        )}
        {!done && files.length > 0 && progress && <Working {...progress} />}
        {!done && files.length > 0 && plan && count === 0 && (
          <p role="status">{plan.items.some(mayBeTaken) ? words.noneChosen : words.nothing}</p>
        )}
        {phase.is === "merging" && <Writing notes={services.notes} />}
        {phase.is === "stopped" && (
          <p role="alert" className="stopped">
            {phase.at === "backup" ? words.noBackup(phase.reason) : words.failed(phase.reason)}
            {phase.at === "backup" && (
              <button type="button" onClick={() => merge(false)}>
                {words.anyway}
              </button>
            )}
          </p>
        )}
      </div>
      <footer>
        {(!done || againWords) && (
          <button type="button" className="again" onClick={onAgain}>
            {againWords ?? words.again}
          </button>
        )}
        {done && onOpinions && (
          <button type="button" onClick={onOpinions}>
            {messages.exchange.report.opinions}
          </button>
        )}
        <DialogDismiss className={done ? "primary" : undefined}>
          {done
            ? messages.exchange.report.done
            : progress
              ? messages.exchange.cancel
              : messages.exchange.close}
        </DialogDismiss>
        {!done && (
          <button
            type="button"
            className="primary"
            disabled={count === 0 || !places || isUnderWay(phase)}
            onClick={() => merge(true)}
          >
            {words.merge}
          </button>
        )}
      </footer>
    </>
  );
}

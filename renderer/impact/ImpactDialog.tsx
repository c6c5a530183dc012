import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react";
import { useState } from "react";
import type { Affected, Impact } from "../core/own/impact.ts";
import type { OwnRecord } from "../core/own/records.ts";
import type { Outcome } from "../core/own/resolve.ts";
import { messages } from "../messages/zh-cn.ts";
import { groupsOf, madeAt } from "./groups.ts";
import { Line, type LineActs } from "./Line.tsx";
import { type SetLine, SetLines } from "./SetLines.tsx";

const words = messages.impact;

/** So many lines of a group are drawn at a time. */
const atOnce = 100;

type Props = LineActs & {
  /** Null where there never was a report. */
  readonly impact: Impact | null;
  readonly records: Pick<ReadonlyMap<string, OwnRecord>, "get">;
  readonly said: string;
  readonly sets: readonly SetLine[];
  readonly onSet: (set: string) => void;
  readonly onSave: () => void;
  readonly onClose: () => void;
};

/** 升级影响报告: what became of the place of everything the reader wrote, by what it asks of the reader. */
export function ImpactDialog({ impact, records, said, sets, onSet, onSave, onClose, ...acts }: Props) {
  const none = sets.length > 0 ? words.noneButSets : words.none;
  return (
    <Dialog open onClose={onClose} className="impact" backdrop={false}>
      <header>
        <DialogHeading>{words.title}</DialogHeading>
        <span role="status">{said}</span>
        {(impact || sets.length > 0) && (
          <button type="button" onClick={onSave}>
            {words.save}
          </button>
        )}
        <DialogDismiss>{words.close}</DialogDismiss>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keyboard too */}
      <section className="lines" tabIndex={0} aria-label={words.title}>
        <p className="intro">{impact ? words.intro(madeAt(impact)) : none}</p>
        {impact &&
          groupsOf(impact).map(([outcome, lines]) => (
            <Group key={outcome} outcome={outcome} lines={lines} records={records} {...acts} />
          ))}
        <SetLines lines={sets} onOpen={onSet} />
      </section>
    </Dialog>
  );
}

type GroupProps = LineActs & {
  readonly outcome: Outcome;
  readonly lines: readonly Affected[];
  readonly records: Pick<ReadonlyMap<string, OwnRecord>, "get">;
};

function Group({ outcome, lines, records, ...acts }: GroupProps) {
  const [shown, setShown] = useState(atOnce);
  const { name, says } = words.groups[outcome];
  const open = lines.flatMap(({ id }) => {
    const record = records.get(id);
    const placed = record?.kind === "annotation" || record?.kind === "bookmark";
    return placed && record.standing === "changed" ? [id] : [];
  });
  return (
    <details open={outcome !== "unchanged"} className={outcome}>
      <summary>
        <h2>
          {name}
          <span className="count">{lines.length}</span>
        </h2>
      </summary>
      <p className="says">
        {says}
        {outcome === "changed" && open.length > 1 && (
          <button type="button" onClick={() => acts.onConfirm(open)}>
            {words.confirmAll}
          </button>
        )}
      </p>
      <ul>
        {lines.slice(0, shown).map((line) => (
          <Line
            key={`${line.id} ${line.before.address}`}
            line={line}
            record={records.get(line.id)}
            {...acts}
          />
        ))}
      </ul>
      {lines.length > shown && (
        <button type="button" onClick={() => setShown(shown + atOnce)}>
          {words.more(Math.min(atOnce, lines.length - shown))}
        </button>
      )}
    </details>
  );
}

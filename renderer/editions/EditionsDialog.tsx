import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Shell } from "../core/shell.ts";
import type { Library } from "../library/library.ts";
import { messages } from "../messages/zh-cn.ts";
import { compare, tallyOf } from "./comparison.ts";
import type { Edition } from "./editions.ts";
import { pageOf } from "./page.ts";
import { RowsTable } from "./RowsTable.tsx";
import { inTime, type Statute, statuteOf } from "./statute.ts";

const words = messages.editions;

type Props = {
  readonly library: Library;
  readonly shell: Shell;
  /** The edition being read, and at least one more of the same statute. */
  readonly editions: readonly Edition[];
  readonly onClose: () => void;
};

/** 修订对照: two editions of a statute side by side, article by article, with what changed marked. */
export function EditionsDialog({ library, shell, editions, onClose }: Props) {
  const [chosen, setChosen] = useState(1);
  const [edition] = editions;
  const other = editions[chosen];
  const pair = usePair(library, edition, other);
  return (
    <Dialog open onClose={onClose} className="collation" backdrop={false}>
      <header>
        <DialogHeading>{words.title(edition?.title ?? "")}</DialogHeading>
        {editions.length > 2 && (
          <label>
            {words.with}
            <select value={chosen} onChange={(event) => setChosen(Number(event.target.value))}>
              {editions.slice(1).map((each, at) => (
                <option key={`${each.workId}/${each.address}`} value={at + 1}>
                  {each.work} · {each.title}
                </option>
              ))}
            </select>
          </label>
        )}
        <DialogDismiss>{messages.proof.close}</DialogDismiss>
      </header>
      {pair === null && <p className="loading">{words.making}</p>}
      {pair === "failed" && <p className="loading">{words.failed}</p>}
      {pair !== null && pair !== "failed" && <Compared before={pair[0]} after={pair[1]} shell={shell} />}
    </Dialog>
  );
}

/** Both editions with their texts, the earlier one first; null while they are read. */
function usePair(library: Library, edition: Edition | undefined, other: Edition | undefined) {
  const [pair, setPair] = useState<readonly [Statute, Statute] | null | "failed">(null);
  useEffect(() => {
    let left = false;
    setPair(null);
    const read = async (): Promise<readonly [Statute, Statute] | "failed"> => {
      if (!edition || !other) return "failed";
      const [one, two] = await Promise.all([library.open(edition.workId), library.open(other.workId)]);
      if (!one || !two) return "failed";
      return inTime(statuteOf(edition, one), statuteOf(other, two));
    };
    read().then(
      (found) => !left && setPair(found),
      () => !left && setPair("failed"),
    );
    return () => {
      left = true;
    };
  }, [library, edition, other]);
  return pair;
}

type ComparedProps = { readonly before: Statute; readonly after: Statute; readonly shell: Shell };

function Compared({ before, after, shell }: ComparedProps) {
  const rows = useMemo(() => compare(before.provisions, after.provisions), [before, after]);
  const [changesOnly, setChangesOnly] = useState(false);
  const [said, setSaid] = useState("");
  const table = useRef<HTMLDivElement>(null);
  const shown = changesOnly ? rows.filter(({ change }) => change !== "same") : rows;

  /** To the next or previous row that changed, seen from the top of the view. */
  const turn = (step: 1 | -1) => {
    const view = table.current;
    if (!view) return;
    const top = view.getBoundingClientRect().top + (view.querySelector("thead")?.clientHeight ?? 0);
    const changed = [...view.querySelectorAll<HTMLElement>("tr[data-changed]")];
    const past = (row: HTMLElement) => row.getBoundingClientRect().top - top;
    const to = step > 0 ? changed.find((row) => past(row) > 8) : changed.findLast((row) => past(row) < -8);
    if (to) view.scrollTop += past(to);
    setSaid(to ? "" : step > 0 ? words.last : words.first);
  };
  const save = async () => {
    const bytes = new TextEncoder().encode(pageOf(before, after, shown));
    const saved = await shell.saveFile(`${words.title(after.title)}.html`, bytes).catch(() => null);
    setSaid(saved === null ? words.notSaved : saved ? words.saved : "");
  };
  return (
    <>
      <div className="tools">
        <span>{words.tally(tallyOf(rows))}</span>
        <label>
          <input type="checkbox" checked={changesOnly} onChange={() => setChangesOnly(!changesOnly)} />
          {words.changesOnly}
        </label>
        <button type="button" onClick={() => turn(-1)}>
          {words.previous}
        </button>
        <button type="button" onClick={() => turn(1)}>
          {words.next}
        </button>
        <button type="button" onClick={() => void save()}>
          {words.save}
        </button>
        <span role="status">{said}</span>
      </div>
      <RowsTable before={before} after={after} rows={shown} view={table} />
    </>
  );
}

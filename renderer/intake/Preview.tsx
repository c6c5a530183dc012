import { startTransition, useEffect, useMemo, useState } from "react";
import type { InstalledWork } from "../library/database.ts";
import type { Corrections, Intake, IntakeState } from "../library/intake/intake.ts";
import { intake as words } from "../messages/intake.ts";
import { dayTold } from "../ui/when.ts";
import { BulkForm } from "./BulkForm.tsx";
import { Detail } from "./Detail.tsx";
import { FileRow } from "./FileRow.tsx";
import { editionsKnown, listed, type Show, saidOf, shows } from "./listing.ts";

type Props = {
  readonly intake: Intake;
  readonly state: IntakeState;
  readonly works: readonly InstalledWork[];
  readonly onCancel: () => void;
};

/** How many rows are drawn at once; the others follow when the window has time for them. */
const atOnce = 40;

function useDrawn(rows: number): number {
  const [drawn, setDrawn] = useState(atOnce);
  useEffect(() => {
    if (drawn < rows) startTransition(() => setDrawn(rows));
  }, [drawn, rows]);
  return drawn;
}

/** What was read, before anything of it is in the library: looked at, corrected, chosen. */
export function Preview({ intake, state: { files }, works, onCancel }: Props) {
  const [show, setShow] = useState<Show>("all");
  const [at, setAt] = useState<number | null>(null);
  const [bulk, setBulk] = useState(false);
  const folder = files[0]?.folder.split("/")[0] ?? "";
  const [name, setName] = useState(() => words.named(folder, dayTold(Date.now())));
  const editionOf = useMemo(() => editionsKnown(works, files), [works, files]);
  const rows = useMemo(() => listed(files, show), [files, show]);
  const drawn = useDrawn(rows.length);
  const ticked = files.filter((file) => file.ticked);
  const chosen = files.find((file) => file.at === at) ?? (files.length === 1 ? files[0] : undefined);
  const correct = (numbers: readonly number[], changes: Corrections) => {
    if (Object.keys(changes).length > 0) void intake.correct(numbers, changes);
  };
  return (
    <>
      <div className="tools">
        <fieldset aria-label={words.shows.name}>
          {shows.map((each) => {
            const { length } = listed(files, each);
            return (
              (each === "all" || length > 0) && (
                <button key={each} type="button" aria-pressed={show === each} onClick={() => setShow(each)}>
                  {words.shows[each](length)}
                </button>
              )
            );
          })}
        </fieldset>
        <span className="ticks">
          <button
            type="button"
            className="plain"
            onClick={() =>
              intake.tick(
                rows.map((row) => row.at),
                true,
              )
            }
          >
            {words.tickAll}
          </button>
          <button
            type="button"
            className="plain"
            onClick={() =>
              intake.tick(
                rows.map((row) => row.at),
                false,
              )
            }
          >
            {words.tickNone}
          </button>
          <button type="button" disabled={ticked.length < 2} onClick={() => setBulk(true)}>
            {words.bulk.open(ticked.length)}
          </button>
        </span>
      </div>
      <div className="both">
        <ul className="read-files" aria-label={words.list}>
          {rows.slice(0, drawn).map((file) => (
            <FileRow
              key={file.at}
              file={file}
              said={saidOf(file, editionOf(file))}
              current={file === chosen}
              onTick={(to) => intake.tick([file.at], to)}
              onChoose={() => setAt(file.at)}
            />
          ))}
        </ul>
        <section className="detail" aria-label={words.detail}>
          {bulk ? (
            <BulkForm
              onApply={(changes) => {
                correct(
                  ticked.map((file) => file.at),
                  changes,
                );
                setBulk(false);
              }}
              onCancel={() => setBulk(false)}
            />
          ) : chosen ? (
            <Detail
              key={`${chosen.at} ${chosen.found?.prepared.sha256}`}
              file={chosen}
              onCorrect={(changes) => correct([chosen.at], changes)}
              outlineOf={intake.outlineOf}
            />
          ) : (
            <p className="remark">{words.choose}</p>
          )}
        </section>
      </div>
      <footer>
        <button type="button" onClick={onCancel}>
          {words.cancel}
        </button>
        <label>
          {words.name}
          <input value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} />
        </label>
        <button
          type="button"
          className="primary"
          disabled={ticked.length === 0 || name.trim() === ""}
          onClick={() => void intake.take(name.trim())}
        >
          {words.take(ticked.length)}
        </button>
      </footer>
    </>
  );
}

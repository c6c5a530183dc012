import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react";
import { useState } from "react";
import { type OwnKind, type OwnRecord, ownKinds } from "../core/own/records.ts";
import type { Shell } from "../core/shell.ts";
import type { OwnStore } from "../library/own/store.ts";
import { messages } from "../messages/zh-cn.ts";
import { exportNotes, withGround } from "./exporting.ts";
import { sentenceOf } from "./merging.ts";
import { Signing, signed } from "./Signing.tsx";

const words = messages.exchange.exporting;

type Props = {
  readonly notes: OwnStore;
  readonly shell: Shell;
  readonly author: string;
  /** The reader has told their name. */
  readonly onAuthor: (author: string) => void;
  /** What is to be exported; all where nothing is chosen. */
  readonly chosen: readonly OwnRecord[] | null;
  readonly onClose: () => void;
};

const ranges = ["chosen", "all"] as const;

/** What there is to choose between: nothing where all annotations are meant anyway, and so all that goes with them. */
const narrowed = (
  chosen: readonly OwnRecord[] | null,
  annotations: readonly OwnRecord[],
): readonly OwnRecord[] | null =>
  chosen?.length === annotations.length && chosen.every(({ kind }) => kind === "annotation") ? null : chosen;

const isPrivate = (record: OwnRecord): boolean => record.kind === "annotation" && record.private;

/** 导出批注: asks for how much, says what goes into the file, asks about what is private, and saves it. */
export function ExportDialog({ notes, shell, author, onAuthor, chosen: asked, onClose }: Props) {
  const [chosen] = useState(() => narrowed(asked, notes.state().annotations));
  const [range, setRange] = useState<(typeof ranges)[number]>(chosen ? "chosen" : "all");
  const [withPrivate, setWithPrivate] = useState(false);
  const [said, setSaid] = useState("");
  // It is asked for as long as the dialog is open, though it is kept once it was told.
  const [nameless] = useState(author === "");
  const [name, setName] = useState(author);
  const [signing, setSigning] = useState(true);
  const { records } = notes.state();
  const every = (range === "chosen" && chosen) || [...records.values()];
  const hidden = every.filter(isPrivate).length;
  const given = withGround(withPrivate ? every : every.filter((record) => !isPrivate(record)), records);
  const counts = Object.fromEntries(
    ownKinds.map((kind) => [kind, given.filter((record) => record.kind === kind).length]),
  ) as Record<OwnKind, number>;
  const save = async () => {
    setSaid(words.making);
    const by = name.trim();
    if (by !== author) onAuthor(by);
    try {
      const saved = await exportNotes(shell, signing ? signed(given, by) : given, by);
      if (saved && given.length >= records.size) await notes.exported();
      setSaid(saved ? words.saved : "");
    } catch (error) {
      setSaid(sentenceOf(error));
    }
  };
  return (
    <Dialog open onClose={onClose} className="dialog exchange" backdrop={<div className="backdrop" />}>
      <DialogHeading>{words.title}</DialogHeading>
      <div className="page">
        <p>{words.lead}</p>
        {chosen && (
          <fieldset className="decide" aria-label={words.range}>
            {ranges.map((each) => (
              <label key={each}>
                <input type="radio" name="range" checked={range === each} onChange={() => setRange(each)} />
                {words.ranges[each]}
              </label>
            ))}
          </fieldset>
        )}
        <p>{every.length === 0 ? words.nothing : words.holds(messages.exchange.counted(counts))}</p>
        <Signing
          name={name}
          asked={nameless}
          unsigned={given.filter((record) => record.author === "").length}
          on={signing}
          onName={setName}
          onToggle={setSigning}
        />
        {hidden > 0 && (
          <p>
            <label>
              <input
                type="checkbox"
                checked={withPrivate}
                onChange={(event) => setWithPrivate(event.target.checked)}
              />
              {words.private(hidden)}
            </label>
            <span className="remark">　{words.privateHint}</span>
          </p>
        )}
        <p role="status">{said}</p>
      </div>
      <footer>
        <DialogDismiss>{messages.exchange.close}</DialogDismiss>
        <button type="button" className="primary" disabled={given.length === 0} onClick={() => void save()}>
          {words.save}
        </button>
      </footer>
    </Dialog>
  );
}

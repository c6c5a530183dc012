import { lazy, Suspense } from "react";
import type { Shell } from "./core/shell.ts";
import { ImpactNotice } from "./impact/ImpactNotice.tsx";
import { PlacingBar } from "./impact/PlacingBar.tsx";
import { pageOf } from "./impact/page.ts";
import { SetLines } from "./impact/SetLines.tsx";
import { useTouchedSets } from "./impact-sets.ts";
import type { Impacting } from "./impacting.ts";
import type { Library } from "./library/library.ts";
import { messages } from "./messages/zh-cn.ts";
import { useOwn, useOwnPart } from "./own.ts";
import { Said } from "./ui/Said.tsx";

const words = messages.impact;

const ImpactDialog = lazy(() =>
  import("./impact/ImpactDialog.tsx").then((module) => ({ default: module.ImpactDialog })),
);

type Props = {
  readonly impacting: Impacting;
  readonly shell: Shell;
  /** The report lies over the window. */
  readonly shown: boolean;
  readonly onShow: () => void;
  readonly onClose: () => void;
  readonly onOpen: (workId: string, address: string) => void;
  readonly library: Library;
  /** Opens a set, and what became of its articles. */
  readonly onSet: (set: string) => void;
};

/** The notice that places were looked for anew, and the report over the window. */
export function ImpactOver({ impacting, shell, shown, onShow, onClose, onOpen, library, onSet }: Props) {
  const { impact, notes, said, say } = impacting;
  const records = useOwnPart(notes, "records");
  const save = async () => {
    if (!impact) return;
    const noteOf = (id: string) => {
      const record = records.get(id);
      return record?.kind === "annotation" || record?.kind === "bookmark" ? record.note : "";
    };
    const bytes = new TextEncoder().encode(pageOf(impact, noteOf));
    const saved = await shell.saveFile(`${words.title}.html`, bytes).catch(() => null);
    if (saved !== false) say(saved ? words.saved : words.notSaved);
  };
  return (
    <div className="impacting">
      {impacting.failed && (
        <section className="impact-notice" aria-label={words.notice.name}>
          <span role="alert">{words.notice.failed}</span>
          <button type="button" onClick={impacting.dismissFailure}>
            {words.close}
          </button>
        </section>
      )}
      {impacting.announced && impact && (
        <ImpactNotice impact={impact} onOpen={onShow} onLater={impacting.later} />
      )}
      {shown && (
        <Suspense fallback={null}>
          <ImpactDialog
            impact={impact}
            records={records}
            said={said.words}
            further={
              <TouchedSets
                notes={notes}
                library={library}
                onOpen={(set) => {
                  onClose();
                  onSet(set);
                }}
              />
            }
            onSave={() => void save()}
            onClose={onClose}
            onOpen={(workId, address) => {
              onClose();
              onOpen(workId, address);
            }}
            onConfirm={impacting.confirm}
            onDisown={impacting.disown}
            onReplace={(id) => {
              const at = records.get(id);
              onClose();
              impacting.replace(id);
              const anchor = at?.kind === "annotation" || at?.kind === "bookmark" ? at.anchor : null;
              // Near where it was there is most hope.
              if (anchor) onOpen(anchor.workId, anchor.passages[0]?.address ?? anchor.address);
            }}
          />
        </Suspense>
      )}
      {!shown && <Said {...said} />}
    </div>
  );
}

type SetsProps = {
  readonly notes: Impacting["notes"];
  readonly library: Library;
  readonly onOpen: (set: string) => void;
};

function TouchedSets({ notes, library, onOpen }: SetsProps) {
  return <SetLines lines={useTouchedSets(library, useOwn(notes))} onOpen={onOpen} />;
}

/** The bar above the text while a record is given another place; null where none is. */
export function placingBar({ replaced, said, put, cancel }: Impacting) {
  return replaced && <PlacingBar record={replaced} said={said.words} onPut={put} onCancel={cancel} />;
}

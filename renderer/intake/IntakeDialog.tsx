import { Dialog, DialogHeading } from "@ariakit/react";
import { useSyncExternalStore } from "react";
import type { InstalledWork } from "../library/database.ts";
import type { Intake } from "../library/intake/intake.ts";
import { intake as words } from "../messages/intake.ts";
import { FileChoice } from "./FileChoice.tsx";
import { Preview } from "./Preview.tsx";
import { Taken } from "./Taken.tsx";

type Props = {
  readonly intake: Intake;
  readonly works: readonly InstalledWork[];
  readonly onFiles: (files: readonly File[]) => void;
  /** It was taken out of the library again. */
  readonly onUndone: () => void;
  readonly onManage: () => void;
  /** What was taken in as this collection is wanted to be seen. */
  readonly onTaken: (collection: string) => void;
  /** Puts the dialog away; what is being read goes on. */
  readonly onClose: () => void;
};

/** 导入文献: files are chosen and read, what was found is shown and corrected, and only then it is taken in. */
export function IntakeDialog({ intake, works, onFiles, onUndone, onManage, onTaken, onClose }: Props) {
  const state = useSyncExternalStore(intake.onChange, intake.state);
  const { phase, files, done, name } = state;
  const leave = () => {
    if (phase === "taken" || phase === "failed") intake.cancel();
    onClose();
  };
  const cancel = () => {
    intake.cancel();
    onClose();
  };
  return (
    <Dialog open onClose={leave} className={`dialog intake ${phase}`} backdrop={<div className="backdrop" />}>
      <header>
        <DialogHeading>{words.title}</DialogHeading>
        <button type="button" onClick={leave}>
          {phase === "reading" || phase === "read" ? words.aside : words.close}
        </button>
      </header>
      {phase === "idle" && (
        <div className="page">
          <p>{words.lead}</p>
          <FileChoice onFiles={onFiles} />
          <p className="remark">{words.drop}</p>
        </div>
      )}
      {phase === "reading" && (
        <div className="page">
          <p role="status">{words.reading(done, files.length)}</p>
          <progress max={files.length} value={done} aria-label={words.readingName} />
          <p className="file-name">{name}</p>
          <footer>
            <button type="button" onClick={cancel}>
              {words.cancel}
            </button>
          </footer>
        </div>
      )}
      {phase === "read" && <Preview intake={intake} state={state} works={works} onCancel={cancel} />}
      {phase === "taking" && (
        <p className="page" role="status">
          {words.taking}
        </p>
      )}
      {phase === "failed" && (
        <p className="page stopped" role="alert">
          {words.failed}
        </p>
      )}
      {phase === "taken" && state.taken && (
        <Taken
          taken={state.taken}
          onUndo={() => intake.undo().then(onUndone)}
          onManage={onManage}
          onDone={() => {
            leave();
            if (state.taken) onTaken(state.taken.collection);
          }}
          onClose={leave}
        />
      )}
    </Dialog>
  );
}

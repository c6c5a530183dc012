import type { ReactNode } from "react";
import type { ShellDescription } from "../core/shell.ts";
import type { OwnStore } from "../library/own/store.ts";
import type { Shortfall } from "../library/start.ts";
import { messages } from "../messages/zh-cn.ts";
import type { IndexState } from "../search/client.ts";
import { SavedState } from "./SavedState.tsx";

const words = messages.status;

type Props = {
  readonly works: number;
  readonly description: ShellDescription | null;
  readonly shortfall: Shortfall | null;
  readonly unsaved: boolean;
  /** What the reader wrote, and whether it is on disk. */
  readonly notes: OwnStore;
  /** The settings could not be kept. */
  readonly unkept: boolean;
  /** The last link led to a place that is not there. */
  readonly misplaced: boolean;
  readonly index: IndexState | null;
  readonly onIndexing: (going: boolean) => void;
  readonly onAbout: () => void;
  /** How far an import is that was put aside. */
  readonly intake: ReactNode;
};

/** What holds at the moment, in one line; what needs notice is in 朱砂. */
export function StatusBar(props: Props) {
  const {
    works,
    description,
    shortfall,
    unsaved,
    unkept,
    misplaced,
    notes,
    index,
    onIndexing,
    onAbout,
    intake,
  } = props;
  return (
    <footer className="status">
      <span role="status">
        {words.works(works)}
        {shortfall && <strong>{messages.errors.shortfall(shortfall.missing, shortfall.old)}</strong>}
        {unsaved && <strong>{words.notSaved}</strong>}
        {unkept && <strong>{messages.settings.notKept}</strong>}
        {misplaced && <strong>{messages.errors.misplaced}</strong>}
      </span>
      {intake}
      {index && <Index {...index} onIndexing={onIndexing} />}
      <SavedState notes={notes} />
      <span>{words.offline}</span>
      {description && (
        <button type="button" onClick={onAbout} title={words.about}>
          {description.kind === "desktop"
            ? words.desktop(description.version)
            : words.web(description.version)}
          {description.trial && ` · ${words.trial}`}
        </button>
      )}
    </footer>
  );
}

type IndexProps = IndexState & { readonly onIndexing: (going: boolean) => void };

/** How far the index is. It may be stopped: what is found does not depend on it. */
function Index({ phase, done, of, onIndexing }: IndexProps) {
  switch (phase) {
    case "waiting":
      return null;
    case "building":
      return (
        <span className="index" title={words.indexingHint}>
          {words.indexing(done, of)} ·
          <button type="button" onClick={() => onIndexing(false)}>
            {words.stopIndexing}
          </button>
        </span>
      );
    case "stopped":
      return (
        <span className="index" title={words.indexingHint}>
          {words.indexStopped} ·
          <button type="button" onClick={() => onIndexing(true)}>
            {words.resumeIndexing}
          </button>
        </span>
      );
    case "ready":
      return <span className="index">{words.indexed}</span>;
    case "failed":
      return <span className="index">{words.indexFailed}</span>;
  }
}

import type { ShellDescription } from "../core/shell.ts";
import type { Shortfall } from "../library/start.ts";
import { messages } from "../messages/zh-cn.ts";

const words = messages.status;

type Props = {
  readonly works: number;
  readonly description: ShellDescription | null;
  readonly shortfall: Shortfall | null;
  readonly unsaved: boolean;
  /** The last link led to a place that is not there. */
  readonly misplaced: boolean;
  readonly onAbout: () => void;
};

/** What holds at the moment, in one line; what needs notice is in 朱砂. */
export function StatusBar({ works, description, shortfall, unsaved, misplaced, onAbout }: Props) {
  return (
    <footer className="status">
      <span role="status">
        {words.works(works)}
        {shortfall && <strong>{messages.errors.shortfall(shortfall.missing, shortfall.old)}</strong>}
        {unsaved && <strong>{words.notSaved}</strong>}
        {misplaced && <strong>{messages.errors.misplaced}</strong>}
      </span>
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

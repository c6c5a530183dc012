import type { ShellDescription } from "../core/shell.ts";
import { messages } from "../messages/zh-cn.ts";

const words = messages.status;

type Props = {
  readonly works: number;
  readonly description: ShellDescription | null;
  readonly stale: boolean;
  readonly unsaved: boolean;
  readonly onAbout: () => void;
};

/** What holds at the moment, in one line; what needs notice is in 朱砂. */
export function StatusBar({ works, description, stale, unsaved, onAbout }: Props) {
  return (
    <footer className="status">
      <span role="status">
        {words.works(works)}
        {stale && <strong>{messages.errors.stale}</strong>}
        {unsaved && <strong>{words.notSaved}</strong>}
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

import type { ReactNode } from "react";
import type { Side } from "../library/session.ts";
import { messages } from "../messages/zh-cn.ts";
import { withKey } from "./keys.ts";

const words = messages.rail;

type Props = {
  /** Which place the side panel shows; null while it is folded away. */
  readonly shown: Side | null;
  readonly onShow: (side: Side) => void;
  readonly onFold: () => void;
  readonly onSettings: () => void;
};

/** The places of the program, at the far left; the one that is shown folds away when it is asked for again. */
export function Rail({ shown, onShow, onFold, onSettings }: Props) {
  const place = (side: Side, label: string, hint: string, icon: ReactNode) => (
    <button
      type="button"
      aria-pressed={shown === side}
      title={shown === side ? `${hint}，${withKey(words.fold, "toggle-tree")}` : hint}
      onClick={() => (shown === side ? onFold() : onShow(side))}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        {icon}
      </svg>
      {label}
    </button>
  );
  return (
    <nav className="rail" aria-label={words.name}>
      {place(
        "tree",
        words.tree,
        withKey(words.treeHint, "show-tree"),
        <path d="M5 4h6v16H5zM11 4h5v16h-5M16.5 5l3.4-.6 2 15-3.4.6" />,
      )}
      {place(
        "results",
        words.results,
        withKey(words.resultsHint, "show-results"),
        <>
          <circle cx="10.5" cy="10.5" r="6" />
          <path d="m15 15 5.5 5.5" />
        </>,
      )}
      {place(
        "notes",
        words.notes,
        withKey(words.notesHint, "show-notes"),
        <path d="M13.5 5H5v14h13v-7.5M10 13.8l.6-2.9L18.2 3.3l2.3 2.3-7.6 7.6z" />,
      )}
      {place(
        "sets",
        messages.sets.rail,
        withKey(messages.sets.railHint, "show-sets"),
        <path d="M7 3.5h12v14M5 6.5h12v14H5zM8 11h6M8 14h6M8 17h3" />,
      )}
      <button
        type="button"
        className="settings-way"
        title={withKey(words.settings, "settings")}
        onClick={onSettings}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <circle cx="12" cy="12" r="3.2" />
          <path d="M12 3v3m0 12v3M3 12h3m12 0h3M5.6 5.6l2.2 2.2m8.4 8.4 2.2 2.2m0-12.8-2.2 2.2m-8.4 8.4-2.2 2.2" />
          <circle cx="12" cy="12" r="6.4" />
        </svg>
        {words.settings}
      </button>
    </nav>
  );
}

import { type RefObject, useMemo, useRef } from "react";
import type { Annotation } from "./core/own/records.ts";
import type { Library } from "./library/library.ts";
import type { Noting } from "./library/noting.ts";
import type { OwnStore } from "./library/own/store.ts";
import { notebookActions } from "./notebook-actions.ts";
import { Meetings } from "./notes/Meetings.tsx";
import { NotesPanel } from "./notes/NotesPanel.tsx";

type Props = {
  readonly notes: OwnStore;
  readonly library: Library;
  readonly noting: Noting;
  readonly width: number;
  /** What has the keyboard once the notebook is shown. */
  readonly entry: RefObject<HTMLDivElement | null>;
  readonly onNoting: (to: Partial<Noting>) => void;
  readonly onWidth: (width: number) => void;
};

/** The notebook with its views, and what can be done with what is listed. */
export function Notebook({ notes, noting, width, entry, onNoting, onWidth }: Props) {
  const listed = useRef<readonly Annotation[]>([]);
  const actions = useMemo(() => notebookActions({ notes, listed: () => listed.current }), [notes]);
  return (
    <NotesPanel
      view={noting.view}
      width={width}
      actions={actions}
      onView={(view) => onNoting({ view })}
      onWidth={onWidth}
    >
      {noting.view === "annotations" && <div ref={entry} tabIndex={-1} />}
      {noting.view === "bookmarks" && <div ref={entry} tabIndex={-1} />}
      {noting.view === "meetings" && <Meetings entry={entry} />}
    </NotesPanel>
  );
}

import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import type { Command } from "../../core/commands.ts";
import type { Anchor } from "../../core/own/anchor.ts";
import type { Annotation } from "../../core/own/records.ts";
import type { Library } from "../../library/library.ts";
import type { Noting } from "../../library/noting.ts";
import type { Change, OwnStore } from "../../library/own/store.ts";
import type { Settings } from "../../library/settings.ts";
import { messages } from "../../messages/zh-cn.ts";
import { AnnotationsView, type NotesReach } from "../../notes/AnnotationsView.tsx";
import { BookmarksView } from "../../notes/BookmarksView.tsx";
import type { Here } from "../../notes/NoteFilters.tsx";
import type { NoteAct } from "../../notes/NoteMenu.tsx";
import { NotesPanel } from "../../notes/NotesPanel.tsx";
import { colourNames } from "../../ui/colours.ts";
import { useOwn } from "../../ui/own.ts";
import { Said } from "../../ui/Said.tsx";
import { MeetingsView } from "../meetings/MeetingsView.tsx";
import type { MeetingActs } from "../meetings/meeting-acts.ts";
import type { Opening } from "../reading/opening.ts";
import { notebookActions } from "./notebook-actions.ts";

type Props = {
  readonly notes: OwnStore;
  readonly library: Library;
  readonly settings: Settings;
  readonly noting: Noting;
  readonly width: number;
  readonly here: Here;
  /** What more can be done with one annotation, in the menu of its row. */
  readonly acts: readonly NoteAct[];
  /** Adds places to a set of articles. */
  readonly onCollect: (anchors: readonly Anchor[]) => void;
  /** Writes on in an annotation, where annotations are written. */
  readonly onEdit: (annotation: Annotation) => void;
  /** What has the keyboard once the notebook is shown. */
  readonly entry: RefObject<HTMLDivElement | null>;
  readonly reach: RefObject<NotesReach | null>;
  readonly conferring: MeetingActs;
  readonly onCommand: (command: Command) => void;
  /** Puts annotations into a file for colleagues. */
  readonly onShare: (listed: readonly Annotation[]) => void;
  readonly onNoting: (to: Partial<Noting>) => void;
  readonly onWidth: (width: number) => void;
  readonly onOpen: (workId: string, address: string, opening: Opening) => void;
  /** The reader leaves the notebook for the text. */
  readonly onLeave: () => void;
};

/** The notebook with its views, and what can be done with what is listed. */
export function Notebook(props: Props) {
  const { notes, library, settings, noting, width, here, entry, reach, conferring } = props;
  const { onCommand, onNoting, onWidth, onOpen, onEdit, onCollect, onLeave, onShare } = props;
  const own = useOwn(notes);
  const [said, setSaid] = useState({ words: "", count: 0 });
  const say = (words: string) => setSaid(({ count }) => ({ words, count: count + 1 }));
  const colours = useMemo(() => colourNames(settings.colours), [settings.colours]);
  // The set that is open, to which it goes, changes without the list.
  const collecting = useRef(onCollect);
  useEffect(() => {
    collecting.current = onCollect;
  });
  const { exportThese } = conferring;
  const actions = notebookActions({
    notes,
    listed: () => reach.current?.listed() ?? notes.state().annotations,
    onShare,
    onExport: exportThese,
    onCommand,
    onCollect,
  });
  const { acts: given } = props;
  const acts = useMemo(
    (): readonly NoteAct[] => [
      ...given,
      {
        name: messages.sets.addOne,
        when: ({ anchor }) => anchor !== null,
        act: ({ anchor }) => anchor && collecting.current([anchor]),
      },
    ],
    [given],
  );
  const change = (to: Change, done: string) => {
    say(done);
    notes.change(to).catch(() => say(messages.notes.done.failed));
  };
  return (
    <NotesPanel
      view={noting.view}
      width={width}
      actions={actions}
      onView={(view) => onNoting({ view })}
      onWidth={onWidth}
    >
      {noting.view === "annotations" && (
        <AnnotationsView
          own={own}
          works={library.works}
          noting={noting}
          colours={colours}
          reader={settings.author}
          here={here}
          acts={acts}
          list={entry}
          reach={reach}
          onNoting={onNoting}
          onOpen={({ anchor }, how) =>
            anchor && onOpen(anchor.workId, anchor.passages[0]?.address ?? anchor.address, { how })
          }
          onEdit={(annotation) => {
            const { anchor } = annotation;
            if (anchor) onOpen(anchor.workId, anchor.passages[0]?.address ?? anchor.address, {});
            onEdit(annotation);
          }}
          onChange={change}
          onSay={say}
          onLeave={onLeave}
        />
      )}
      {noting.view === "bookmarks" && (
        <BookmarksView
          own={own}
          noting={noting}
          colours={colours}
          tree={entry}
          onNoting={onNoting}
          onOpen={({ anchor }, how) => onOpen(anchor.workId, anchor.address, { how })}
          onCollect={onCollect}
          onAct={({ change: asked, said: done }) => (asked ? change(asked, done) : say(done))}
          onSay={say}
          onLeave={onLeave}
        />
      )}
      {noting.view === "meetings" && <MeetingsView entry={entry} notes={notes} acts={conferring} />}
      <Said {...said} />
    </NotesPanel>
  );
}

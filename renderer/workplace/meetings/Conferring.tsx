import { lazy, Suspense, useMemo } from "react";
import type { Shell } from "../../core/shell.ts";
import type { Library } from "../../library/library.ts";
import { type Draft, noDraft } from "../../library/noting.ts";
import type { OwnStore } from "../../library/own/store.ts";
import { MeetingBar } from "../../meetings/MeetingBar.tsx";
import { MeetingDialog } from "../../meetings/MeetingDialog.tsx";
import { QuickNote } from "../../meetings/QuickNote.tsx";
import type { ColourNames } from "../../ui/colours.ts";
import { useOwn } from "../../ui/own.ts";
import { Said } from "../../ui/Said.tsx";
import type { MeetingActs } from "./meeting-acts.ts";

/** Nobody exports at the start. */
const ExportDialog = lazy(() =>
  import("../../exports/ExportDialog.tsx").then((module) => ({ default: module.ExportDialog })),
);
const MinutesDialog = lazy(() =>
  import("../../exports/MinutesDialog.tsx").then((module) => ({ default: module.MinutesDialog })),
);

type BarProps = { readonly acts: MeetingActs };

/** The line of the meeting that goes on; nothing where none does. */
export function ConferringBar({ acts }: BarProps) {
  const { current, at, goTo, doings, edit, end } = acts;
  if (!current) return null;
  return (
    <MeetingBar
      meeting={current}
      at={at}
      onItem={goTo}
      onNote={doings["quick-note"]}
      onEdit={() => edit(current.id)}
      onEnd={() => end(current)}
    />
  );
}

type Props = {
  readonly notes: OwnStore;
  readonly acts: MeetingActs;
  readonly library: Library;
  readonly shell: Shell;
  readonly colours: ColourNames;
  readonly draft: Draft;
  /** Another dialog lies over the window. */
  readonly over: boolean;
  readonly onDraft: (draft: Draft) => void;
};

/** What of meetings, quick notes and papers lies over the window. */
export function Conferring({ notes, acts, library, shell, colours, draft, over, onDraft }: Props) {
  const { meetings, annotations, bookmarks } = useOwn(notes);
  const { layer, close, current, read } = acts;
  const names = useMemo(
    () => ({ colours, meetings: new Map(meetings.map(({ id, title }) => [id, title])) }),
    [colours, meetings],
  );
  const meeting = layer && "id" in layer ? meetings.find(({ id }) => id === layer.id) : undefined;
  return (
    <>
      {layer?.sort === "meeting" && (
        <MeetingDialog
          plan={meeting ? acts.planOf(meeting) : acts.plan}
          there={meeting !== undefined}
          read={read}
          bookmarks={bookmarks}
          find={acts.find}
          onPlan={(to) => (meeting ? acts.replan(meeting, to) : acts.setPlan(to))}
          onBegin={acts.begin}
          onClose={close}
        />
      )}
      <Suspense fallback={null}>
        {layer?.sort === "export" && (
          <ExportDialog
            library={library}
            shell={shell}
            all={annotations}
            listed={layer.listed}
            names={names}
            onClose={close}
          />
        )}
        {layer?.sort === "minutes" && meeting && (
          <MinutesDialog
            library={library}
            shell={shell}
            meeting={meeting}
            annotations={annotations}
            names={names}
            onClose={close}
          />
        )}
      </Suspense>
      {acts.quick && (
        <QuickNote
          draft={notes.kept(draft.id) ? noDraft : draft}
          read={read}
          meeting={current?.title ?? null}
          over={over || layer !== null}
          onDraft={(to) => {
            const begun = draft.id === "" || notes.kept(draft.id);
            onDraft({ ...(begun ? { ...noDraft, id: crypto.randomUUID() } : draft), ...to });
          }}
          onKeep={async (note) => {
            await acts.keep(draft.id, note);
            onDraft(noDraft);
          }}
          onClose={acts.closeQuick}
        />
      )}
      <div className="conferring">
        <Said words={acts.said.words} count={acts.said.count} action={acts.said.action} />
      </div>
    </>
  );
}

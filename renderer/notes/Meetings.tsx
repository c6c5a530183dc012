import { type RefObject, useState } from "react";
import type { Anchor } from "../core/own/anchor.ts";
import type { Annotation, Meeting } from "../core/own/records.ts";
import { meetings } from "../messages/meetings.ts";
import { MeetingRow } from "./MeetingRow.tsx";

const words = meetings.list;

export type MeetingsActions = {
  readonly onBegin: () => void;
  readonly onOpen: (anchor: Anchor) => void;
  readonly onMinutes: (id: string) => void;
  readonly onEdit: (id: string) => void;
  readonly onEnd: (meeting: Meeting) => void;
  readonly onResume: (meeting: Meeting) => void;
  readonly onRemove: (meeting: Meeting) => void;
};

type Props = {
  readonly entry: RefObject<HTMLDivElement | null>;
  readonly meetings: readonly Meeting[];
  readonly annotations: readonly Annotation[];
  readonly actions: MeetingsActions;
};

/** The meetings, the last begun first, with the agenda of each and what was written in it. */
export function Meetings({ entry, meetings: all, annotations, actions }: Props) {
  const ordered = all.toSorted((a, b) => (a.begun < b.begun ? 1 : -1));
  const going = ordered.some(({ ended }) => ended === null);
  // The one that goes on, or was the last, is the one that is wanted.
  const [chosen, setChosen] = useState<string | null>(() => ordered[0]?.id ?? null);
  return (
    <div ref={entry} className="meetings" tabIndex={-1}>
      {!going && (
        <p className="begin">
          <button type="button" onClick={actions.onBegin}>
            {meetings.begin}…
          </button>
        </p>
      )}
      {ordered.length === 0 && <p className="none">{words.none}</p>}
      {ordered.map((meeting) => (
        <MeetingRow
          key={meeting.id}
          meeting={meeting}
          annotations={annotations}
          open={chosen === meeting.id}
          actions={actions}
          onToggle={() => setChosen(chosen === meeting.id ? null : meeting.id)}
        />
      ))}
    </div>
  );
}

import type { RefObject } from "react";
import type { OwnStore } from "../../library/own/store.ts";
import { Meetings } from "../../notes/Meetings.tsx";
import { useOwn } from "../../ui/own.ts";
import type { MeetingActs } from "./meeting-acts.ts";

type Props = {
  readonly notes: OwnStore;
  readonly entry: RefObject<HTMLDivElement | null>;
  readonly acts: MeetingActs;
};

/** The meetings with what is done with them. */
export function MeetingsView({ notes, entry, acts }: Props) {
  const { meetings, annotations } = useOwn(notes);
  return (
    <Meetings
      entry={entry}
      meetings={meetings}
      annotations={annotations}
      actions={{
        onBegin: acts.doings.meeting,
        onOpen: acts.goTo,
        onMinutes: acts.showMinutes,
        onEdit: acts.edit,
        onEnd: acts.end,
        onResume: acts.resume,
        onRemove: acts.remove,
      }}
    />
  );
}

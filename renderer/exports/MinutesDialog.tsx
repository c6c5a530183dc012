import { useMemo } from "react";
import { minutesOf } from "../core/own/minutes.ts";
import type { Annotation, Meeting } from "../core/own/records.ts";
import type { Shell } from "../core/shell.ts";
import type { Library } from "../library/library.ts";
import { meetings } from "../messages/meetings.ts";
import { useAtHand } from "./at-hand.ts";
import { sheetFormats } from "./making.ts";
import { minutesSheet } from "./minutes-sheet.ts";
import { PaperDialog } from "./PaperDialog.tsx";
import type { Names } from "./wording.ts";

const words = meetings.minutes;

type Props = {
  readonly library: Library;
  readonly shell: Shell;
  readonly meeting: Meeting;
  readonly annotations: readonly Annotation[];
  readonly names: Names;
  readonly onClose: () => void;
};

/** 会议纪要 of one meeting, before it is saved or printed. */
export function MinutesDialog({ library, shell, meeting, annotations, names, onClose }: Props) {
  const works = useAtHand(
    library,
    useMemo(() => {
      const of = annotations.filter((each) => each.meeting === meeting.id);
      return new Set(
        [...meeting.agenda, ...of.flatMap(({ anchor }) => anchor ?? [])].map(({ workId }) => workId),
      );
    }, [meeting, annotations]),
  );
  const minutes = useMemo(
    () => works && minutesOf(meeting, annotations, works),
    [meeting, annotations, works],
  );
  const sheet = useMemo(() => minutes && minutesSheet(minutes, names), [minutes, names]);
  return (
    <PaperDialog
      title={words.title(meeting.title)}
      name={`${words.title(meeting.title)} ${meeting.date}`}
      sheet={sheet}
      formats={sheet ? sheetFormats(sheet) : []}
      shell={shell}
      onClose={onClose}
    >
      {minutes && minutes.leftOut > 0 && <span className="remark">{words.leftOut(minutes.leftOut)}</span>}
    </PaperDialog>
  );
}

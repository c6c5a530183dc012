import { memo } from "react";
import { plainNote } from "../core/own/light-markdown.ts";
import type { Annotation } from "../core/own/records.ts";
import { messages } from "../messages/zh-cn.ts";
import { ColourSign } from "../ui/ColourSign.tsx";
import type { ColourNames } from "../ui/colours.ts";
import { shortCitation } from "../ui/short-citation.ts";
import { whenTold } from "../ui/when.ts";
import { hasAbout, noteLines } from "./note-layout.ts";

const words = messages.notes.list;

/** What rows are told with. */
export type Telling = {
  readonly colours: ColourNames;
  /** The name of who reads: their own annotations are not signed. */
  readonly reader: string;
  readonly workOf: (workId: string) => string | undefined;
  readonly meetingOf: (id: string) => string | undefined;
};

type Props = {
  readonly annotation: Annotation;
  readonly at: number;
  readonly of: number;
  readonly id: string;
  readonly top: number;
  readonly height: number;
  readonly perLine: number;
  readonly active: boolean;
  readonly chosen: boolean;
  /** It is the one that was opened last. */
  readonly current: boolean;
  readonly telling: Telling;
};

/** One annotation: where it is, the words it is on, what is noted, and what else is known of it. */
export const NoteRow = memo(function NoteRow(props: Props) {
  const { annotation, at, of, id, top, height, perLine, active, chosen, current, telling } = props;
  const { anchor, note, colour, mark, standing } = annotation;
  const work = anchor && telling.workOf(anchor.workId);
  const { place, source } = shortCitation(anchor?.citation ?? words.nowhere);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays on the list (aria-activedescendant)
    <div
      id={id}
      role="option"
      className={`note-row${active ? " active" : ""}${standing === "gone" ? " gone" : ""}`}
      data-at={at}
      aria-posinset={at + 1}
      aria-setsize={of}
      aria-selected={chosen}
      aria-current={current || undefined}
      style={{ top, blockSize: height }}
    >
      <span className="check" aria-hidden="true" title={words.choose} />
      <div className="told">
        <div className="head">
          <ColourSign colour={colour} name={telling.colours[colour]} />
          <strong className="place" title={anchor ? [anchor.citation, work].join("\n") : undefined}>
            {place}
          </strong>
          <span className="source">{source}</span>
          <span className="when">{whenTold(Date.parse(annotation.changed), Date.now())}</span>
        </div>
        {anchor && <div className={`marked ${mark} ${colour}`}>{anchor.words.slice(0, 120)}</div>}
        {note !== "" && (
          <div className={noteLines(note, perLine) === 2 ? "note two" : "note"}>
            {plainNote(note.slice(0, 400)).slice(0, 240)}
          </div>
        )}
        {hasAbout(annotation, telling.reader) && <About annotation={annotation} telling={telling} />}
      </div>
    </div>
  );
});

type AboutProps = { readonly annotation: Annotation; readonly telling: Telling };

/** What else is known: that the place is not sure, 状态, tags, the meeting, who wrote it. */
function About({ annotation, telling }: AboutProps) {
  const { standing, state, tags, meeting, author } = annotation;
  return (
    <div className="about">
      {standing !== "firm" && <span className="standing">{messages.own.standings[standing]}</span>}
      {state !== "none" && <span className={`state ${state}`}>{messages.own.states[state]}</span>}
      {annotation.private && <span className="private">{words.private}</span>}
      {tags.map((tag) => (
        <span key={tag} className="tag">
          {tag}
        </span>
      ))}
      {meeting !== null && <span>{telling.meetingOf(meeting) ?? words.meetingGone}</span>}
      {author !== "" && author !== telling.reader && <span>{words.by(author)}</span>}
    </div>
  );
}

import type { Annotation } from "../core/own/records.ts";
import { messages } from "../messages/zh-cn.ts";
import { ColourSign } from "../ui/ColourSign.tsx";
import type { ColourNames } from "../ui/colours.ts";
import { LightMarkdown } from "../ui/LightMarkdown.tsx";
import { wholeOf } from "./whole.ts";

const words = messages.annotating;

type Props = { readonly annotation: Annotation; readonly names: ColourNames };

/** How many characters of the marked words are shown. */
const shown = 60;

const time = new Intl.DateTimeFormat("zh-CN", {
  month: "numeric",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

const cutOff = (quoted: string): string => (quoted.length > shown ? `${quoted.slice(0, shown)}……` : quoted);

/** An annotation as it is read: its words, its note, and who wrote it when. */
export function AnnotationView({ annotation, names }: Props) {
  const { anchor, colour, note, tags, state, standing, author, changed } = annotation;
  const quoted = anchor && anchor.passages.length > 0 ? anchor.words.replaceAll("\n", " ").trim() : "";
  return (
    <>
      <p className="quoted">
        <ColourSign colour={colour} name={names[colour]} />
        <q className={quoted === "" ? "whole" : ""}>{quoted === "" ? wholeOf(anchor) : cutOff(quoted)}</q>
      </p>
      {standing !== "firm" && <p className="unsure">{messages.own.standings[standing]}</p>}
      {note !== "" && <LightMarkdown text={note} />}
      <p className="facts">
        {state !== "none" && <span className={`state ${state}`}>{messages.own.states[state]}</span>}
        {tags.map((tag) => (
          <span key={tag} className="tag">
            {tag}
          </span>
        ))}
        {annotation.private && <span className="private">{words.private}</span>}
        <span className="by">{words.by(author, time.format(new Date(changed)))}</span>
      </p>
    </>
  );
}

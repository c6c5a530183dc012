import type { Annotation } from "../core/own/records.ts";
import { exporting as words } from "../messages/exporting.ts";
import type { ColourNames } from "../ui/colours.ts";

/** What the colours are called, and meetings, by id. */
export type Names = {
  readonly colours: ColourNames;
  readonly meetings: ReadonlyMap<string, string>;
};

/** 王小明 · 2026年3月1日 09:05 · 重点 · 待办 · 标签：停车: who wrote an annotation and when, and what it is. */
export function bylineOf(record: Annotation, names: Names): string {
  const meeting = record.meeting === null ? undefined : names.meetings.get(record.meeting);
  return [
    record.author || words.nobody,
    momentOf(record.made),
    record.mark === "none" ? "" : names.colours[record.colour],
    words.states[record.state],
    record.tags.length > 0 && words.tags(record.tags),
    meeting !== undefined && words.meeting(meeting),
    record.private && words.private,
    record.anchor !== null && record.standing === "changed" && words.changed,
    record.anchor !== null && record.standing === "gone" && words.gone,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** 2026年3月1日 09:05, where the reader is. */
export function momentOf(instant: string): string {
  const at = new Date(instant);
  const two = (count: number) => String(count).padStart(2, "0");
  return `${dayOf(at)} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** 2026年3月1日, where the reader is. */
export const dayOf = (at: Date): string => `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日`;

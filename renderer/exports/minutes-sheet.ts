import { plainNote } from "../core/own/light-markdown.ts";
import type { Minutes } from "../core/own/minutes.ts";
import type { Section } from "../core/own/paper.ts";
import { exporting } from "../messages/exporting.ts";
import { meetings } from "../messages/meetings.ts";
import { articleParts, remarkPart } from "./annotations-sheet.ts";
import type { Part, Sheet } from "./sheet.ts";
import { dayOf, momentOf, type Names } from "./wording.ts";

const words = meetings.minutes;

/** 会议纪要: what was on the agenda, the articles with what was said of each, and what is to be done. */
export function minutesSheet(minutes: Minutes, names: Names): Sheet {
  const { meeting, matters, others, todos, authors } = minutes;
  // Everything here is of one meeting, which need not be said at each.
  const within: Names = { ...names, meetings: new Map() };
  return [
    { sort: "title", text: words.title(meeting.title) },
    {
      sort: "lead",
      text: words.lead(dayInWords(meeting.date), clock(meeting.begun), meeting.ended && clock(meeting.ended)),
    },
    ...(authors.length > 0 ? [{ sort: "lead", text: words.authors(authors) } as const] : []),
    { sort: "heading", level: 1, text: words.agenda },
    matters.length > 0
      ? { sort: "list", items: matters.map(({ citation }) => citation) }
      : { sort: "lead", text: words.noAgenda },
    { sort: "heading", level: 1, text: words.matters },
    ...matters.flatMap(({ sections }) => sections.flatMap((section) => sectionParts(section, within))),
    { sort: "heading", level: 1, text: words.others },
    ...(others.length > 0
      ? others.flatMap((section) => sectionParts(section, within))
      : [{ sort: "lead", text: words.noOthers } as const]),
    { sort: "heading", level: 1, text: words.todos },
    todos.length > 0
      ? {
          sort: "table",
          head: words.columns,
          rows: todos.map(({ record, citation, words: marked }) => [
            plainNote(record.note) || marked,
            citation || exporting.unplaced,
            record.author || exporting.nobody,
          ]),
        }
      : { sort: "lead", text: words.noTodos },
  ];
}

const sectionParts = (section: Section, names: Names): readonly Part[] => [
  ...(section.citation === ""
    ? [{ sort: "heading", level: 2, text: exporting.unplaced } as const]
    : articleParts(section, true)),
  ...(section.remarks.length > 0
    ? section.remarks.map((remark) => remarkPart(remark, names))
    : [{ sort: "lead", text: words.nothing } as const]),
];

/** 2026年3月1日 of 2026-03-01, which is a day and no instant. */
export function dayInWords(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return dayOf(new Date(year, month - 1, day));
}

const clock = (instant: string): string => momentOf(instant).split(" ")[1] ?? "";

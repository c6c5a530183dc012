import type { Annotation } from "../core/own/records.ts";
import type { Sheet } from "../exports/sheet.ts";
import { momentOf } from "../exports/wording.ts";
import { messages } from "../messages/zh-cn.ts";
import type { ColourNames } from "../ui/colours.ts";
import type { Opinion, Opinions } from "./opinions.ts";

const { opinions: words, nobody } = messages.exchange;

/** An annotation in a cell: 疑问 · 待办：note. */
export function cellOf({ colour, state, note, anchor }: Annotation, colours: ColourNames): string {
  const marks = [colours[colour], state === "none" ? "" : messages.own.states[state]];
  const head = [...new Set(marks)].filter(Boolean).join(" · ");
  return `${head}：${note || `“${anchor?.words ?? ""}”`}`;
}

/** Whether those who spoke agree, in words. */
export const verdictOf = ({ verdict, voices }: Opinion): string =>
  verdict === "agree" ? words.agree(voices) : verdict === "differ" ? words.differ : words.single;

/** The table as a paper. */
export function sheetOf({ authors, rows, hidden }: Opinions, colours: ColourNames, made: Date): Sheet {
  return [
    { sort: "title", text: words.title },
    { sort: "lead", text: `${words.lead(rows.length, authors.length)}。${words.rule}` },
    ...(hidden > 0 ? [{ sort: "lead", text: words.private(hidden) } as const] : []),
    {
      sort: "table",
      head: [words.place, ...authors.map((author) => author || nobody), words.view],
      rows: rows.map((row) => [
        row.citation,
        ...row.said.map((said) => said.map((each) => cellOf(each, colours)).join("\n") || words.none),
        verdictOf(row),
      ]),
    },
    { sort: "stamp", text: words.stamp(momentOf(made.toISOString())) },
  ];
}

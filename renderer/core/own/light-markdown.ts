/** Some words of a line; `strong` ones stood between **. */
export type Run = { readonly text: string; readonly strong: boolean };

/** A line of a note, without the sign it began with; `number` is that of a numbered one. */
export type NoteLine = { readonly runs: readonly Run[]; readonly number: number | null };

/** Lines of one sort that follow each other. */
export type NoteGroup = {
  readonly sort: "bullets" | "numbers" | "plain";
  readonly lines: readonly NoteLine[];
};

/**
 * A note as it is read: paragraphs, **bold**, and lists of lines that begin with "- " or "1. ". All else means
 * nothing but itself; every number stays the one that was written.
 */
export function lightMarkdown(note: string): readonly NoteGroup[] {
  const groups: { readonly sort: NoteGroup["sort"]; readonly lines: NoteLine[] }[] = [];
  for (const line of note.split(/\r\n?|\n/)) {
    if (line.trim() === "") continue;
    const [, sign, rest] = /^\s*([-*•]|\d{1,9}[.、])\s+(.*)$/.exec(line) ?? [];
    const number = sign !== undefined && /^\d/.test(sign) ? Number.parseInt(sign, 10) : null;
    const sort = sign === undefined ? "plain" : number === null ? "bullets" : "numbers";
    const said: NoteLine = { runs: runsIn(rest ?? line), number };
    const last = groups.at(-1);
    if (last?.sort === sort) last.lines.push(said);
    else groups.push({ sort, lines: [said] });
  }
  return groups;
}

const runsIn = (line: string): readonly Run[] =>
  line
    .split(/\*\*(.+?)\*\*/)
    .map((text, at) => ({ text, strong: at % 2 === 1 }))
    .filter(({ text }) => text !== "");

/** What stands before a line of a list where there is no list to put it in. */
export const listSign = ({ sort }: NoteGroup, { number }: NoteLine): string =>
  sort === "plain" ? "" : number === null ? "· " : `${number}. `;

/** A note in plain words, a line for each of its own. */
export const plainNote = (note: string): string =>
  lightMarkdown(note)
    .flatMap((group) =>
      group.lines.map((line) => (listSign(group, line) + line.runs.map(({ text }) => text).join("")).trim()),
    )
    .join("\n");

/** A note in plain words where there is room for one line only. */
export const plainNoteLine = (note: string): string => plainNote(note).replaceAll("\n", "　");

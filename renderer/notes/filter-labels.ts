import type { Meeting } from "../core/own/records.ts";
import type { InstalledWork } from "../library/database.ts";
import type { NoteFilter } from "../library/noting.ts";
import { messages } from "../messages/zh-cn.ts";
import type { ColourNames } from "../ui/colours.ts";
import { type Sort, sorts } from "./ledger.ts";
import type { Facets } from "./narrowing.ts";

const words = messages.notes.filters;

/** What a value of a sort is called. */
export type LabelOf = (sort: Sort, value: string) => string;

/** The names of all that can be chosen. */
export function labelling(
  works: readonly InstalledWork[],
  meetings: readonly Meeting[],
  colours: ColourNames,
): LabelOf {
  const titles = new Map(works.map(({ id, work }) => [id, work.shortTitle]));
  const held = new Map(meetings.map(({ id, title, date }) => [id, `${title} ${date}`.trim()]));
  const named: Readonly<Record<Sort, (value: string) => string | undefined>> = {
    works: (value) => (value === "" ? words.nowhere : (titles.get(value) ?? words.workGone)),
    colours: (value) => colours[value as keyof ColourNames],
    states: (value) => messages.own.states[value as keyof typeof messages.own.states],
    tags: (value) => value,
    authors: (value) => value || words.unsigned,
    meetings: (value) => (value === "" ? words.noMeeting : (held.get(value) ?? words.meetingGone)),
    standings: (value) => messages.own.standings[value as keyof typeof messages.own.standings],
    privacy: (value) => words.privacy[value as keyof typeof words.privacy],
  };
  return (sort, value) => named[sort](value) ?? value;
}

/** One value that can be chosen. */
export type Choice = { readonly value: string; readonly count: number; readonly chosen: boolean };

/** Where the values have an order of their own; else the most frequent come first. */
const fixed: Readonly<Partial<Record<Sort, readonly string[]>>> = {
  colours: Object.keys(messages.own.colours),
  states: Object.keys(messages.own.states),
  standings: Object.keys(messages.own.standings),
  privacy: ["private", "open"],
};

/** What there is to choose of a sort, `works` being in the order of the library. What was chosen stays, also where it finds nothing. */
export function choicesOf(
  sort: Sort,
  facets: Facets,
  filter: NoteFilter,
  works: readonly string[],
): readonly Choice[] {
  const chosen: readonly string[] = filter[sort];
  const counts = facets[sort];
  const values = [...new Set([...counts.keys(), ...chosen])];
  const order = sort === "works" ? works : fixed[sort];
  // What the order does not know comes last: works that are no more, and what is on no work.
  const place = (value: string) => {
    const at = order?.indexOf(value) ?? -1;
    return at < 0 ? Number.MAX_SAFE_INTEGER : at;
  };
  return values
    .map((value) => ({ value, count: counts.get(value) ?? 0, chosen: chosen.includes(value) }))
    .sort((a, b) =>
      order ? place(a.value) - place(b.value) : b.count - a.count || (a.value < b.value ? -1 : 1),
    );
}

/** Every value that is chosen, sort by sort. */
export const chosenIn = (filter: NoteFilter): readonly { readonly sort: Sort; readonly value: string }[] =>
  sorts.flatMap((sort) => filter[sort].map((value) => ({ sort, value })));

import type { Anchor } from "./anchor.ts";

/** True where two things on an agenda are the same unit. */
export const sameItem = (a: Anchor, b: Anchor): boolean => a.workId === b.workId && a.address === b.address;

/** An agenda with more at its end; what is on it already stays where it is. */
export function withItems(agenda: readonly Anchor[], more: readonly Anchor[]): readonly Anchor[] {
  const items = [...agenda];
  for (const item of more) if (!items.some((each) => sameItem(each, item))) items.push(item);
  return items;
}

/** An agenda with the thing at `from` moved to `to`; the same where there is no such place. */
export function movedItem(agenda: readonly Anchor[], from: number, to: number): readonly Anchor[] {
  const item = agenda[from];
  if (!item || to < 0 || to >= agenda.length) return agenda;
  return agenda.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** Where one reads, by the address of the unit. */
export type Reading = { readonly workId: string; readonly address: string };

/**
 * Which of an agenda is being talked about: what is being read, where that is on it, else the last that was gone to; 0
 * where that is no longer on it.
 */
export function itemAt(agenda: readonly Anchor[], last: Anchor | null, reading: Reading | null): number {
  const around = ({ workId, address }: Anchor) =>
    workId === reading?.workId && (address === "" || `${reading.address}__`.startsWith(`${address}__`));
  // Of an article and the chapter around it, the article.
  const read = agenda.filter(around).toSorted((a, b) => b.address.length - a.address.length)[0];
  const item = read ?? last;
  return Math.max(0, item ? agenda.findIndex((each) => sameItem(each, item)) : 0);
}

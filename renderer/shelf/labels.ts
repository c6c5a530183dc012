import type { InstalledWork } from "../library/database.ts";
import { fold } from "../search/fold.ts";
import { numeric } from "../search/numeric.ts";
import { type Initials, initialsOf } from "./initials.ts";

/** A label in the forms in which it is compared with what is typed. */
export type Label = Initials & { readonly folded: string; readonly numbers: string };

/** The labels of all entries, made ready a few at a time. */
export type Labels = {
  /** Makes some more ready, in a few milliseconds; true when all are. */
  readonly readSome: () => boolean;
  /** The label of a work's entry, or of the work itself, which is entry -1; it is made ready now if it is not yet. */
  readonly of: (work: number, entry: number) => Label;
  /** The same for any label. */
  readonly read: (label: string) => Label;
};

const atOnce = 100;

/** The labels of these works. */
export function labelsOf(works: readonly InstalledWork[]): Labels {
  // Many are 概况 or 第一条; each is made ready once.
  const known = new Map<string, Label>();
  const read = (text: string): Label => {
    const met = known.get(text);
    if (met) return met;
    const folded = fold(text);
    const label = { folded, numbers: numeric(folded), ...initialsOf(text) };
    known.set(text, label);
    return label;
  };
  const ready = works.map((): (Label | undefined)[] => []);
  const of = (work: number, entry: number): Label => {
    const met = ready[work]?.[entry + 1];
    if (met) return met;
    const { work: described, outline } = works[work] ?? {};
    const label = read((entry < 0 ? described?.title : outline?.[entry]?.label) ?? "");
    const list = ready[work];
    if (list) list[entry + 1] = label;
    return label;
  };
  const next = { work: 0, entry: -1 };
  const readSome = (): boolean => {
    for (let count = 0; count < atOnce && next.work < works.length; count += 1) {
      of(next.work, next.entry);
      next.entry += 1;
      if (next.entry >= (works[next.work]?.outline.length ?? 0)) {
        next.work += 1;
        next.entry = -1;
      }
    }
    return next.work >= works.length;
  };
  return { read, of, readSome };
}

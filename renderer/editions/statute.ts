import { type Enactment, type Unit, walk } from "../core/document.ts";
import { unitsIn } from "../core/scope.ts";
import type { OpenDocument } from "../library/library.ts";
import type { Edition } from "./editions.ts";
import { type Provision, provisionsIn } from "./provisions.ts";

/** An edition with its text, and the last day on which it was made or changed; "" where it does not say. */
export type Statute = Edition & {
  readonly provisions: readonly Provision[];
  readonly date: string;
  readonly page?: number;
};

/** An edition with its text out of the document that it is in. */
export function statuteOf(edition: Edition, { document, places }: OpenDocument): Statute {
  const units = unitsIn(document, places, edition.address);
  const page = units[0]?.page;
  return {
    ...edition,
    provisions: provisionsIn(units),
    date: dateOf(units) ?? isoIn(`${edition.title} ${document.work.title}`) ?? "",
    ...(page === undefined ? {} : { page }),
  };
}

/** The earlier one first; as they were given where that cannot be told. */
export const inTime = (one: Statute, other: Statute): readonly [Statute, Statute] =>
  one.date !== "" && other.date !== "" && other.date < one.date ? [other, one] : [one, other];

function dateOf(units: readonly Unit[]): string | undefined {
  for (const { unit } of walk(units)) if (unit.enactment) return lastDay(unit.enactment);
  return undefined;
}

const lastDay = ({ amended = [], promulgated, adopted, effective }: Enactment): string | undefined =>
  [...amended, promulgated ?? adopted ?? effective]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);

const isoIn = (title: string): string | undefined => /\d{4}-\d\d-\d\d/.exec(title)?.[0];

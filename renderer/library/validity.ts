import type { WorkDates } from "../core/document.ts";
import { withoutEdition } from "../core/edition-title.ts";
import type { StatuteDates } from "../core/statute-dates.ts";
import { type Newer, type Validity, validityOn } from "../core/validity.ts";
import type { InstalledWork } from "./database.ts";

type Works = readonly InstalledWork[];
type Statute = StatuteDates & { readonly of: InstalledWork; readonly subject: string };

/** The statutes of a library, by work and by what all editions of one share. */
type Shelf = {
  readonly byWork: ReadonlyMap<string, readonly Statute[]>;
  readonly bySubject: ReadonlyMap<string, readonly Statute[]>;
  readonly known: Map<string, Validity | null>;
  readonly day: string;
};

const shelves = new WeakMap<Works, Shelf>();

/** The day it is, where the reader is; ISO. */
export function today(now = new Date()): string {
  const two = (count: number) => String(count).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * What may be said today of the statute that a place is in; null where it is in none, or nothing may. `address` is
 * "" for the work itself: of a yearbook that is nothing, though it prints statutes.
 */
export function validityAt(works: Works, workId: string, address: string, day = today()): Validity | null {
  const shelf = shelfOf(works, day);
  const statutes = shelf.byWork.get(workId);
  const statute = statutes?.find(
    (each) => each.address === "" || each.address === address || address.startsWith(`${each.address}__`),
  );
  if (!statute) return null;
  const key = `${workId} ${statute.address}`;
  const known = shelf.known.get(key);
  if (known !== undefined) return known;
  const validity = validityOn(day, told(statute), newerThan(statute, shelf, day));
  shelf.known.set(key, validity);
  return validity;
}

/** What a work's publisher says of it goes before what its text says; of a statute within a work only its text speaks. */
const told = ({ address, dates, of }: Statute): WorkDates =>
  address === "" ? { ...dates, ...of.work.dates } : dates;

/** The day on which an edition was made or last changed, by its publisher or by its text. */
function madeOf(statute: Statute): string {
  const { amended = [], promulgated } = statute.address === "" ? (statute.of.work.dates ?? {}) : {};
  return [...amended, promulgated ?? "", statute.made].sort().at(-1) ?? "";
}

/** The latest edition that is later than this one, and that is in force: its own day has come, and is not over. */
function newerThan(statute: Statute, { bySubject }: Shelf, day: string): Newer | null {
  const made = madeOf(statute);
  if (made === "") return null;
  const later = (bySubject.get(statute.subject) ?? [])
    .filter((each) => each !== statute && each.of.work.doubt === undefined)
    .map((each) => ({ each, dates: told(each), made: madeOf(each) }))
    .filter(
      ({ dates, made: other }) =>
        other > made && other <= day && (dates.effective ?? other) <= day && (dates.repealed ?? "9999") > day,
    )
    .sort((one, other) => one.made.localeCompare(other.made))
    .at(-1);
  if (!later) return null;
  const { of, address, title } = later.each;
  return { workId: of.id, address, title, made: later.made };
}

function shelfOf(works: Works, day: string): Shelf {
  const known = shelves.get(works);
  if (known?.day === day) return known;
  const byWork = new Map<string, Statute[]>();
  const bySubject = new Map<string, Statute[]>();
  for (const of of works) {
    for (const each of of.statutes ?? []) {
      const subject = withoutEdition(each.title).replaceAll(/\s/g, "");
      const statute = { ...each, of, subject };
      byWork.set(of.id, [...(byWork.get(of.id) ?? []), statute]);
      bySubject.set(subject, [...(bySubject.get(subject) ?? []), statute]);
    }
  }
  const made = { byWork, bySubject, known: new Map(), day };
  shelves.set(works, made);
  return made;
}

import { type Document, type Enactment, type WorkDates, walk } from "./document.ts";

/** A statute of a work, with the days that it tells of itself. */
export type StatuteDates = {
  /** "" for a work that is nothing else. */
  readonly address: string;
  readonly title: string;
  readonly dates: Pick<WorkDates, "promulgated" | "effective">;
  /** The last day on which it was made or changed, which tells editions apart in time; "" where none is told. */
  readonly made: string;
};

/** The statutes in a document: the regulations within it, or the work itself. */
export function statuteDatesOf({ work, units }: Document): readonly StatuteDates[] {
  const within: StatuteDates[] = [];
  let first: Enactment | undefined;
  for (const { unit } of walk(units)) {
    first ??= unit.enactment;
    if (unit.type === "regulation" && unit.heading)
      within.push(datesOf(unit.address, unit.heading, unit.enactment));
  }
  if (within.length > 0 || work.kind !== "law") return within;
  return [datesOf("", work.title, first)];
}

function datesOf(address: string, title: string, enactment: Enactment = {}): StatuteDates {
  const { promulgated, effective, adopted, amended = [] } = enactment;
  const days = [...amended, promulgated ?? adopted ?? (amended.length > 0 ? undefined : effective)].filter(
    (day) => day !== undefined,
  );
  return {
    address,
    title,
    dates: { ...(promulgated && { promulgated }), ...(effective && { effective }) },
    made: days.sort().at(-1) ?? /\d{4}-\d\d-\d\d/.exec(title)?.[0] ?? "",
  };
}

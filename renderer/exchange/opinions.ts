import { citationOf } from "../core/citing.ts";
import type { Unit } from "../core/document.ts";
import type { Annotation } from "../core/own/records.ts";
import type { Library, OpenDocument } from "../library/library.ts";

/** What was said of one article or entry: by each author, and whether they agree. */
export type Opinion = {
  readonly workId: string;
  readonly address: string;
  readonly citation: string;
  /** The annotations of each author, in the order of the authors; none where one said nothing. */
  readonly said: readonly (readonly Annotation[])[];
  readonly verdict: "agree" | "differ" | "single";
  /** How many authors said something. */
  readonly voices: number;
};

export type Opinions = {
  readonly authors: readonly string[];
  readonly rows: readonly Opinion[];
  /** Private annotations, which are not for others. */
  readonly hidden: number;
};

/** The units of which one says: this article, this entry. What is smaller belongs to the one around it. */
const whole = new Set<Unit["type"]>(["article", "entry", "table", "event", "term", "section", "topic"]);

/** Agreeing is stated by rule: the same colours and states. */
const stanceOf = (said: readonly Annotation[]): string =>
  [...new Set(said.map(({ colour, state }) => `${colour} ${state}`))].toSorted().join("\n");

/** One row for each article that anyone annotated, in the order of the works, a column for each author. */
export async function opinionsOf(annotations: readonly Annotation[], library: Library): Promise<Opinions> {
  const open = annotations.filter((each) => !each.private && each.anchor !== null);
  const authors = [...new Set(open.map(({ author }) => author))].toSorted((one, other) =>
    one.localeCompare(other, "zh-CN"),
  );
  const rows = new Map<string, { place: Omit<Place, "order">; order: Place["order"]; of: Annotation[] }>();
  for (const annotation of open) {
    const place = await placeOf(annotation, library);
    const key = `${place.workId} ${place.address}`;
    const row = rows.get(key) ?? { place, order: place.order, of: [] };
    row.of.push(annotation);
    rows.set(key, row);
  }
  const ordered = [...rows.values()].toSorted(
    (one, other) => one.order[0] - other.order[0] || one.order[1] - other.order[1],
  );
  return {
    authors,
    hidden: annotations.filter((each) => each.private).length,
    rows: ordered.map(({ place: { workId, address, citation }, of }) => {
      const said = authors.map((author) => of.filter((each) => each.author === author));
      const voices = said.filter((each) => each.length > 0);
      const stances = new Set(voices.map(stanceOf));
      const verdict = voices.length < 2 ? "single" : stances.size === 1 ? "agree" : "differ";
      return { workId, address, citation, said, verdict, voices: voices.length };
    }),
  };
}

type Place = {
  readonly workId: string;
  readonly address: string;
  readonly citation: string;
  /** The work among the works, and the unit in the work. */
  readonly order: readonly [number, number];
};

async function placeOf({ anchor }: Annotation, library: Library): Promise<Place> {
  const workId = anchor?.workId ?? "";
  const work = library.works.findIndex(({ id }) => id === workId);
  const lost: Place = {
    workId,
    address: anchor?.address ?? "",
    citation: anchor?.citation ?? "",
    order: [work < 0 ? library.works.length : work, Number.MAX_SAFE_INTEGER],
  };
  const opened = work < 0 ? null : (library.opened(workId) ?? (await library.open(workId)));
  if (!opened || !anchor) return lost;
  const found = opened.places.get(anchor.address);
  if (!found) return anchor.address === "" ? { ...lost, order: [work, -1] } : lost;
  const path = [...found.ancestors, found.unit];
  const unit = path.findLast(({ type }) => whole.has(type)) ?? found.unit;
  return {
    workId,
    address: unit.address,
    citation: citationOf(opened, [unit.address]),
    order: [work, orderIn(opened).get(unit.address) ?? 0],
  };
}

const orders = new WeakMap<OpenDocument, ReadonlyMap<string, number>>();

function orderIn(opened: OpenDocument): ReadonlyMap<string, number> {
  const known = orders.get(opened) ?? new Map([...opened.places.keys()].map((address, at) => [address, at]));
  orders.set(opened, known);
  return known;
}

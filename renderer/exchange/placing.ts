import { type Anchor, longestWords } from "../core/own/anchor.ts";
import { wordsBelow } from "../core/own/anchoring.ts";
import type { OwnRecord, Standing } from "../core/own/records.ts";
import { type Outcome, resolve } from "../core/own/resolve.ts";
import { wordsIn } from "../core/own/words.ts";
import { breathing } from "../library/breath.ts";
import type { Library, OpenDocument } from "../library/library.ts";

type Placed = { readonly outcome: Outcome; readonly anchor: Anchor };

/** Where the anchors of incoming records are in this library, by anchor. */
export type Places = ReadonlyMap<Anchor, Placed>;

/** Whether the words of an anchor are where it says, to the character. */
export function holds({ document, places }: OpenDocument, anchor: Anchor): boolean {
  if (anchor.address !== "" && !places.has(anchor.address)) return false;
  if (anchor.passages.length > 0) {
    return anchor.passages.every(
      ({ address, start, end, exact }) => wordsIn(document).get(address)?.text.slice(start, end) === exact,
    );
  }
  const unit = places.get(anchor.address)?.unit;
  return !unit || wordsBelow({ document }, unit, longestWords) === anchor.words;
}

/** The places a record names: its own, or those of an agenda. What a set holds stays as it was taken up. */
function anchorsOf(record: OwnRecord): readonly Anchor[] {
  if (record.removed) return [];
  if (record.kind === "meeting") return record.agenda;
  return (record.kind === "annotation" || record.kind === "bookmark") && record.anchor ? [record.anchor] : [];
}

/**
 * Looks up where records are. What a file says of its own place is believed only where it was made in this very
 * edition, or names none, and the words are there: in another edition the same words at the same place may be others'.
 * `told` hears of every one with how many there are; where it is given up, less than all comes of it.
 */
export async function placesOf(
  library: Library,
  records: readonly OwnRecord[],
  given: AbortSignal = new AbortController().signal,
  told: (of: number) => void = () => {},
): Promise<Places> {
  const breathe = breathing();
  const places = new Map<Anchor, Placed>();
  const anchors = records.flatMap(anchorsOf);
  for (const anchor of anchors) {
    if (given.aborted) break;
    told(anchors.length);
    const work = library.works.find(({ id }) => id === anchor.workId);
    const opened = work && (library.opened(work.id) ?? (await library.open(work.id)));
    if (!work || !opened) places.set(anchor, { outcome: "gone", anchor });
    else if (isOf(work.sha256, anchor) && holds(opened, anchor)) {
      places.set(anchor, { outcome: "unchanged", anchor: { ...anchor, edition: work.sha256 } });
    } else places.set(anchor, resolve(opened, work.sha256, { ...anchor, edition: "" }));
    await breathe();
  }
  return places;
}

const isOf = (sha256: string, { edition }: Anchor): boolean => edition === sha256 || edition === "";

/** What became of the place of a record; unchanged where it holds, or where there is none of its own. */
export function placeOf(record: OwnRecord, places: Places): Outcome {
  const [anchor] = record.kind === "meeting" ? [] : anchorsOf(record);
  return (anchor && places.get(anchor)?.outcome) ?? "unchanged";
}

/** The records as they are to be kept: what has no place here is an orphan, and never shown at a wrong place. */
export const placed = (records: readonly OwnRecord[], places: Places): readonly OwnRecord[] =>
  records.map((record) => {
    if (record.kind === "meeting") {
      const agenda = record.agenda.map((anchor) => anchorIn(places, anchor));
      return agenda.some((anchor, at) => anchor !== record.agenda[at]) ? { ...record, agenda } : record;
    }
    const [anchor] = anchorsOf(record);
    const place = anchor && places.get(anchor);
    if (!place) return record;
    return { ...record, standing: standingOf(record, place), anchor: anchorIn(places, anchor) } as OwnRecord;
  });

function standingOf(record: OwnRecord, { outcome, anchor }: Placed): Standing {
  if (outcome === "gone" || outcome === "changed") return outcome;
  const was = "standing" in record ? record.standing : "firm";
  // What its writer said of this very edition, or has not yet agreed to, stays so.
  if (was === "changed") return "changed";
  return was === "gone" && anchorsOf(record)[0]?.edition === anchor.edition ? "gone" : "firm";
}

/** Where an anchor is now. An orphan keeps what it was made with: with that it may be found again, or by hand. */
function anchorIn(places: Places, anchor: Anchor): Anchor {
  const place = places.get(anchor);
  return !place || place.outcome === "gone" ? anchor : place.anchor;
}

import { type Anchor, longestWords } from "../core/own/anchor.ts";
import { wordsBelow } from "../core/own/anchoring.ts";
import type { OwnRecord } from "../core/own/records.ts";
import { type Outcome, resolve } from "../core/own/resolve.ts";
import { wordsIn } from "../core/own/words.ts";
import type { Library, OpenDocument } from "../library/library.ts";

/** Where the anchors of incoming records are in this library, by anchor. */
export type Places = ReadonlyMap<Anchor, { readonly outcome: Outcome; readonly anchor: Anchor }>;

/** Whether the words of an anchor are where it says, to the character. */
export function holds({ document, places }: OpenDocument, anchor: Anchor): boolean {
  if (anchor.address !== "" && !places.has(anchor.address)) return false;
  if (anchor.passages.length > 0) {
    return anchor.passages.every(
      ({ address, start, end, exact }) => wordsIn(document).get(address)?.text.slice(start, end) === exact,
    );
  }
  const unit = places.get(anchor.address)?.unit;
  return !unit || wordsBelow({ document }, unit).slice(0, longestWords) === anchor.words;
}

const anchorOf = (record: OwnRecord): Anchor | null =>
  (record.kind === "annotation" || record.kind === "bookmark") && !record.removed ? record.anchor : null;

/** Looks up where records are. What a file says of its own place is believed only where the words are there. */
export async function placesOf(library: Library, records: readonly OwnRecord[]): Promise<Places> {
  const places = new Map<Anchor, { readonly outcome: Outcome; readonly anchor: Anchor }>();
  for (const record of records) {
    const anchor = anchorOf(record);
    if (!anchor) continue;
    const work = library.works.find(({ id }) => id === anchor.workId);
    const opened = work && (library.opened(work.id) ?? (await library.open(work.id)));
    if (!work || !opened) places.set(anchor, { outcome: "gone", anchor });
    else if (holds(opened, anchor)) places.set(anchor, { outcome: "unchanged", anchor });
    else places.set(anchor, resolve(opened, work.sha256, { ...anchor, edition: "" }));
  }
  return places;
}

/** What became of the place of a record; unchanged where it holds, or where there is none. */
export function placeOf(record: OwnRecord, places: Places): Outcome {
  const anchor = anchorOf(record);
  return (anchor && places.get(anchor)?.outcome) ?? "unchanged";
}

/** The records as they are to be kept: what has no place here is an orphan, and never shown at a wrong place. */
export const placed = (records: readonly OwnRecord[], places: Places): readonly OwnRecord[] =>
  records.map((record) => {
    const anchor = anchorOf(record);
    const place = anchor && places.get(anchor);
    if (!place) return record;
    const { outcome } = place;
    const standing = outcome === "gone" || outcome === "changed" ? outcome : "firm";
    // An orphan keeps what it was made with: with that it may be found again, or laid down by hand.
    return { ...record, standing, anchor: outcome === "gone" ? anchor : place.anchor } as OwnRecord;
  });

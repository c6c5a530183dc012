import { type Anchor, longestWords } from "../core/own/anchor.ts";
import { wordsBelow } from "../core/own/anchoring.ts";
import type { OwnRecord } from "../core/own/records.ts";
import { wordsIn } from "../core/own/words.ts";
import type { Library, OpenDocument } from "../library/library.ts";

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

/** The anchors of records that hold nowhere in this library. */
export async function lostAnchors(
  library: Library,
  records: readonly OwnRecord[],
): Promise<ReadonlySet<Anchor>> {
  const lost = new Set<Anchor>();
  for (const record of records) {
    const anchor = anchorOf(record);
    if (!anchor) continue;
    const opened = library.opened(anchor.workId) ?? (await library.open(anchor.workId));
    if (!opened || !holds(opened, anchor)) lost.add(anchor);
  }
  return lost;
}

export const isLost = (record: OwnRecord, lost: ReadonlySet<Anchor>): boolean => {
  const anchor = anchorOf(record);
  return anchor !== null && lost.has(anchor);
};

/** The records as they are to be kept: what has no place here is an orphan, and never shown at a wrong place. */
export const placed = (records: readonly OwnRecord[], lost: ReadonlySet<Anchor>): readonly OwnRecord[] =>
  records.map((record) => (isLost(record, lost) ? ({ ...record, standing: "gone" } as OwnRecord) : record));

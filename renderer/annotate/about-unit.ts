import type { Annotation } from "../core/own/records.ts";
import type { OpenDocument } from "../library/library.ts";

/** How many annotations the panel lists of one unit; the notebook lists all. */
export const longestList = 30;

/**
 * The annotations of a unit and of what is below it, the place in the text first. Of the whole work those alone that
 * are about it as a whole.
 */
export function annotationsAbout(
  { document, places }: OpenDocument,
  address: string,
  annotations: readonly Annotation[],
): readonly Annotation[] {
  const order = new Map<string, number>();
  const isAbout = (at: string): boolean =>
    at === address || (places.get(at)?.ancestors.some((each) => each.address === address) ?? false);
  const about = annotations.filter(({ anchor, standing }) => {
    if (anchor?.workId !== document.work.id || standing === "gone") return false;
    if (address === "") return anchor.address === "" && anchor.passages.length === 0;
    return isAbout(anchor.address) || anchor.passages.some((passage) => isAbout(passage.address));
  });
  if (about.length < 2) return about;
  for (const at of places.keys()) order.set(at, order.size);
  const placeOf = ({ anchor }: Annotation): readonly [number, number] => {
    const first = anchor?.passages[0];
    return [order.get(first?.address ?? anchor?.address ?? "") ?? 0, first?.start ?? -1];
  };
  // Thousands may be about one unit: where each stands is looked up once, not at every comparison.
  return about
    .map((annotation) => ({ annotation, place: placeOf(annotation) }))
    .toSorted(
      ({ annotation: a, place: [unit, start] }, { annotation: b, place: [otherUnit, otherStart] }) =>
        unit - otherUnit || start - otherStart || (a.made < b.made ? -1 : 1),
    )
    .map(({ annotation }) => annotation);
}

import type { Citable } from "../citing.ts";
import { type Anchor, longestWords, type Setting } from "./anchor.ts";
import { anchorOnUnit } from "./anchoring.ts";
import { foldedWords } from "./folding.ts";
import { type Ground, groundOf } from "./ground.ts";
import { type LikeUnit, likestUnits, wordsOf } from "./likest-units.ts";
import type { Outcome, Resolution } from "./resolve.ts";
import { margin } from "./resolving-words.ts";
import { sameHeading } from "./same-heading.ts";
import { surest } from "./same-words.ts";
import { sharedAfter, sharedBefore } from "./setting.ts";
import { calledIn, type Standing, unitsCalled, unitsFrom } from "./units-of-type.ts";
import { unknownRival, unknownTwins } from "./unknown.ts";

/** How like its former words a unit must be: a part of them must be more than half. */
const leastLike = 0.67;
/** The same of one that stands between its former neighbours, and how much of both proves them. */
const leastBetween = 0.4;
const neighbour = 12;

/** Finds the unit of an anchor on all of one. */
export function resolveUnit(from: Citable, edition: string, anchor: Anchor): Resolution {
  const place = anchor.address === "" ? ("" as const) : foundUnit(from, anchor);
  const now = place === null ? null : anchorOnUnit(from, edition, place === "" ? "" : place.address);
  if (!now) return { outcome: "gone", anchor, lost: [] };
  const same = place === "" ? now.words === anchor.words : (place?.same ?? false);
  const outcome: Outcome = !same ? "changed" : now.address === anchor.address ? "unchanged" : "moved";
  return { outcome, anchor: now, lost: [] };
}

type FoundUnit = { readonly address: string; readonly same: boolean };

function foundUnit(from: Citable, anchor: Anchor): FoundUnit | null {
  const ground = groundOf(from.document);
  const units = unitsCalled(from.document, calledIn(anchor.address));
  const words = foldedWords(anchor.words);
  if (words === "") return null;
  const setting = anchor.setting ?? { before: "", after: "", twins: unknownTwins, rival: unknownRival };
  const same = anchor.setting
    ? sameUnit(ground, units, words, anchor, setting)
    : onlyThere(ground, units, words, anchor.address);
  if (same?.proven) return same;
  const between = likestUnits(ground, units, words).filter((like) => isBetween(ground, like, setting));
  // The same words elsewhere may be a copy: then the unit itself, though amended, has its neighbours still.
  const [only, another] = between.filter(({ unit }) => unit.address !== same?.address);
  if (same) return only ? null : same;
  if (only && !another) return found(ground, only.unit, words);
  const like = likeUnit(ground, units, words, setting);
  if (like) return like;
  const headed = sameHeading(from, anchor);
  return headed && found(ground, headed, words);
}

/** The unit that says the very same, where it is sure which. */
function sameUnit(
  ground: Ground,
  units: readonly Standing[],
  words: string,
  { words: kept }: Anchor,
  setting: Setting,
): (FoundUnit & { readonly proven: boolean }) | null {
  const cut = kept.length >= longestWords;
  const saying = ground.pairs
    .occurrences(words)
    .flatMap((start) => unitsFrom(units, start))
    .filter(({ start, end }) => cut || end - start === words.length);
  const places = saying.map(({ start }) => start);
  const same = surest(ground, words, places, setting);
  const [unit, another] = saying.filter(({ start }) => start === same?.start);
  return same && unit && !another ? { address: unit.address, same: true, proven: same.proven } : null;
}

/** The unit under its old address, for an anchor that says no more than that, where no other says the same. */
function onlyThere(ground: Ground, units: readonly Standing[], words: string, address: string) {
  const [unit, another] = units.filter((each) => wordsOf(ground, each) === words);
  return unit?.address === address && !another ? { address, same: true, proven: true } : null;
}

const isBetween = (ground: Ground, like: LikeUnit, setting: Setting): boolean =>
  like.likeness >= leastBetween && neighboursOf(ground, like.unit, setting) === 2;

/** On how many sides of a unit the same stands as did. */
function neighboursOf({ text }: Ground, { start, end }: Standing, { before, after }: Setting): number {
  const sides = [sharedBefore(text, start, before, before.length), sharedAfter(text, end, after, 0)];
  return sides.filter((shared) => shared >= neighbour).length;
}

/** The unit beside a former neighbour that is liker than any other is, and than any other was when it was marked. */
function likeUnit(
  ground: Ground,
  units: readonly Standing[],
  words: string,
  setting: Setting,
): FoundUnit | null {
  const [best, second] = likestUnits(ground, units, words);
  const least = Math.max(leastLike, setting.rival + margin, (second?.likeness ?? 0) + margin);
  if (!best || best.likeness < least || neighboursOf(ground, best.unit, setting) === 0) return null;
  return found(ground, best.unit, words);
}

const found = (ground: Ground, unit: Standing, words: string): FoundUnit => ({
  address: unit.address,
  same: wordsOf(ground, unit) === words,
});

import type { Citable } from "../citing.ts";
import { type Anchor, longestWords, type Setting } from "./anchor.ts";
import { anchorOnUnit } from "./anchoring.ts";
import { foldedWords } from "./folding.ts";
import { type Ground, groundOf } from "./ground.ts";
import { likenessTo, likestUnits, wordsOf } from "./likest-units.ts";
import type { Outcome, Resolution } from "./resolve.ts";
import { margin } from "./resolving-words.ts";
import { sameHeading } from "./same-heading.ts";
import { isBeyond, surest } from "./same-words.ts";
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
  const between = unitsBetween(ground, units, setting);
  const isLike = (unit: Standing) => likenessTo(ground, unit, words) >= leastBetween;
  // The same words elsewhere may be a copy: then the unit itself, though amended, has its neighbours still.
  if (same) return between.some((unit) => unit.address !== same.address && isLike(unit)) ? null : same;
  const [only, another] = between;
  if (only && !another && isLike(only)) return found(ground, only, words);
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

/** All units that stand between the former neighbours, whatever they say; where twins did so too, none is proven. */
function unitsBetween(ground: Ground, units: readonly Standing[], setting: Setting): readonly Standing[] {
  if (setting.before.length < neighbour) return [];
  const { twins } = setting;
  return ground.pairs
    .occurrences(setting.before.slice(-neighbour))
    .flatMap((place) => unitsFrom(units, place + neighbour))
    .filter((unit) => {
      const sides = sharedBeside(ground, unit, setting);
      return sides.every((shared) => shared >= neighbour) && (!twins || isBeyond(sides, twins));
    });
}

/** How much of what stood on either side of a unit stands beside another. */
const sharedBeside = ({ text }: Ground, { start, end }: Standing, { before, after }: Setting) =>
  [sharedBefore(text, start, before, before.length), sharedAfter(text, end, after, 0)] as const;

/** The unit beside a former neighbour that is liker than any other is, and than any other was when it was marked. */
function likeUnit(
  ground: Ground,
  units: readonly Standing[],
  words: string,
  setting: Setting,
): FoundUnit | null {
  const [best, second] = likestUnits(ground, units, words);
  const least = Math.max(leastLike, setting.rival + margin, (second?.likeness ?? 0) + margin);
  if (!best || best.likeness < least) return null;
  if (!sharedBeside(ground, best.unit, setting).some((shared) => shared >= neighbour)) return null;
  return found(ground, best.unit, words);
}

const found = (ground: Ground, unit: Standing, words: string): FoundUnit => ({
  address: unit.address,
  same: wordsOf(ground, unit) === words,
});

import { type Citable, citationOf } from "../citing.ts";
import { typeOf } from "../document.ts";
import { likeness, pairsIn } from "../likeness.ts";
import type { Anchor } from "./anchor.ts";
import { foldedWords } from "./folding.ts";
import { type Ground, groundOf } from "./ground.ts";
import { wordsOf } from "./likest-units.ts";
import { calledIn, type Standing, unitsCalled } from "./units-of-type.ts";
import { wordsIn } from "./words.ts";

/** How much of what a chapter held must still be there: more, where it is cited by another number. */
const [leastCited, leastElsewhere] = [0.1, 0.3];

/**
 * The chapter, section or part of a yearbook under the very heading, where what it holds was rewritten: the only
 * one, or the only one that is cited the same. Null where there is none, or the anchor is on no such unit.
 */
export function sameHeading(from: Citable, anchor: Anchor): Standing | null {
  const { document, places } = from;
  const words = wordsIn(document);
  const heading = headingIn(anchor.words.split("\n", 1)[0] ?? "");
  if (heading.length < 2) return null;
  const alike = unitsCalled(document, calledIn(anchor.address)).filter(({ address }) => {
    const unit = places.get(address)?.unit;
    return unit && !typeOf(unit).block && headingIn(words.get(address)?.text ?? "") === heading;
  });
  const cited = alike.filter(({ address }) => citationOf(from, [address]) === anchor.citation);
  const [only, another] = cited.length > 0 ? cited : alike;
  if (!only || another) return null;
  const stayed = likenessOf(groundOf(document), only, foldedWords(anchor.words));
  return stayed >= (cited.length > 0 ? leastCited : leastElsewhere) ? only : null;
}

const likenessOf = (ground: Ground, unit: Standing, words: string): number =>
  likeness(pairsIn(words), pairsIn(wordsOf(ground, unit)));

/** A heading without its number. */
const headingIn = (words: string): string =>
  foldedWords(words.split("\n", 1)[0] ?? "").replace(
    /^(?:第[〇零一二三四五六七八九十百]+[编章节]|（?[一二三四五六七八九十]+[）、])/u,
    "",
  );

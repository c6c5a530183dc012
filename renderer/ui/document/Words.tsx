import type { Unit } from "../../core/document.ts";

/**
 * A unit's own words, to the character. A run-in heading is bold, and the number of a printed page that
 * begins here stands in the margin, where neither selection nor copying takes it along.
 */
export function Words({ unit }: { readonly unit: Unit }) {
  const text = unit.text ?? "";
  const pages = new Map(unit.breaks?.map(({ at, page }) => [at, page]));
  const runIn = unit.runIn ?? 0;
  const cuts = [...new Set([0, runIn, ...pages.keys(), text.length])].toSorted((a, b) => a - b);
  return cuts.map((from, index) => {
    const piece = text.slice(from, cuts[index + 1] ?? text.length);
    const page = pages.get(from);
    return (
      <span key={from} className={from < runIn ? "run-in" : undefined}>
        {page !== undefined && <span className="page-mark" data-page={page} />}
        {piece}
      </span>
    );
  });
}

import type { Unit } from "../../core/document.ts";
import { LinkView } from "./LinkView.tsx";
import type { Linked } from "./linked.ts";

type Props = {
  readonly unit: Unit;
  /** Where the words lead; without it they lead nowhere. */
  readonly linked?: Linked | undefined;
};

/**
 * A unit's own words, to the character. A run-in heading is bold, the number of a printed page that begins
 * here stands in the margin, where neither selection nor copying takes it along, and what can be followed is
 * a link: none of them adds or takes a character.
 */
export function Words({ unit, linked }: Props) {
  const text = unit.text ?? "";
  const links = linked?.linksOf(unit) ?? [];
  if (links.length === 0) return <Plain unit={unit} from={0} to={text.length} />;
  const cuts = [0, ...links.flatMap(({ at }) => at), text.length];
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? 0;
    const words = <Plain key={from} unit={unit} from={from} to={to} />;
    // Every second stretch is a link.
    const link = index % 2 === 1 ? links[(index - 1) / 2] : undefined;
    if (link) {
      return (
        <LinkView key={`link ${from}`} link={link}>
          {words}
        </LinkView>
      );
    }
    return from < to ? words : null;
  });
}

type PlainProps = { readonly unit: Unit; readonly from: number; readonly to: number };

/** A stretch of the words, with the pages that begin in it. */
function Plain({ unit, from: start, to: end }: PlainProps) {
  const text = unit.text ?? "";
  const pages = new Map(unit.breaks?.map(({ at, page }) => [at, page]));
  const runIn = unit.runIn ?? 0;
  const within = [runIn, ...pages.keys()].filter((at) => at > start && at < end);
  // A page that begins behind the last character is marked there.
  const last = end === text.length && pages.has(end) ? [end] : [];
  const cuts = [...new Set([start, ...within, ...last])].toSorted((a, b) => a - b);
  return cuts.map((from, index) => {
    const page = pages.get(from);
    return (
      <span key={from} className={from < runIn ? "run-in" : undefined}>
        {page !== undefined && <span className="page-mark" data-page={page} />}
        {text.slice(from, cuts[index + 1] ?? end)}
      </span>
    );
  });
}

import { type Document, typeOf, type Unit } from "../../../renderer/core/document.ts";
import { numeric } from "../../../renderer/search/numeric.ts";

/** Signs of the works of seeds/ that are typed otherwise than they are printed. */
const alike = new Map(
  "﹝[ ﹞] 〔[ 〕] “\" ”\" ‘' ’' 乾干 贏赢 昇升 磾䃅"
    .split(" ")
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

export const plain = (text: string): string =>
  text
    .replace(/./gsu, (sign) => alike.get(sign) ?? sign)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s/gu, "");

/** Words in both ways to look for them: as they are, and with the numbers that they hold in digits. */
type Words = { readonly literal: string; readonly numbers: string };
const both = (words: string): Words => ({ literal: plain(words), numbers: numeric(plain(words)) });

/** A unit with its own words, what is not to be read as one apart; and what its number runs on into. */
export type Looked = {
  readonly unit: Unit;
  readonly own: readonly Words[];
  readonly seam: readonly [Words, Words] | null;
  readonly below: readonly Looked[];
};

export const lookAt = ({ units }: Document): readonly Looked[] => units.map(look);

function look(unit: Unit): Looked {
  const { table, text, children, credit } = unit;
  const cells = table ? [...table.header.flat().map((cell) => cell.text), ...table.rows.flat()] : [];
  const title = `${unit.num ?? ""}${unit.heading ?? ""}`;
  const next = children[0];
  const runsOn = text === undefined && !table && next?.type === "paragraph";
  return {
    unit,
    own: [title + (text ?? ""), table?.measure, ...cells, table?.source, credit].flatMap((each) =>
      each ? [both(each)] : [],
    ),
    seam: runsOn ? [both(title), both(`${next.num ?? ""}${next.heading ?? ""}${next.text ?? ""}`)] : null,
    below: children.map(look),
  };
}

/**
 * The addresses of the units that hold all words: in their own, or else, within a block, with what is below.
 * Found in the plainest way there is, by looking through all units, one after the other; made of nothing that
 * the search is made of but what a number is.
 */
export function holding(units: readonly Looked[], words: readonly string[]): readonly string[] {
  const sought = words.map(both);
  return units.flatMap((unit) => found(unit, sought, false).hits);
}

function found(
  looked: Looked,
  words: readonly Words[],
  inBlock: boolean,
): { hits: string[]; held: Set<Words> } {
  const within = inBlock || typeOf(looked.unit).block === true;
  const below = looked.below.map((each) => found(each, words, within));
  const hits = below.flatMap((each) => each.hits);
  const own = new Set(words.filter((word) => holds(looked, word)));
  const held = within ? new Set([...own, ...below.flatMap((each) => [...each.held])]) : own;
  const alone = hits.length === 0 || !within;
  if (own.size === words.length || (held.size === words.length && alone)) hits.unshift(looked.unit.address);
  return { hits, held };
}

function holds({ own, seam }: Looked, word: Words): boolean {
  if (own.some((text) => placesIn(text, word).length > 0)) return true;
  if (!seam) return false;
  const [title, text] = seam;
  const across = (start: string, from: number, length: number) =>
    from < start.length && from + length > start.length;
  return placesIn(
    { literal: title.literal + text.literal, numbers: title.numbers + text.numbers },
    word,
  ).some(({ at, of }) => across(title[of], at, word[of].length));
}

/** Where words stand in a text, and the same number as a whole: 5年 is in 五年, but not in 15年. */
function placesIn(text: Words, word: Words): readonly { readonly at: number; readonly of: keyof Words }[] {
  const places: { at: number; of: keyof Words }[] = [];
  const { literal, numbers } = word;
  for (let at = text.literal.indexOf(literal); at >= 0; at = text.literal.indexOf(literal, at + 1)) {
    places.push({ at, of: "literal" });
  }
  if (!/\d/.test(numbers)) return places;
  for (let at = text.numbers.indexOf(numbers); at >= 0; at = text.numbers.indexOf(numbers, at + 1)) {
    const before = text.numbers.slice(Math.max(0, at - 2), at);
    const end = at + numbers.length;
    const after = text.numbers.slice(end, end + 2);
    const cutBefore = /^\d/.test(numbers) && /\d[.,]?$/.test(before);
    const cutAfter = /\d$/.test(numbers) && /^[.,]?\d/.test(after);
    if (!cutBefore && !cutAfter) places.push({ at, of: "numbers" });
  }
  return places;
}

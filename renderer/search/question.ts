import { fold } from "./fold.ts";
import type { Kind } from "./kinds.ts";
import { afterSpace, listAt, type Piece, pieceAt } from "./question-pieces.ts";
import { kindsSaid, nameOfKind, yearsSaid } from "./question-values.ts";
import type { Titled } from "./straight.ts";

/** What a person asks for. Words are as they were typed, without quotation marks; none of them folds to nothing. */
export type Question = {
  readonly asked: string;
  /** Words and phrases; each must occur. */
  readonly words: readonly string[];
  /** Words and phrases of which none may occur. */
  readonly without: readonly string[];
  readonly titles: readonly string[];
  readonly works: readonly string[];
  readonly kinds: readonly Kind[];
  /** Years of four digits. */
  readonly years: readonly string[];
  /** The documents that it is narrowed to, where it named them without 文献:. */
  readonly within?: readonly Titled[];
};

/** The parts of a question that have a name before a colon. */
type Field = "titles" | "works" | "kinds" | "years";

/** The names of the fields, folded. */
const fields: ReadonlyMap<string, Field> = new Map([
  ["标题", "titles"],
  ["题", "titles"],
  ["文献", "works"],
  ["类型", "kinds"],
  ["种类", "kinds"],
  ["年份", "years"],
]);

const minus = /[-－−ー]/;
const field = /([^\s:：∶]{1,4})[:：∶]/y;

type Found = Record<"words" | "without" | Field, string[]>;

/** The question that a text is; any text is one, and what the question language has no meaning for is words. */
export function questionIn(asked: string): Question {
  const found: Found = { words: [], without: [], titles: [], works: [], kinds: [], years: [] };
  const seen = new Set<string>();
  const keep = (where: keyof Found, said: string) => {
    // A range is many years; they are as they are when folded.
    const folded = where === "years" ? said : fold(said);
    const key = `${where} ${folded}`;
    if (folded === "" || seen.has(key)) return;
    seen.add(key);
    found[where].push(said);
  };
  for (let at = afterSpace(asked, 0); at < asked.length; at = afterSpace(asked, at)) {
    const valued = fieldAt(asked, at);
    const excluded = valued ? null : excludedAt(asked, at);
    const { said, end } = valued ?? excluded ?? pieceAt(asked, at);
    for (const each of valued?.values ?? [said]) keep(valued?.name ?? (excluded ? "without" : "words"), each);
    at = end;
  }
  return { asked, ...found, kinds: found.kinds as Kind[] };
}

/** The field with its values that stands here; null where its value is none, and the whole of it is words. */
function fieldAt(text: string, at: number): (Piece & { name: Field; values: readonly string[] }) | null {
  const name = fieldNamed(text, at);
  if (!name) return null;
  const colon = field.lastIndex;
  const start = afterSpace(text, colon);
  if (start === text.length) return null;
  // What stands apart from the colon is its value only if it is a word, and not a field or an exclusion.
  if (start > colon && (fieldNamed(text, start) || excludedAt(text, start))) return null;
  const several = name === "kinds" || name === "years";
  for (const piece of [...(several ? [listAt(text, start)] : []), pieceAt(text, start)]) {
    const values = valuesOf(name, piece.said);
    if (values) return { ...piece, name, values };
  }
  return null;
}

function fieldNamed(text: string, at: number): Field | undefined {
  field.lastIndex = at;
  const [, name] = field.exec(text) ?? [];
  return name === undefined ? undefined : fields.get(fold(name));
}

/** The word or phrase with a minus before it. */
function excludedAt(text: string, at: number): Piece | null {
  const next = text.charAt(at + 1);
  const joined = minus.test(text.charAt(at)) && /\S/.test(next) && !minus.test(next);
  return joined && !fieldNamed(text, at + 1) ? pieceAt(text, at + 1) : null;
}

function valuesOf(name: Field, said: string): readonly string[] | null {
  if (name === "kinds") return kindsSaid(said);
  if (name === "years") return yearsSaid(said);
  return fold(said) === "" ? null : [said];
}

/** How a question was understood, in a sentence; "" for one that asks for nothing. */
export function understoodOf({ words, without, titles, works, kinds, years, within }: Question): string {
  const held = [
    words.length > 0 && `${words.length > 1 ? "同时含" : "含"}${quoted(words)}`,
    without.length > 0 && `不含${quoted(without)}`,
  ];
  return [
    within && `只在${within.map(({ title }) => `《${title}》`).join("")}中`,
    held.filter(Boolean).join("，"),
    titles.length > 0 && `标题含${quoted(titles)}`,
    works.length > 0 && `文献${quoted(works)}`,
    kinds.length > 0 && `类型：${kinds.map(nameOfKind).join("、")}`,
    years.length > 0 && `年份：${years.join("、")}`,
  ]
    .filter(Boolean)
    .join("；");
}

/** A sentence that goes on and on tells nothing: of many words the first few are shown, and of a long word its beginning. */
const shown = { words: 10, characters: 24 };

function quoted(words: readonly string[]): string {
  const named = words.slice(0, shown.words).map((each) => {
    const signs = [...each.slice(0, 2 * shown.characters + 2)];
    return `“${signs.length > shown.characters ? `${signs.slice(0, shown.characters - 1).join("")}…` : each}”`;
  });
  return `${named.join("")}${words.length > shown.words ? `等${words.length}个词` : ""}`;
}

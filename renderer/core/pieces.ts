import { type Block, isWhole } from "./blocks.ts";
import { printedTitle, type Table, type Unit, type UnitType } from "./document.ts";
import { toldOf } from "./enactment.ts";
import { nameOf } from "./outline.ts";

/** A run of words as it is shown, which nobody reads on beyond: a paragraph, a heading, a cell of a table. */
export type Piece = { readonly address: string; readonly text: string };

/** What stands apart from the words after it; an item's （一） does not. */
export const spaced: ReadonlySet<UnitType> = new Set<UnitType>(["event", "figure", "note"]);

/**
 * What a block shows, piece by piece in reading order, to the character: what is found in a text without
 * its being in the page, and can be pointed at once it is.
 */
export function piecesOf({ unit }: Block): readonly Piece[] {
  if (isWhole(unit)) return piecesOfUnit(unit);
  const told = unit.enactment ? toldOf(unit.enactment).map(({ value }) => value) : [];
  return within(unit, [nameOf(unit), ...told, unit.text].filter(Boolean));
}

const within = ({ address }: Unit, texts: readonly (string | undefined)[]): readonly Piece[] =>
  texts.map((text = "") => ({ address, text }));

function piecesOfUnit(unit: Unit): readonly Piece[] {
  const below = () => unit.children.flatMap(piecesOfUnit);
  switch (unit.type) {
    case "table":
      return [...within(unit, unit.table ? tableTexts(unit, unit.table) : []), ...below()];
    case "article":
    case "entry":
      return leadInPieces(unit);
    case "indexEntry":
    case "tocEntry":
      return within(unit, [printedTitle(unit), references(unit), unit.text]);
    case "office":
      return [
        ...within(unit, [unit.heading]),
        ...unit.children.flatMap((person) => within(person, [credited(person)])),
      ];
    case "person":
    case "figure":
      return within(unit, [credited(unit)]);
    case "paragraph":
      if (unit.text && unit.children.length === 0) return within(unit, [unit.text]);
      break;
    default:
  }
  return unit.text || unit.heading || unit.num ? [...within(unit, [named(unit)]), ...below()] : below();
}

const leadIn = (unit: Unit): string =>
  unit.type === "entry" ? `【${unit.heading ?? ""}】` : `${printedTitle(unit)}　`;

/** How many characters of a block's first piece are the number or title that runs into it; 0 where none does. */
export const leadInLength = (unit: Unit): number =>
  unit.type === "entry" || unit.type === "article" ? leadIn(unit).length : 0;

function leadInPieces(unit: Unit): readonly Piece[] {
  const title = leadIn(unit);
  const first = runInto(unit);
  const others = (first ? unit.children.slice(1) : unit.children).flatMap(piecesOfUnit);
  const opening = first ?? unit;
  return [
    ...within(opening, [title + (opening.text ?? "")]),
    ...(first?.children.flatMap(piecesOfUnit) ?? []),
    ...others,
  ];
}

/** The first paragraph of an article or entry, where number or title run into it. */
export function runInto(unit: Unit): Unit | undefined {
  const first = unit.children[0];
  return unit.text === undefined && first?.type === "paragraph" ? first : undefined;
}

function tableTexts(unit: Unit, table: Table): readonly (string | undefined)[] {
  const body = table.unrestored
    ? table.rows.map((cells) => cells.join("　"))
    : [...table.header.flat().map(({ text }) => text), ...table.rows.flat()];
  const { measure, source } = table;
  return [printedTitle(unit), ...(measure ? [measure] : []), ...body, ...(source ? [source] : [])];
}

/** The page references of a line of an index, as they are shown. */
export const references = (unit: Unit): string =>
  unit.references?.map(({ page, column }) => `${page}${column ?? ""}`).join("、") ?? "";

function named(unit: Unit): string {
  const { num = "", heading = "", text = "" } = unit;
  const apart = spaced.has(unit.type);
  return [
    num,
    num && heading && apart ? "　" : "",
    heading,
    (heading || apart) && text ? "　" : "",
    text,
  ].join("");
}

const credited = (unit: Unit): string => named(unit) + (unit.credit ? `（${unit.credit}）` : "");

/** True for a line of a title or a signature: it neither ends a sentence nor leads into one, or is a short remark in brackets. */
export const isLine = (text: string): boolean =>
  !/[。！？：；”…）]$/.test(text) || /^（[^）]{1,30}）$/.test(text);

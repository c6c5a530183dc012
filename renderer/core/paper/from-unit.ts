import { type Block, isWhole } from "../blocks.ts";
import { printedTitle, type Unit } from "../document.ts";
import { isAmending, toldOf } from "../enactment.ts";
import { nameOf } from "../outline.ts";
import { leadInLength, piecesOf, references, runInto } from "../pieces.ts";
import { type Origin, type PaperBlock, type TextBlock, textBlock } from "./block.ts";
import { count, opening, roleOf } from "./unit-looks.ts";
import type { PaperWords } from "./words.ts";

/** What is said of a block by what it stands in. */
type Place = { readonly source: number; readonly label: string };

/** How far the words of each unit have been told, so that every block knows where in them it begins. */
export class Telling {
  private readonly told = new Map<string, number>();

  constructor(
    private readonly place: Place,
    private readonly words: PaperWords,
  ) {}

  /** The blocks of a paper that a block of the text becomes, with all its words in their order. */
  *blocksOf(block: Block): Generator<PaperBlock> {
    const { unit, level } = block;
    if (isWhole(unit)) yield* this.whole(unit, [unit]);
    else yield* this.container(unit, level);
  }

  private *container(unit: Unit, level: number): Generator<PaperBlock> {
    const { enactment, type } = unit;
    const title = nameOf(unit);
    if (title !== "") {
      const depth = Math.min(level, 6);
      yield this.text("heading", unit, title, { level: depth, type, listed: { title, depth } });
    }
    if (enactment?.truncated) yield textBlock("remark", this.words.truncated, { added: true });
    if (enactment) yield* this.enactment(unit);
    if (unit.text) yield this.text("paragraph", unit, unit.text);
  }

  /** One line for all that a regulation says of its own making. */
  private *enactment(unit: Unit): Generator<PaperBlock> {
    const { enactment } = unit;
    if (!enactment) return;
    const told = toldOf(enactment);
    const labels = isAmending(enactment) ? this.words.amending : this.words.enactment;
    const origin = told.map(({ value }) => this.origin(unit, value))[0];
    const text = told.map(({ what, value }) => `${labels[what]}：${value}`).join("；");
    if (told.length > 0) yield textBlock("enactment", text, { origin: origin ?? null });
  }

  private *whole(unit: Unit, path: readonly Unit[]): Generator<PaperBlock> {
    switch (unit.type) {
      case "table":
        yield* this.table(unit);
        return yield* this.below(unit.children, path);
      case "article":
      case "entry":
        return yield* this.leadIn(unit, path);
      case "indexEntry":
      case "tocEntry":
        return yield this.joined("listing", unit, [printedTitle(unit), references(unit), unit.text ?? ""]);
      case "office":
        return yield this.office(unit);
      default:
    }
    const [piece] = piecesOf({ unit: { ...unit, children: [] }, level: 0 });
    if (piece)
      yield this.text(roleOf(unit, path), unit, piece.text, { spans: opening(unit), ...count(unit, path) });
    if (unit.type !== "person" && unit.type !== "figure") yield* this.below(unit.children, path);
  }

  private *below(units: readonly Unit[], path: readonly Unit[]): Generator<PaperBlock> {
    for (const unit of units) yield* this.whole(unit, [...path, unit]);
  }

  /** An article or entry: its number or title runs into its first paragraph. */
  private *leadIn(unit: Unit, path: readonly Unit[]): Generator<PaperBlock> {
    const first = runInto(unit);
    const opens = first ?? unit;
    const [piece] = piecesOf({
      unit: { ...unit, children: first ? [{ ...first, children: [] }] : [] },
      level: 0,
    });
    const way = first ? [...path, first] : path;
    yield this.text("paragraph", opens, piece?.text ?? "", {
      spans: [{ from: 0, to: leadInLength(unit), look: "strong" }],
      ...count(opens, way),
    });
    if (first) yield* this.below(first.children, way);
    yield* this.below(first ? unit.children.slice(1) : unit.children, path);
  }

  private *table(unit: Unit): Generator<PaperBlock> {
    const { table } = unit;
    if (!table) return;
    const caption = printedTitle(unit);
    if (!table.unrestored) {
      const pieces = piecesOf({ unit: { ...unit, children: [] }, level: 0 });
      const origin = this.origin(unit, pieces.map(({ text }) => text).join("\n"));
      return yield { sort: "table", role: "table", caption, table, origin };
    }
    yield this.text("caption", unit, caption);
    if (table.measure) yield this.text("note", unit, table.measure);
    yield textBlock("remark", this.words.unrestored, { added: true });
    for (const cells of table.rows) yield this.text("printed", unit, cells.join("　"));
    if (table.source) yield this.text("note", unit, table.source);
  }

  private office(unit: Unit): TextBlock {
    const persons = unit.children.flatMap((child) =>
      piecesOf({ unit: { ...child, type: "person" }, level: 0 }),
    );
    const heading = unit.heading ?? "";
    const block = this.joined("person", unit, [heading, ...persons.map(({ text }) => text)], "　");
    return { ...block, spans: [{ from: 0, to: heading.length, look: "strong" }] };
  }

  /** Several pieces of one unit in one line, apart from each other. */
  private joined(role: TextBlock["role"], unit: Unit, texts: readonly string[], between = "　"): TextBlock {
    const all = texts.filter(Boolean);
    return this.text(role, unit, all.join(between));
  }

  private text(role: TextBlock["role"], unit: Unit, text: string, more: Partial<TextBlock> = {}): TextBlock {
    return textBlock(role, text, { ...more, origin: this.origin(unit, text) });
  }

  private origin({ address }: Unit, text: string): Origin {
    const known = this.told.get(address);
    const start = known === undefined ? 0 : known + 1;
    this.told.set(address, start + text.length);
    return { ...this.place, address, start };
  }
}

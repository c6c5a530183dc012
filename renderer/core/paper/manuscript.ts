import { type Block, blocksOf } from "../blocks.ts";
import type { Citable } from "../citing.ts";
import { typeOf, type Unit } from "../document.ts";
import { endnotes, type PaperNote } from "./annotated.ts";
import { type PaperBlock, textBlock } from "./block.ts";
import { Finishing } from "./finishing.ts";
import { Telling } from "./from-unit.ts";
import type { Telt } from "./options.ts";
import type { PaperEntry, PaperRequest } from "./request.ts";
import { labelOf, type PaperSource, Sources } from "./sources.ts";
import type { PaperWords } from "./words.ts";

/** What every output is made from: blocks in reading order, where they are from, and what is said beside them. */
export type Manuscript = {
  readonly title: string;
  readonly cover: readonly string[];
  readonly blocks: readonly PaperBlock[];
  readonly sources: readonly PaperSource[];
  readonly notes: readonly PaperNote[];
  /** Citations of the units that are no longer there; each has a block that says so. */
  readonly missing: readonly string[];
};

/** The manuscript of a request. */
export function manuscriptOf(request: PaperRequest, options: Telt, words: PaperWords): Manuscript {
  const making = new Making(request, options, words);
  const blocks = [...making.blocks()];
  const { sources, finishing, missing } = making;
  return {
    title: request.title,
    cover: request.cover.lines,
    blocks,
    sources: sources.all,
    notes: options.notes === "none" ? [] : finishing.annotated.notes,
    missing,
  };
}

class Making {
  readonly sources = new Sources();
  readonly finishing: Finishing;
  readonly missing: string[] = [];
  /** The level that a unit without a heading of its own over it begins with. */
  private base: number;
  /** The source that the reader was told of last; null after a heading or remark of one's own. */
  private told: number | null = null;

  constructor(
    private readonly request: PaperRequest,
    private readonly options: Telt,
    private readonly words: PaperWords,
  ) {
    this.finishing = new Finishing(request.annotations, options);
    this.base = request.title ? 2 : 1;
  }

  *blocks(): Generator<PaperBlock> {
    const { request, options, words } = this;
    const top = request.title ? 2 : 1;
    if (request.title) {
      yield textBlock("heading", request.title, { level: 1, added: true });
    }
    if (request.entries.length === 0) yield textBlock("remark", words.empty, { added: true });
    for (const entry of request.entries) yield* this.entry(entry, top);
    const { answers } = this.finishing.gaps;
    if (options.answers && answers.length > 0) {
      const listed = { title: words.answers, depth: top };
      yield textBlock("heading", words.answers, { level: top, added: true, listed });
      yield* answers.map((answer) => textBlock("endnote", answer, { added: true }));
    }
    if (options.notes === "end") yield* endnotes(this.finishing.annotated.notes, words.notes, top);
  }

  private *entry(entry: PaperEntry, top: number): Generator<PaperBlock> {
    if (entry.sort === "heading") {
      const level = Math.min(top + entry.level - 1, 6);
      this.base = level + 1;
      this.told = null;
      const listed = { title: entry.text, depth: level };
      return yield textBlock("heading", entry.text, { level, added: true, listed });
    }
    if (entry.sort === "remark") {
      const lines = entry.text.split("\n").filter((line) => line.trim() !== "");
      return yield* lines.map((line) => textBlock("remark", line, { added: true }));
    }
    const { from, address, citation } = entry;
    const place = from?.places.get(address);
    if (!from || (address !== "" && !place)) {
      this.missing.push(citation);
      return yield textBlock("missing", this.words.missing(citation), { added: true });
    }
    if (place) yield* this.unit(from, place.unit, place.ancestors);
    else yield* this.work(from);
  }

  /** A work as a whole, under its title where the paper does not have that already. */
  private *work(from: Citable): Generator<PaperBlock> {
    const { work, units } = from.document;
    const source = this.sources.of(from, []);
    let level = this.base;
    if (this.request.title !== work.title) {
      yield* this.title(work.title, source, level);
      level += 1;
    }
    this.told = source;
    if (work.doubt) yield textBlock("missing", work.doubt, { added: true });
    yield* this.all(from, blocksOf(units, level), []);
  }

  private *unit(from: Citable, unit: Unit, ancestors: readonly Unit[]): Generator<PaperBlock> {
    const source = this.sources.of(from, [...ancestors, unit]);
    const { doubt } = from.document.work;
    let level = this.base;
    const named = this.sources.all[source];
    const itself = typeOf(unit).alone || (named?.address === "" && named.name === this.request.title);
    if (!itself) {
      if (this.told !== source) yield* this.title(named?.name ?? "", source, level);
      level += 1;
    }
    if (doubt && this.told !== source) yield textBlock("missing", doubt, { added: true });
    this.told = source;
    yield* this.all(from, blocksOf([unit], level), ancestors);
  }

  private *title(text: string, source: number, level: number): Generator<PaperBlock> {
    const address = this.sources.all[source]?.address ?? "";
    const origin = { source, address, start: 0, label: "" };
    const listed = { title: text, depth: level };
    yield textBlock("heading", text, { level: Math.min(level, 6), added: true, origin, listed });
  }

  private *all(from: Citable, blocks: readonly Block[], above: readonly Unit[]): Generator<PaperBlock> {
    const chosen = blocks[0]?.unit;
    for (const block of blocks) {
      const known = from.places.get(block.unit.address);
      const path = known ? [...known.ancestors, block.unit] : [...above, block.unit];
      const source = this.sources.of(from, path);
      const telling = new Telling({ source, label: labelOf(path) }, this.words);
      const depth = block.unit === chosen ? this.base + 1 : null;
      for (const made of telling.blocksOf(block)) {
        yield this.finishing.finished(from.document.work.id, made, path, depth);
      }
    }
  }
}

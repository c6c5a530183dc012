import { plainNoteLine } from "../own/light-markdown.ts";
import {
  type NoteMark,
  type PaperBlock,
  type Span,
  type TableBlock,
  type TextBlock,
  textBlock,
  textsOf,
} from "./block.ts";
import type { PaperAnnotation } from "./request.ts";
import { stretchesIn } from "./table-pieces.ts";

/** An annotation as it is printed, under its number. */
export type PaperNote = {
  readonly number: number;
  readonly words: string;
  readonly note: string;
  readonly author: string;
};

type Waiting = { readonly annotation: PaperAnnotation; placed: boolean };

/** The annotations of a paper: each is placed once, at the first block that has its words. */
export class Annotated {
  readonly notes: PaperNote[] = [];
  private readonly waiting = new Map<string, Waiting[]>();

  constructor(annotations: readonly PaperAnnotation[]) {
    for (const annotation of annotations) {
      const { workId, address } = annotation;
      const key = `${workId}/${address}`;
      this.waiting.set(key, [...(this.waiting.get(key) ?? []), { annotation, placed: false }]);
    }
  }

  /** A block with the marks of the annotations on it. `ways` are the addresses around the block, itself included. */
  mark(workId: string, block: PaperBlock, ways: readonly string[]): PaperBlock {
    if (this.waiting.size === 0 || block.added) return block;
    const here = ways.flatMap((address) => this.waiting.get(`${workId}/${address}`) ?? []);
    if (block.sort === "table") return here.length === 0 ? block : this.inTable(here, block);
    const found = here.flatMap((each) => this.placed(each, block));
    if (found.length === 0) return block;
    const spans = found.flatMap(({ span }) => (span ? [span] : []));
    return {
      ...block,
      spans: [...block.spans, ...spans],
      marks: found.flatMap(({ mark }) => (mark ? [mark] : [])),
    };
  }

  /** A table with what is marked in its cells; a note stands behind the last of them, or behind what it begins with. */
  private inTable(here: readonly Waiting[], block: TableBlock): TableBlock {
    const marked = new Map<number, { readonly spans: Span[]; readonly marks: NoteMark[] }>();
    const texts = textsOf(block);
    const first = texts.findIndex((text) => text !== "");
    const whole = { piece: first, from: 0, to: texts[first]?.length ?? 0 };
    const found = here
      .filter(({ annotation: { stretch, address } }) => !stretch || block.origin?.address === address)
      .map((each) => {
        const { stretch } = each.annotation;
        return { each, stretch, places: stretch ? stretchesIn(block, stretch.start, stretch.end) : [whole] };
      });
    // Numbered in the order in which they are read.
    const end = ({ places }: (typeof found)[number]) => places.at(-1) ?? whole;
    found.sort((one, other) => end(one).piece - end(other).piece || end(one).to - end(other).to);
    for (const { each, stretch, places } of found) {
      for (const [at, { piece, from, to }] of places.entries()) {
        const words = marked.get(piece) ?? { spans: [], marks: [] };
        if (stretch) words.spans.push({ from, to, look: "marked" });
        if (at === places.length - 1) words.marks.push(...this.noteAt(each, to));
        marked.set(piece, words);
      }
    }
    return marked.size === 0 ? block : { ...block, marked };
  }

  /** The mark of an annotation behind a character, where it says anything and has none yet. */
  private noteAt(waiting: Waiting, at: number): readonly NoteMark[] {
    const { words, note, author } = waiting.annotation;
    if (waiting.placed || note === "") return [];
    waiting.placed = true;
    this.notes.push({ number: this.notes.length + 1, words, note: plainNoteLine(note), author });
    return [{ at, note: this.notes.length - 1 }];
  }

  private placed(
    waiting: Waiting,
    block: TextBlock,
  ): readonly { mark: NoteMark | null; span: Span | null }[] {
    const { stretch, address, note } = waiting.annotation;
    const start = block.origin?.start ?? 0;
    const here = stretch && block.origin?.address === address;
    if (stretch && !here) return [];
    const from = stretch ? Math.max(0, stretch.start - start) : 0;
    const to = stretch ? Math.min(block.text.length, stretch.end - start) : 0;
    if (stretch && from >= to) return [];
    const span: Span | null = stretch ? { from, to, look: "marked" } : null;
    if (waiting.placed) return span ? [{ mark: null, span }] : [];
    if (note === "") waiting.placed = true;
    const [mark = null] = this.noteAt(waiting, stretch ? to : block.text.length);
    return [{ mark, span }];
  }
}

/** The notes as a list after all else. */
export function endnotes(notes: readonly PaperNote[], heading: string, level: number): readonly PaperBlock[] {
  if (notes.length === 0) return [];
  const lines = notes.map(({ number, words, note, author }) => {
    const lead = `［${number}］`;
    const quoted = words === "" ? "" : `“${words.length > 60 ? `${words.slice(0, 60)}……` : words}”：`;
    const text = `${lead}${quoted}${note}${author ? `（${author}）` : ""}`;
    const spans: readonly Span[] = [{ from: 0, to: lead.length, look: "strong" }];
    return textBlock("endnote", text, { added: true, spans });
  });
  const listed = { title: heading, depth: level };
  return [textBlock("heading", heading, { added: true, level, listed }), ...lines];
}

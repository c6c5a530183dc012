import type { Unit } from "../document.ts";
import { Annotated } from "./annotated.ts";
import type { PaperBlock, TextBlock } from "./block.ts";
import { Gaps } from "./gaps.ts";
import type { Telt } from "./options.ts";
import type { PaperAnnotation } from "./request.ts";

/** What is added to the blocks of units: annotations, gaps, and the line in the contents of what was chosen by itself. */
export class Finishing {
  readonly annotated: Annotated;
  readonly gaps: Gaps;

  constructor(
    annotations: readonly PaperAnnotation[],
    private readonly options: Telt,
  ) {
    const asked = options.notes !== "none" || options.gaps === "marked";
    this.annotated = new Annotated(asked ? annotations : []);
    this.gaps = new Gaps(options.gaps);
  }

  /** A block of a unit; `depth` is how deep it stands in the contents, null where it was not chosen by itself. */
  finished(workId: string, block: PaperBlock, path: readonly Unit[], depth: number | null): PaperBlock {
    const unit = path.at(-1);
    const own = block.origin?.address ?? "";
    const around = path.map(({ address }) => address);
    const ways = unit && own !== unit.address ? [...around, ...stepsTo(unit.address, own)] : around;
    const marked = this.annotated.mark(workId, block, ways);
    if (marked.sort === "table") {
      // Without their notes, annotations are only what gaps are made of, and tables have none.
      const { marked: _, ...plain } = marked;
      const table = this.options.notes === "none" ? plain : marked;
      return depth === null ? table : { ...table, listed: { title: table.caption, depth } };
    }
    const first = !marked.listed && marked.role === "paragraph" && marked.spans[0]?.from === 0;
    const listed = depth !== null && first ? { listed: { title: openingOf(marked), depth } } : {};
    return this.gaps.in({ ...this.shown(marked), ...listed });
  }

  /** Where annotations are only what gaps are made of, their notes have no marks. */
  private shown(block: TextBlock): TextBlock {
    return this.options.notes !== "none" || block.marks.length === 0 ? block : { ...block, marks: [] };
  }
}

/** The addresses from below one unit down to another within it. */
function stepsTo(outer: string, inner: string): readonly string[] {
  if (!inner.startsWith(`${outer}__`)) return [inner];
  const steps = inner.slice(outer.length + 2).split("__");
  return steps.map((_, at) => [outer, ...steps.slice(0, at + 1)].join("__"));
}

const opening = 18;

/** The line of an article in the contents: its number, and how it begins. */
const openingOf = ({ text }: TextBlock): string =>
  text.length > opening ? `${text.slice(0, opening).replace(/[，。；：、“（]$/u, "")}……` : text;

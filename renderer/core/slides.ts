import { type Block, blocksOf, isWhole } from "./blocks.ts";
import { printedTitle, typeOf, type Unit, type UnitType, walk } from "./document.ts";
import { nameOf } from "./outline.ts";

/** What is shown at a time to a room: an article, a 条目, or what stands under one heading. */
export type Slide = {
  /** The address of its first unit. */
  readonly address: string;
  /** The title of the work within the work that it belongs to; "" where that is the whole work. */
  readonly title: string;
  /** Its own number or heading. */
  readonly name: string;
  /** The headings around it, from the outside in, without `title`. */
  readonly path: readonly string[];
  readonly blocks: readonly Block[];
};

/** Blocks that are shown by themselves, without what stands around them. */
const single: ReadonlySet<UnitType> = new Set<UnitType>(["article", "entry", "event", "term"]);

/** The slides of `units`, in reading order. Every block is on one of them, but for headings over nothing but slides. */
export function slidesOf(units: readonly Unit[]): readonly Slide[] {
  const slides: { slide: Slide; blocks: Block[]; bare: boolean }[] = [];
  let headings: readonly { readonly level: number; readonly unit: Unit }[] = [];
  for (const block of blocksOf(units)) {
    const { unit, level } = block;
    const heads = !isWhole(unit) && nameOf(unit) !== "";
    if (heads) headings = headings.filter((heading) => heading.level < level);
    const current = slides.at(-1);
    if (!heads && !single.has(unit.type) && current) {
      current.blocks.push(block);
      current.bare &&= !isWhole(unit) && !unit.text && !unit.enactment;
      continue;
    }
    // What only announces the next slide is told by the path of that one.
    if (current?.bare) slides.pop();
    const blocks = [block];
    slides.push({
      slide: { ...placeOf(unit, headings), blocks },
      blocks,
      bare: heads && !unit.text && !unit.enactment,
    });
    if (heads) headings = [...headings, { level, unit }];
  }
  return slides.map(({ slide }) => slide);
}

function placeOf(unit: Unit, headings: readonly { readonly unit: Unit }[]): Omit<Slide, "blocks"> {
  const around = headings.map((heading) => heading.unit);
  const alone = around.findIndex((each) => typeOf(each).alone);
  const title = alone < 0 ? undefined : around[alone];
  return {
    address: unit.address,
    title: title ? nameOf(title) : "",
    name: unit.type === "article" && unit.num ? unit.num : printedTitle(unit) || nameOf(unit),
    path: around.slice(alone + 1).map(nameOf),
  };
}

/** The slide that shows a unit, or the first after it: by its address. 0 where there is none. */
export function slideAt(slides: readonly Slide[], units: readonly Unit[], address: string): number {
  const shown = new Map<string, number>();
  for (const [at, { blocks }] of slides.entries()) {
    for (const { unit } of blocks) {
      for (const each of isWhole(unit) ? walk([unit]) : [{ unit }]) shown.set(each.unit.address, at);
    }
  }
  let passed = false;
  for (const { unit } of walk(units)) {
    passed ||= unit.address === address;
    const at = passed ? shown.get(unit.address) : undefined;
    if (at !== undefined) return at;
  }
  return 0;
}

import type { Span, TextBlock } from "./block.ts";
import type { PaperOptions } from "./options.ts";

const numeral = "[0-9０-９〇零一二两三四五六七八九十百千万亿.％%]+";
const units =
  "个?工作日|日内|日|天|个月|月内|小时|分钟|年内|万元|亿元|元|倍|平方米|平方公里|公里|千米|米|公顷|亩|岁|级(?=以上|以下)|吨|公斤|千克|%|％";

/**
 * 三十日内, 5000元, 百分之十: what one asks for in a training. Not the numbers of articles, nor dates, which are found
 * in every note on the making of a regulation.
 */
const figures = new RegExp(
  `(?<![第月年0-9０-９〇零一二两三四五六七八九十百千万亿.])(?:百分之${numeral}|${numeral}(?:以上|以下)?(?:${units}))`,
  "gu",
);

/** The figures in a text that can be left out for the reader to fill in. */
export const figureGaps = (text: string): readonly Span[] =>
  [...text.matchAll(figures)].map(({ index, 0: words }) => ({
    from: index,
    to: index + words.length,
    look: "gap",
  }));

/** What the gaps of a paper hide, under the place where it stands. */
export class Gaps {
  private readonly hidden = new Map<string, string[]>();

  constructor(private readonly way: PaperOptions["gaps"]) {}

  /** A block with its gaps; its number or title stays. */
  in(block: TextBlock): TextBlock {
    if (this.way === "none" || block.role === "heading" || block.role === "enactment") return block;
    const { spans, text, origin } = block;
    const lead = Math.max(0, ...spans.filter(({ look }) => look === "strong").map(({ to }) => to));
    const marked = spans.filter(({ look }) => look === "marked");
    const found = this.way === "marked" ? marked : figureGaps(text);
    const gaps = found.filter(({ from }) => from >= lead).map((span): Span => ({ ...span, look: "gap" }));
    if (gaps.length === 0) return block;
    const label = origin?.label ?? "";
    const words = gaps.map(({ from, to }) => text.slice(from, to));
    this.hidden.set(label, [...(this.hidden.get(label) ?? []), ...words]);
    return {
      ...block,
      spans: [...(this.way === "marked" ? spans.filter(({ look }) => look !== "marked") : spans), ...gaps],
    };
  }

  /** 第十四条：三十日；五千元, a line for each place. */
  get answers(): readonly string[] {
    return [...this.hidden].map(([label, words]) => (label ? `${label}：` : "") + words.join("；"));
  }
}

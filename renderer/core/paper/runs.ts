import type { TextBlock } from "./block.ts";

/** A run of the words of a block that look alike, and the number of the note that stands behind it. */
export type Run = {
  readonly text: string;
  readonly strong: boolean;
  readonly marked: boolean;
  readonly note: number | null;
};

/** The words of a block in runs; in the place of what is left to fill in there are as many low lines. */
export function runsOf({ text, spans, marks }: TextBlock): readonly Run[] {
  const inner = [...spans.flatMap(({ from, to }) => [from, to]), ...marks.map(({ at }) => at)];
  const cuts = [...new Set([0, ...inner.filter((at) => at > 0 && at < text.length), text.length])];
  cuts.sort((a, b) => a - b);
  return cuts.slice(1).flatMap((to, index): Run[] => {
    const from = cuts[index] ?? 0;
    const looks = new Set(spans.filter((span) => span.from <= from && span.to >= to).map(({ look }) => look));
    const words = looks.has("gap") ? "＿".repeat(to - from) : text.slice(from, to);
    const behind = marks.filter(({ at }) => at === to).map(({ note }) => note + 1);
    const run = { text: words, strong: looks.has("strong"), marked: looks.has("marked"), note: null };
    const [first = null, ...others] = behind;
    return [{ ...run, note: first }, ...others.map((note) => ({ ...run, text: "", note }))];
  });
}

import type { Line } from "./line.ts";
import type { Source } from "./source.ts";
import { Sourced } from "./sourced.ts";

type Stretch = { readonly kind: string; readonly lines: readonly Line[] };

/**
 * The part of the book each stretch of lines is in, as running heads name it. A work on whose pages no head
 * has a name is in the part before it as long as it is of the same kind as the works there, else in the next.
 */
export function partNames(stretches: readonly Stretch[], source: Source): (Sourced | undefined)[] {
  const named = source.heads.filter((head) => head.name !== undefined);
  const certain = stretches.map(({ lines }, index) => {
    const from = lines[0]?.number ?? 0;
    const to = stretches[index + 1]?.lines[0]?.number ?? Number.POSITIVE_INFINITY;
    // A head at the very top of the page on which a work begins comes right before the work's first line.
    return (
      named.find((head) => head.line > from && head.line < to) ??
      named.findLast((head) => head.line < from && isTop(lines[0], head.line))
    )?.name;
  });
  return stretches.map(({ kind }, index) => {
    const before = certain.slice(0, index).findLastIndex((name) => name !== undefined);
    const after = certain.findIndex((name, at) => at > index && name !== undefined);
    const same = before >= 0 && (family(stretches[before]?.kind) === family(kind) || after < 0);
    const name = certain[index] ?? certain[same ? before : after] ?? certain[before];
    return name === undefined ? undefined : Sourced.added(name);
  });
}

const family = (kind: string | undefined): string | undefined => (kind === "name" ? "statute" : kind);

function isTop(first: Line | undefined, head: number): boolean {
  return first?.opensPage === true && first.number - head <= 8;
}

const digits = "0123456789abcdefghijklmnopqrstuvwxyz";
const last = digits.length - 1;

/**
 * A rank between two others, compared as strings, so that moving one thing changes no other. "" before stands for
 * the beginning, and "" after for the end; `before` must come first. A rank never ends in 0.
 */
export function rankBetween(before: string, after: string): string {
  let rank = "";
  for (let at = 0; ; at++) {
    const low = Math.max(0, digits.indexOf(before[at] ?? "0"));
    const bounded = after !== "" && after.startsWith(rank);
    const high = bounded ? digits.indexOf(after[at] ?? "0") : last + 1;
    if (high - low > 1) return rank + digits[Math.floor((low + high) / 2)];
    rank += digits[low];
  }
}

/** So many ranks between two others, in order, each as short as can be. */
export function ranksBetween(before: string, after: string, count: number): readonly string[] {
  if (count <= 0) return [];
  const middle = rankBetween(before, after);
  const first = Math.floor(count / 2);
  return [...ranksBetween(before, middle, first), middle, ...ranksBetween(middle, after, count - first - 1)];
}

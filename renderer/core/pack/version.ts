/** Whether this is a version: numbers with dots between them, such as 2026.3 or 1.0.2. */
export const isVersion = (version: string): boolean => /^\d{1,8}(?:\.\d{1,8}){0,4}$/.test(version);

/** Less than 0 where the first version is the earlier one, more where it is the later; 2026.10 is later than 2026.9. */
export function compareVersions(one: string, other: string): number {
  const [first, second] = [one.split(".").map(Number), other.split(".").map(Number)];
  for (let at = 0; at < Math.max(first.length, second.length); at++) {
    const difference = (first[at] ?? 0) - (second[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

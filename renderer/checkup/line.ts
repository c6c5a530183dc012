/** How a line stands: all right, to be noticed, still being looked at, or only told. */
export type Standing = "well" | "notice" | "looking" | "told";

/** One thing that was looked at, and what came of it. */
export type Line = {
  readonly name: string;
  readonly value: string;
  readonly standing: Standing;
  /** What to do, where something is. */
  readonly advice?: string;
  /** What stands here shortened, and is copied whole. */
  readonly whole?: string;
};

/** Lines about the same. `many` are listed folded where there are more than a few. */
export type Section = {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly many?: readonly Line[];
};

/** The sum of all: to be noticed where anything is, still being looked at where anything is. */
export function standingOf(sections: readonly Section[]): Standing {
  const all = sections.flatMap(({ lines, many = [] }) => [...lines, ...many]).map(({ standing }) => standing);
  if (all.includes("notice")) return "notice";
  return all.includes("looking") ? "looking" : "well";
}

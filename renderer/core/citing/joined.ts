/** The steps of one citation, and whether it follows the one before it with nothing between them. */
export type Part = { readonly steps: readonly string[]; readonly adjoins: boolean };

/**
 * Citations below one title as one: three and more that follow each other as 第三条至第五条, others with 、 and the
 * last with 和. What a citation shares with the one before it is not said again: 第十四条第一款和第三款.
 */
export function joined(parts: readonly Part[]): string {
  const stretches = stretchesOf(parts);
  const words: string[] = [];
  let before: readonly string[] = [];
  for (const stretch of stretches) {
    const [first, last] = [stretch[0] ?? [], stretch.at(-1) ?? []];
    const opening = beyond(before, first);
    words.push(stretch.length > 1 ? `${opening}至${beyond(first, last)}` : opening);
    before = last;
  }
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join("、")}和${words.at(-1)}`;
}

type Steps = readonly string[];

/** The parts, those of a run of three and more together. */
function stretchesOf(parts: readonly Part[]): readonly (readonly Steps[])[] {
  const runs: Steps[][] = [];
  for (const { steps, adjoins } of parts) {
    const run = runs.at(-1);
    if (adjoins && run) run.push(steps);
    else runs.push([steps]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [run] : run.map((each) => [each])));
}

/** The steps of one that are not already those of the one before it. */
function beyond(before: Steps, steps: Steps): string {
  let shared = 0;
  while (shared < steps.length - 1 && steps[shared] === before[shared]) shared += 1;
  // 第十四条 and then 第十四条第二款: what was cited whole is not what the other is within.
  return steps.slice(shared === before.length ? 0 : shared).join("");
}

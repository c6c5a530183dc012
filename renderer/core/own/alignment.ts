/** Words laid beside a stretch of a text: how like they are, and where each of their characters went. */
export type Alignment = {
  /** 1 for the same, less for every character put in, taken out or changed. */
  readonly likeness: number;
  /** The place in the text of each character that stayed, or -1. */
  readonly to: Int32Array;
};

/**
 * Lays words beside the stretch of a text that is likest to them: fewest characters put in, taken out or changed
 * (Levenshtein), where what comes before and after in the text costs nothing.
 */
export function aligned(words: string, text: string): Alignment {
  const [rows, columns] = [words.length, text.length];
  const width = columns + 1;
  const cost = table((rows + 1) * width).fill(0, 0, width);
  for (let row = 1; row <= rows; row++) {
    const [above, here] = [(row - 1) * width, row * width];
    cost[here] = row;
    const sign = words.charCodeAt(row - 1);
    for (let column = 1; column <= columns; column++) {
      const same = sign === text.charCodeAt(column - 1) ? 0 : 1;
      const across = (cost[above + column - 1] ?? 0) + same;
      const least = Math.min(cost[above + column] ?? 0, cost[here + column - 1] ?? 0) + 1;
      cost[here + column] = Math.min(across, least);
    }
  }
  let column = 0;
  for (let at = 1; at <= columns; at++) {
    if ((cost[rows * width + at] ?? 0) < (cost[rows * width + column] ?? 0)) column = at;
  }
  const distance = cost[rows * width + column] ?? 0;
  const to = new Int32Array(rows).fill(-1);
  for (let row = rows; row > 0 && column > 0; ) {
    const here = cost[row * width + column] ?? 0;
    const same = words.charCodeAt(row - 1) === text.charCodeAt(column - 1);
    if (here === (cost[(row - 1) * width + column - 1] ?? 0) + (same ? 0 : 1)) {
      row -= 1;
      column -= 1;
      if (same) to[row] = column;
    } else if (here === (cost[(row - 1) * width + column] ?? 0) + 1) row -= 1;
    else column -= 1;
  }
  return { likeness: rows === 0 ? 0 : 1 - distance / rows, to };
}

let kept = new Uint16Array(0);

/** Room for so many costs, the same each time: all but the first row is written before it is read. */
function table(size: number): Uint16Array {
  if (kept.length < size) kept = new Uint16Array(size);
  return kept;
}

/** Stretches of the page, by the name of the highlight that they are painted as. */
export type Strokes = ReadonlyMap<string, readonly AbstractRange[]>;

export type Painter = {
  /** Paints what is given, and nothing else any more of what this painter has painted. */
  paint(strokes: Strokes): void;
};

/**
 * One who paints over the page without touching it. `names` are the highlights in the order in which they lie over
 * each other. Several texts paint with the same brushes: each takes away only what it has painted itself.
 */
export function painter(names: readonly string[]): Painter {
  let painted: Strokes = new Map();
  return {
    paint(strokes) {
      for (const [at, name] of names.entries()) {
        const before = painted.get(name) ?? [];
        const stretches = strokes.get(name) ?? [];
        if (before.length === 0 && stretches.length === 0) continue;
        const highlight = CSS.highlights.get(name) ?? new Highlight();
        highlight.priority = at;
        for (const stretch of before) highlight.delete(stretch);
        for (const stretch of stretches) highlight.add(stretch);
        CSS.highlights.set(name, highlight);
      }
      painted = strokes;
    },
  };
}

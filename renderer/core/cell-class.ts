const numeric = /^[<>≤≥＜＞]?[-－−+]?[\d,，.]+[%％]?$|^[—－-]$/;

/** Numbers stand to the right; a cell of a few characters is not broken one below the other. */
export const classOf = (cell: string): string | undefined =>
  numeric.test(cell) ? "number" : cell.length <= 8 ? "short" : undefined;

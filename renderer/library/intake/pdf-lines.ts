/** A line of a page: its words, and where it stands, as parts of the height of the page from its top. */
export type PdfLine = { readonly words: string; readonly at: number };

type Item = {
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly height?: number;
};

type Viewport = {
  readonly height: number;
  convertToViewportPoint(x: number, y: number): readonly number[];
};

type Open = { words: string; readonly y: number; end: number; readonly size: number };

/**
 * The lines of a page out of the pieces that it is printed in, in the order in which they are: pieces at one height,
 * each after the one before it, are a line.
 */
export function linesOf(items: readonly unknown[], viewport: Viewport): readonly PdfLine[] {
  const lines: PdfLine[] = [];
  let open: Open | undefined;
  const close = () => {
    const words = open?.words.replace(/[\t ]+/g, " ").trim() ?? "";
    if (open && words !== "") lines.push({ words, at: open.y / viewport.height });
    open = undefined;
  };
  for (const { str, transform = [], width = 0, height = 0 } of items as readonly Item[]) {
    if (str === undefined || str.trim() === "") continue;
    const [x = 0, y = 0] = viewport.convertToViewportPoint(transform[4] ?? 0, transform[5] ?? 0);
    const size = height > 0 ? height : Math.abs(transform[3] ?? 0) || 10;
    const words = plain(str);
    const isSame: boolean =
      open !== undefined &&
      Math.abs(y - open.y) < 0.5 * Math.max(size, open.size) &&
      x > open.end - 0.6 * Math.max(size, open.size);
    if (!isSame) close();
    if (open) {
      open.words += (x - open.end > 0.3 * size ? " " : "") + words;
      open.end = x + width;
    } else open = { words, y, end: x + width, size };
  }
  close();
  return lines;
}

/** Radicals that some fonts give where the character itself is meant: ⽂ for 文. */
const plain = (words: string): string =>
  words
    .replace(/[\u2f00-\u2fd5]/g, (sign) => sign.normalize("NFKC"))
    .replace(/[\u00a0\u2000-\u200a\u202f]/g, " ")
    .replace(/[\n\r\f]/g, " ");

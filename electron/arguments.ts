import type { PdfProperties, PrintJob } from "../renderer/core/shell.ts";

// A path separator, a control character, or what Windows keeps for itself.
// biome-ignore lint/suspicious/noControlCharactersInRegex: a file name must have none of them.
const forbidden = /[\\/:*?"<>|\u0000-\u001f\u007f]/;

/** A name for a file, never a path; throws otherwise, since only a mistake in the page can send one. */
export function fileName(value: unknown): string {
  const whole =
    typeof value === "string" &&
    value.length > 0 &&
    value.length <= 200 &&
    !forbidden.test(value) &&
    !/^\.|[. ]$/.test(value);
  if (!whole) throw new TypeError("not a file name");
  return value;
}

/** Bytes, and nothing that only looks like them. */
export function byteArray(value: unknown): Uint8Array {
  if (!(value instanceof Uint8Array)) throw new TypeError("not bytes");
  return value;
}

/** Lines of text, each of them one. */
export function textLines(value: unknown): readonly string[] {
  const isLine = (line: unknown) => typeof line === "string" && line.length > 0 && !/[\n\r]/.test(line);
  if (!Array.isArray(value) || !value.every(isLine)) throw new TypeError("not lines");
  return value as readonly string[];
}

const isText = (value: unknown): value is string => typeof value === "string" && value.length <= 2000;

/** What a PDF is to say of itself. */
export function pdfProperties(value: unknown): PdfProperties {
  const { title, author, subject, keywords } = (value ?? {}) as Partial<Record<keyof PdfProperties, unknown>>;
  const whole =
    isText(title) && isText(author) && isText(subject) && Array.isArray(keywords) && keywords.every(isText);
  if (!whole) throw new TypeError("not properties");
  return { title, author, subject, keywords: keywords.slice(0, 200) };
}

/** How something is printed, within what paper and printers there are. */
export function printJob(value: unknown): PrintJob {
  const { printer, copies, duplex, width, height } = (value ?? {}) as Partial<
    Record<keyof PrintJob, unknown>
  >;
  const way = (["simplex", "longEdge", "shortEdge"] as const).find((each) => each === duplex);
  const whole = (printer === null || isText(printer)) && within(copies, 1, 999) && Number.isInteger(copies);
  if (!whole || !way || !within(width, 50, 1000) || !within(height, 50, 1000))
    throw new TypeError("not a job");
  return { printer, copies, duplex: way, width, height };
}

const within = (value: unknown, least: number, most: number): value is number =>
  typeof value === "number" && value >= least && value <= most;

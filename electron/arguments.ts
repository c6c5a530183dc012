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

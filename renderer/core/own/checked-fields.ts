/** What came from outside is not what it should be; the message says what, in a sentence for the reader. */
export class Unfit extends Error {}

/** The fields of an object of which nothing else is known. */
export type Fields = Readonly<Record<string, unknown>>;

/** The fields of an object; `name` says what it should be. */
export function fields(value: unknown, name: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Unfit(`${name}的格式不对`);
  return value as Fields;
}

/** A text of at most `longest` characters and at least `shortest`. */
export function text(value: unknown, name: string, longest: number, shortest = 0): string {
  if (typeof value !== "string") throw new Unfit(`${name}应当是文字`);
  if (value.length < shortest) throw new Unfit(`${name}是空的`);
  if (value.length > longest) throw new Unfit(`${name}过长`);
  return value;
}

/** An id, or null. */
export const orNull = (value: unknown, name: string): string | null =>
  value === null ? null : text(value, name, 100, 1);

/** A list of at most `longest`, each of its parts checked. */
export function list<T>(
  value: unknown,
  name: string,
  longest: number,
  each: (value: unknown) => T,
): readonly T[] {
  if (!Array.isArray(value)) throw new Unfit(`${name}的格式不对`);
  if (value.length > longest) throw new Unfit(`${name}过多`);
  return value.map((one) => each(one));
}

/** One of the values that are known. */
export function oneOf<const T>(known: readonly T[], value: unknown, name: string): T {
  const found = known.find((each) => each === value);
  if (found === undefined) throw new Unfit(`${name}的值不认识`);
  return found;
}

/** A place in a text. */
export function place(value: unknown): number {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) throw new Unfit("起止位置不对");
  return value;
}

/** An instant, ISO 8601 in UTC. */
export function instant(value: unknown, name: string): string {
  const given = text(value, name, 40);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(given) || Number.isNaN(Date.parse(given)))
    throw new Unfit(`${name}不对`);
  return given;
}

/** A day, ISO 8601. */
export function day(value: unknown): string {
  const given = text(value, "日期", 10);
  if (!/^\d{4}-\d\d-\d\d$/.test(given) || Number.isNaN(Date.parse(given))) throw new Unfit("日期不对");
  return given;
}

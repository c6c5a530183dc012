import { text, Unfit } from "../own/checked-fields.ts";

// Control characters, and those that turn the direction of what follows: by them a name could show as another.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const unseen = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

/** Words of one line in which every character is one that is seen. */
export function plain(value: unknown, name: string, longest: number, shortest = 0): string {
  const given = text(value, name, longest, shortest);
  if (unseen.test(given)) throw new Unfit(`${name}里有换行或看不见的字符`);
  if (shortest > 0 && given.trim() === "") throw new Unfit(`${name}是空的`);
  return given;
}

/** A day of the calendar, ISO 8601: 2024-02-30 is none. */
export function day(value: unknown, name: string): string {
  const given = text(value, name, 40);
  const time = Date.parse(`${given}T00:00:00Z`);
  const real = /^\d{4}-\d\d-\d\d$/.test(given) && !Number.isNaN(time);
  if (!real || new Date(time).toISOString().slice(0, 10) !== given)
    throw new Unfit(`${name}“${given}”不是日期，应当写作 2024-01-31 这样`);
  return given;
}

/** A field that may be left out, as an object to be spread. */
export function optional<Name extends string, Value>(
  name: Name,
  value: unknown,
  check: (value: unknown) => Value,
): { readonly [Key in Name]?: Value } {
  if (value === undefined) return {};
  return { [name]: check(value) } as { readonly [Key in Name]?: Value };
}

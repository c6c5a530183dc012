import type { OwnRecord } from "./records.ts";

/** What a field holds as one text, whatever the order in which its parts were put there: to compare by. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  const sorted = entries.toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${sorted.map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`).join(",")}}`;
}

export const alike = (one: unknown, other: unknown): boolean =>
  one === other || canonical(one) === canonical(other);

/** Whether two versions of a record say the same, whoever counted them and when. */
export const saySame = (one: OwnRecord, other: OwnRecord): boolean =>
  one.revision === other.revision || canonical(said(one)) === canonical(said(other));

/** What a record says, as one text. */
export const sayingOf = (record: OwnRecord): string => canonical(said(record));

function said({ revision: _1, past: _2, author: _3, made: _4, changed: _5, ...rest }: OwnRecord) {
  return rest.kind === "annotation" ? { ...rest, tags: rest.tags.toSorted() } : rest;
}

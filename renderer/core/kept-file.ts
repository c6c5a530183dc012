/**
 * The files beside the journal that hold what was brought into the library a second time: two copies of the table,
 * and one file for each work of a delivery. Each is compressed, and says by its checksum whether it is whole.
 */
export const tableNames = ["collections.a.gz", "collections.b.gz"] as const;

/** The file of the work that has this number in a delivery. */
export const keptFileOf = (delivery: string, at: number): string => `${delivery}.${at}.gz`;

const form = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.(\d{1,6})\.gz$/;

/** Which work of which delivery is in a file; null for every other name, that of a table too. */
export function keptWork(name: string): { readonly delivery: string; readonly at: number } | null {
  const [, delivery, at] = form.exec(name) ?? [];
  return delivery === undefined ? null : { delivery, at: Number(at) };
}

/** Whether there can be a file by that name. */
export const isKeptFile = (name: string): boolean =>
  (tableNames as readonly string[]).includes(name) || keptWork(name) !== null;

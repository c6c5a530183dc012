import { createHash } from "node:crypto";

/** The form of the journal that this program writes and reads. */
export const format = 1;

/** The first line of a segment: how many of the lines that follow repeat what earlier ones held, and their length. */
export type Head = {
  readonly journal: "lantai";
  readonly format: number;
  readonly repeated: number;
  readonly bytes: number;
};

/** A line with its checksum before it, as it stands in the file. */
export const sealed = (text: string): string => `${sum(text)} ${text}\n`;

/** What stands behind a checksum; null where the two do not belong together. */
export function unsealed(line: string): string | null {
  const text = line.slice(17);
  return line[16] === " " && line.slice(0, 16) === sum(text) ? text : null;
}

export const head = (repeated: number, bytes: number): string =>
  sealed(JSON.stringify({ journal: "lantai", format, repeated, bytes } satisfies Head));

/** The head of a segment; null where the line is none. */
export function headOf(text: string | null): Head | null {
  if (text === null) return null;
  const value = JSON.parse(text) as Partial<Head>;
  return value.journal === "lantai" && typeof value.format === "number" ? (value as Head) : null;
}

const sum = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);

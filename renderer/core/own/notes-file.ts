import { checksumOf } from "./checksum.ts";
import { type OwnKind, type OwnRecord, ownKinds } from "./records.ts";

/**
 * The `.lantai-notes` file: UTF-8, a line of JSON for each thing. The first says what the file is and what it
 * holds; every other is a record. Each line ends in a checksum of itself, and the head has one of them all: so a
 * file that was cut off is known to be, is taken up to where it is whole, and is never held in memory at once.
 */
export const format = "lantai-notes";
export const version = 1;
export const ending = ".lantai-notes";

/** What the first line says. */
export type Head = {
  readonly version: number;
  /** When the file was made, ISO 8601 in UTC, by whom, and by which version of 兰台. */
  readonly made: string;
  readonly by: string;
  readonly program: string;
  /** How many records it holds, in all and of each kind, and the checksum over theirs. */
  readonly records: number;
  readonly counts: Readonly<Record<OwnKind, number>>;
  readonly checksum: string;
};

/** What only whoever makes a file knows of it. */
export type Maker = Pick<Head, "made" | "by" | "program">;

const sumLength = `,"sum":"00000000"}`.length;

const closed = (json: string): string => `${json.slice(0, -1)},"sum":"${checksumOf(json)}"}`;

/** The JSON of a line without its checksum; null where the two do not agree. */
export function bodyOf(line: string): string | null {
  const body = `${line.slice(0, -sumLength)}}`;
  return line.length > sumLength && closed(body) === line ? body : null;
}

/** Makes a file record by record, so that whoever calls may stop for breath between them. */
export function notesWriter() {
  const lines: string[] = [];
  const counts = Object.fromEntries(ownKinds.map((kind) => [kind, 0])) as Record<OwnKind, number>;
  let sums = 0;
  return {
    add(record: OwnRecord): void {
      const line = closed(JSON.stringify(record));
      sums = Number.parseInt(checksumOf(line, sums), 16);
      counts[record.kind]++;
      lines.push(`${line}\n`);
    },
    /** The text of the file, in the pieces of which it is to be joined. */
    finish(maker: Maker): readonly string[] {
      const checksum = sums.toString(16).padStart(8, "0");
      const head = { format, version, ...maker, records: lines.length, counts, checksum };
      return [`${closed(JSON.stringify(head))}\n`, ...lines];
    },
  };
}

/** The file of some records, as one text. */
export function notesFile(records: Iterable<OwnRecord>, maker: Maker): string {
  const writer = notesWriter();
  for (const record of records) writer.add(record);
  return writer.finish(maker).join("");
}

/** Why a file is not taken at all. */
export type Refusal = "empty" | "foreign" | "newer" | "head" | "large";

/** What the first line says, or why the file cannot be read by it. */
export function headOf(line: string): Head | Refusal {
  if (line.trim() === "") return "empty";
  const begun = line.startsWith(`{"format":"${format}"`);
  const fields = fieldsOf(jsonIn(line));
  if (fields.format !== format || typeof fields.version !== "number") return begun ? "head" : "foreign";
  // Of a newer format nothing more is known than that it is one.
  if (fields.version > version) return "newer";
  const { made, by, program, records, checksum } = fields;
  const counts = fieldsOf(fields.counts);
  // Files made before there were sets say nothing of them.
  const told = ownKinds.map((kind) => [kind, Number(counts[kind] ?? 0)] as const);
  const fit =
    bodyOf(line) !== null &&
    [made, by, program, checksum].every((each) => typeof each === "string") &&
    [...told.map(([, count]) => count), records].every(
      (each) => Number.isSafeInteger(each) && Number(each) >= 0,
    );
  if (!fit) return "head";
  return {
    version: fields.version,
    made: String(made),
    by: String(by).slice(0, 200),
    program: String(program).slice(0, 200),
    records: Number(records),
    counts: Object.fromEntries(told) as Head["counts"],
    checksum: String(checksum),
  };
}

/** What a text says as JSON; undefined where it is none. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The fields of an object, of its own alone; none of anything else. */
const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? { ...value } : {};

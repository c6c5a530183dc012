import { type Checked, recordFrom } from "./checked.ts";
import { checksumOf } from "./checksum.ts";
import { bodyOf, type Head, headOf, jsonIn, type Refusal } from "./notes-file.ts";
import { type OwnRecord, ownKinds } from "./records.ts";

/** What a file may hold, in characters and lines: far more than a lifetime of annotations. */
export const limits = { head: 100_000, line: 16_000_000, all: 600_000_000, records: 500_000, told: 200 };

/** A line that was not taken: damaged; too long; no record, with a sentence why; or one more of the same id. */
export type Fault = {
  readonly line: number;
  readonly reason: "damaged" | "long" | "unfit" | "twice";
  readonly why: string;
};

/** What was read of a file. */
export type Reading = {
  readonly head: Head;
  readonly taken: number;
  /** How many lines were not taken, and the first of them. */
  readonly faulty: number;
  readonly faults: readonly Fault[];
  /** Whole records of kinds that only a newer 兰台 knows, by kind. */
  readonly others: ReadonlyMap<string, number>;
  /** How many records the head promises and the file does not hold. */
  readonly missing: number;
  /** All is there, and just as it was written. */
  readonly whole: boolean;
};

/** Reads a file as its text comes, in pieces of any length, and gives every whole record to `take`. */
export function notesReader(take: (record: OwnRecord) => void) {
  let head: Head | null = null;
  let refusal: Refusal | null = null;
  let rest: string[] = [];
  let waiting = 0;
  let skipping = false;
  let read = 0;
  let lines = 0;
  let sums = 0;
  let [taken, faulty] = [0, 0];
  const faults: Fault[] = [];
  const others = new Map<string, number>();
  const seen = new Set<string>();

  const fault = (reason: Fault["reason"], why = "") => {
    faulty++;
    if (faults.length < limits.told) faults.push({ line: lines + 1, reason, why });
  };
  const onRecord = (line: string): void => {
    sums = Number.parseInt(checksumOf(line, sums), 16);
    const body = bodyOf(line);
    const value = body === null ? undefined : jsonIn(body);
    const kind = strangeKind(value);
    if (value === undefined) fault("damaged");
    else if (kind === null) onKnown(recordFrom(value));
    else {
      const known = others.has(kind) || others.size < limits.told ? kind : "…";
      others.set(known, (others.get(known) ?? 0) + 1);
    }
  };
  const onKnown = (checked: Checked): void => {
    if ("refused" in checked) fault("unfit", checked.refused);
    else if (seen.has(checked.record.id)) fault("twice");
    else {
      seen.add(checked.record.id);
      taken++;
      take(checked.record);
    }
  };
  const onLine = (line: string): void => {
    if (head === null) {
      const found = headOf(line.replace(/^\ufeff/, ""));
      if (typeof found === "string") refusal = found;
      else head = found;
    } else if (line !== "") {
      onRecord(line);
      lines++;
      if (lines > limits.records) refusal = "large";
    }
  };
  /** A line is at its end. */
  const close = (): void => {
    const line = rest.join("");
    rest = [];
    waiting = 0;
    if (skipping) {
      fault("long");
      lines++;
    } else onLine(line.endsWith("\r") ? line.slice(0, -1) : line);
    skipping = false;
  };
  /** More of a line that is not at its end; what is too long is not kept. */
  const keep = (piece: string): void => {
    waiting += piece.length;
    if (head === null && waiting > limits.head)
      refusal = headOf(rest.join("") + piece.slice(0, 100)) as Refusal;
    else if (waiting > limits.line) skipping = true;
    if (skipping) rest = [];
    else rest.push(piece);
  };
  return {
    /** False where no more need be read: the file is refused. */
    push(piece: string): boolean {
      read += piece.length;
      if (read > limits.all) refusal = "large";
      let from = 0;
      for (let at = piece.indexOf("\n"); at >= 0 && !refusal; at = piece.indexOf("\n", from)) {
        keep(piece.slice(from, at));
        if (!refusal) close();
        from = at + 1;
      }
      if (!refusal) keep(piece.slice(from));
      return refusal === null;
    },
    end(): Reading | Refusal {
      if (!refusal && (waiting > 0 || head === null)) close();
      if (refusal || !head) return refusal ?? "empty";
      const missing = Math.max(0, head.records - lines);
      const checksum = sums.toString(16).padStart(8, "0");
      const whole = faulty + missing === 0 && head.records === lines && head.checksum === checksum;
      return { head, taken, faulty, faults, others, missing, whole };
    },
  };
}

/** The kind of a record that is of none we know; null where it says none, or one that we know. */
function strangeKind(value: unknown): string | null {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, "kind")) return null;
  const { kind: name } = value as { readonly kind: unknown };
  if (typeof name !== "string" || ownKinds.some((kind) => kind === name)) return null;
  return name.slice(0, 40);
}

import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Fault, faultOf } from "../renderer/core/fault.ts";

export type Level = "info" | "warn" | "error";

/** What is told of an event: numbers, and words of the program itself. */
export type Facts = Readonly<Record<string, string | number | boolean>>;

/** How long one file may become, in bytes; the one before it is kept too. */
const longest = 1_000_000;

/** Versions, reasons, names of systems: short, without spaces, and nothing that is written in Chinese. */
const wordForm = /^[\w.,:+-]{1,400}$/;

/**
 * What the program did and what went wrong, for technicians. No word of a document, of a note, of a question, and no
 * name of a file comes into it: what is not plainly a word of the program itself is written as "?".
 */
export class Log {
  readonly #file: string;
  readonly #former: string;
  #length: number;

  constructor(folder: string) {
    this.#file = join(folder, "lantai.log");
    this.#former = join(folder, "lantai.1.log");
    this.#length = 0;
    try {
      mkdirSync(folder, { recursive: true });
      this.#length = statSync(this.#file).size;
    } catch {
      // There is none yet; or the folder cannot be written, which each line then finds out for itself.
    }
  }

  /** Writes a line: when, how grave, what, and the facts. */
  write(level: Level, what: string, facts: Facts = {}): void {
    const told = Object.entries(facts).map(([name, value]) => `${name}=${wordOf(value)}`);
    const line = `${[new Date().toISOString(), level, what, ...told].join(" ")}\n`;
    try {
      if (this.#length + line.length > longest) {
        renameSync(this.#file, this.#former);
        this.#length = 0;
      }
      appendFileSync(this.#file, line);
      this.#length += line.length;
    } catch {
      // A full disk, a folder that may not be written: the program goes on without its log.
    }
  }

  /** Writes what may be told of an error. */
  error(what: string, error: unknown, facts: Facts = {}): void {
    this.fault(what, faultOf(error), facts);
  }

  /** Writes a fault. */
  fault(what: string, { name, code, places }: Fault, facts: Facts = {}): void {
    this.write("error", what, {
      ...facts,
      name,
      ...(code !== "" && { code }),
      ...(places.length > 0 && { places: places.join(",") }),
    });
  }

  /** All there is, the older lines first. */
  text(): string {
    return [this.#former, this.#file].map(textOf).join("");
  }
}

const wordOf = (value: string | number | boolean): string => {
  const word = String(value);
  return wordForm.test(word) ? word : "?";
};

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // The former one is there only once the first has become too long.
    return "";
  }
}

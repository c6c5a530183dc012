import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { KeptState } from "../renderer/core/kept-state.ts";
import { sealed, unsealed } from "./journal-line.ts";
import { writeInto } from "./own-folder.ts";

/** What is kept beside the journal, each state in a file of one line with its checksum. */
export class KeptStates {
  #going: Promise<unknown> = Promise.resolve();

  constructor(private readonly folder: string) {}

  /** What was kept last; null where nothing was. Throws a sentence where the file is not the one that was written. */
  async read(state: KeptState): Promise<string | null> {
    let line: string | null;
    try {
      line = unsealed((await readFile(join(this.folder, fileOf(state)), "utf8")).replace(/\n$/, ""));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
      throw new Error("备存的文件读不出来，可能正被其他程序使用。", { cause: error });
    }
    if (line === null) throw new Error("备存的文件已损坏。");
    return line;
  }

  /** Keeps a state whole or not at all, one after the other; it is on the disk when this resolves. */
  keep(state: KeptState, line: string): Promise<void> {
    const done = this.#going.then(() => writeInto(this.folder, fileOf(state), sealed(line)));
    this.#going = done.catch(() => {});
    return done;
  }
}

const fileOf = (state: KeptState): string => `${state}.kept`;

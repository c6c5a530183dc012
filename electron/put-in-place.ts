import { rename } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";

/** How long to wait before each further attempt, in milliseconds; elsewhere a refusal is meant. */
const usual = process.platform === "win32" ? [20, 50, 100, 200, 400, 800, 1600] : [];

/** What Windows says where another program has the file open, as those that look for viruses do for a moment. */
const held = new Set(["EPERM", "EACCES", "EBUSY"]);

/** Gives a file that was written its name; where another program holds one of the two for a moment, it waits for that. */
export async function putInPlace(
  from: string,
  to: string,
  { patience = usual, rename: name = rename }: { patience?: readonly number[]; rename?: typeof rename } = {},
): Promise<void> {
  for (const wait of [...patience, null]) {
    try {
      await name(from, to);
      return;
    } catch (error) {
      if (wait === null || !held.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
      await setTimeout(wait);
    }
  }
}

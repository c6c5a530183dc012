import { keep } from "../collected/keep.ts";
import type { CollectedDatabase, LibraryDatabase } from "../database.ts";
import { textDigest } from "../digest.ts";
import { readFile } from "./file.ts";
import { type Found, idOf, type Outcome, type Request, seedOf } from "./found.ts";
import { guessOf } from "./guess.ts";
import type { ReadCharacterMap } from "./pdf.ts";

type Databases = { readonly library: LibraryDatabase; readonly collected: CollectedDatabase };

/** Reads and parses files of one delivery, one at a time; a text that was kept once is not kept again. */
export function takerOf(databases: Databases): (request: Request) => Promise<Outcome> {
  const kept = new Map<string, Found>();
  return async (request) => {
    const { file, coming, parser, maps } = request;
    const reading = await readFile(file, fetched(maps));
    if ("refused" in reading) return reading;
    const { text, form, encoding, remarks } = reading;
    const id = await idOf(text, textDigest);
    const before = kept.get(id);
    const seed = before?.seed ?? seedOf(id, guessOf(file.name, reading), reading, request);
    const prepared = before?.prepared ?? (await keep({ ...databases, parser }, coming, { seed, text }));
    const textSha256 = await textDigest(text);
    const found = { seed, prepared, form, ...(encoding && { encoding }), remarks, textSha256 };
    kept.set(id, found);
    return found;
  };
}

const fetched =
  (maps: string): ReadCharacterMap =>
  async (name) => {
    const response = await fetch(new URL(`${name}.bcmap`, maps));
    if (!response.ok) throw new Error(`no table ${name}`);
    return new Uint8Array(await response.arrayBuffer());
  };

import { keep } from "../collected/keep.ts";
import { CollectedDatabase, LibraryDatabase } from "../database.ts";
import { textDigest } from "../digest.ts";
import { readFile } from "./file.ts";
import { type Found, idOf, type Outcome, type Request, seedOf } from "./found.ts";
import { guessOf } from "./guess.ts";

/** Reads files and parses them beside the page, one at a time; what was kept once is not kept again. */
const databases = { library: new LibraryDatabase(), collected: new CollectedDatabase() };
const kept = new Map<string, Found>();

addEventListener("message", ({ data, ports: [answer] }: MessageEvent<Request>) => {
  take(data).then(
    (outcome) => answer?.postMessage(outcome),
    (error: unknown) => {
      const isFull = /Quota/.test(`${(error as Error | undefined)?.name} ${String(error)}`);
      answer?.postMessage({ refused: isFull ? "no-room" : "damaged" } satisfies Outcome);
    },
  );
});

async function take(request: Request): Promise<Outcome> {
  const { file, coming, parser, maps } = request;
  const reading = await readFile(file, async (name) => {
    const response = await fetch(new URL(`${name}.bcmap`, maps));
    if (!response.ok) throw new Error(`no table ${name}`);
    return new Uint8Array(await response.arrayBuffer());
  });
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
}

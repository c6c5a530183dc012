import type { Pack } from "../../core/pack/read.ts";
import { CollectedDatabase, LibraryDatabase } from "../database.ts";
import { keepAll } from "./keeping.ts";
import type { Asked, Report } from "./messages.ts";
import { readFile } from "./reading.ts";

/** Reads a pack beside the page, and keeps what is in it once the page has said so. */
let pack: Pack | null = null;

addEventListener("message", ({ data, ports: [answer] }: MessageEvent<Asked>) => {
  const report = (told: Report) => answer?.postMessage(told);
  const done = data.ask === "read" ? read(data.file, report) : keep(data, report);
  done.then(report, (error: unknown) => report({ tell: "failed", reason: reasonOf(error) }));
});

async function read(file: Blob, report: (told: Report) => void): Promise<Report> {
  const found = await readFile(file, report);
  if ("refused" in found) return { tell: "refused", ...found.refused };
  pack = found.pack;
  return { tell: "read", pack: found.told };
}

async function keep(
  { coming, parser }: Extract<Asked, { ask: "keep" }>,
  report: (told: Report) => void,
): Promise<Report> {
  if (!pack) throw new Error("nothing was read");
  const keeping = { library: new LibraryDatabase(), collected: new CollectedDatabase(), parser };
  const changes = await keepAll(keeping, coming, pack.additions, (done, of, title) =>
    report({ tell: "going", done, of, title }),
  );
  return { tell: "kept", changes };
}

const reasonOf = (error: unknown): "full" | "other" =>
  /quota/i.test(error instanceof Error ? `${error.name} ${error.message}` : "") ? "full" : "other";

import { fingerprintOf } from "../../core/pack/fingerprint.ts";
import { limits } from "../../core/pack/manifest.ts";
import { type Pack, readPack } from "../../core/pack/read.ts";
import { CollectedDatabase, LibraryDatabase } from "../database.ts";
import { digestOf } from "../digest.ts";
import { keepAll } from "./keeping.ts";
import { means } from "./means.ts";
import type { Asked, Report } from "./messages.ts";

/** Reads a pack beside the page, and keeps what is in it once the page has said so. */
let pack: Pack | null = null;

addEventListener("message", ({ data, ports: [answer] }: MessageEvent<Asked>) => {
  const report = (told: Report) => answer?.postMessage(told);
  const done = data.ask === "read" ? read(data.file, report) : keep(data, report);
  done.then(report, (error: unknown) => report({ tell: "failed", reason: reasonOf(error) }));
});

async function read(file: Blob, report: (told: Report) => void): Promise<Report> {
  if (file.size > limits.file) return { tell: "refused", why: "large" };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { tell: "refused", why: "unreadable" };
  }
  const found = await readPack(bytes, means, (done, of) => report({ tell: "going", done, of, title: "" }));
  if ("refusal" in found) return { tell: "refused", why: "form", sentence: found.refusal };
  pack = found.pack;
  const { manifest, sum, key, additions } = found.pack;
  const { works, format: _, ...told } = manifest;
  const raw = Uint8Array.from(key.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  const fingerprint = fingerprintOf(await digestOf(raw));
  const characters = additions.reduce((total, { text }) => total + text.length, 0);
  return { tell: "read", pack: { ...told, sum, key, fingerprint, works: works.length, characters } };
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

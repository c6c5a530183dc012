import { fingerprintOf } from "../../core/pack/fingerprint.ts";
import { limits } from "../../core/pack/manifest.ts";
import { type Pack, readPack } from "../../core/pack/read.ts";
import { digestOf } from "../digest.ts";
import { means } from "./means.ts";
import type { ReadPack, Refused, Report } from "./messages.ts";

/** A pack with what is told of it, or why it is none. */
export type Found = { readonly pack: Pack; readonly told: ReadPack } | { readonly refused: Refused };

/**
 * Reads a file whole, and only then looks at it: where the stick is pulled out meanwhile, there is nothing of it.
 */
export async function readFile(
  file: Pick<Blob, "size" | "arrayBuffer">,
  report: (told: Report) => void,
): Promise<Found> {
  if (file.size > limits.file) return { refused: { why: "large" } };
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return { refused: { why: "unreadable" } };
  const found = await readPack(new Uint8Array(bytes), means, (done, of) =>
    report({ tell: "going", done, of, title: "" }),
  );
  if ("refusal" in found) return { refused: { why: "form", sentence: found.refusal } };
  const { manifest, sum, key, additions } = found.pack;
  const { works, format: _, ...told } = manifest;
  const raw = Uint8Array.from(key.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  const fingerprint = fingerprintOf(await digestOf(raw));
  const characters = additions.reduce((total, { text }) => total + text.length, 0);
  return {
    pack: found.pack,
    told: { ...told, sum, key, fingerprint, works: works.length, characters },
  };
}

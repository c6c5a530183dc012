import { crcOfBytes } from "../own/checksum.ts";
import type { Seed } from "../parse.ts";
import { type PackManifest, packFormat } from "./manifest.ts";
import { type Entry, zipOf } from "./zip.ts";

/** What making a pack needs: the same bytes must always give the same. */
export type Making = {
  digest(bytes: Uint8Array): string;
  deflate(bytes: Uint8Array): Uint8Array;
  bytesOf(text: string): Uint8Array;
  /** The public key, and the signature of these bytes. */
  sign(bytes: Uint8Array): { readonly key: Uint8Array; readonly signature: Uint8Array };
};

/** What is to be a pack. */
export type PackContent = Omit<PackManifest, "format" | "works"> & {
  readonly works: readonly { readonly seed: Omit<Seed, "text">; readonly text: string }[];
};

/** The bytes of a pack; the same content gives the same bytes. */
export function packOf({ works, ...head }: PackContent, means: Making): Uint8Array {
  const texts = works.map(({ seed, text }) => {
    const bytes = means.bytesOf(text);
    const deflated = means.deflate(bytes);
    return { seed, bytes, entry: entryOf(`texts/${seed.id}.txt`, bytes, deflated) };
  });
  const manifest = {
    // First, so that a program that knows only earlier forms finds it.
    format: packFormat,
    ...head,
    works: texts.map(({ seed, bytes, entry }) => ({
      ...seed,
      file: entry.name,
      bytes: bytes.length,
      sha256: means.digest(bytes),
      packed: means.digest(entry.packed),
    })),
  } satisfies PackManifest;
  const signed = means.bytesOf(`${JSON.stringify(manifest, null, 1)}\n`);
  const { key, signature } = means.sign(signed);
  const seal = new Uint8Array(96);
  seal.set(key);
  seal.set(signature, 32);
  return zipOf([
    entryOf("manifest.json", signed),
    ...texts.map(({ entry }) => entry),
    entryOf("signature", seal),
  ]);
}

function entryOf(name: string, bytes: Uint8Array, deflated?: Uint8Array): Entry {
  return {
    name,
    deflated: deflated !== undefined,
    packed: deflated ?? bytes,
    size: bytes.length,
    crc: crcOfBytes(bytes),
  };
}

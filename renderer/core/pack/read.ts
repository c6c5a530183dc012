import type { Addition } from "../collection.ts";
import { Unfit } from "../own/checked-fields.ts";
import { crcOfBytes } from "../own/checksum.ts";
import {
  isTextName,
  limits,
  manifestIn,
  type PackedWork,
  type PackManifest,
  packFormat,
} from "./manifest.ts";
import { damaged, type Entry, entriesIn, firstEntry, zipOf } from "./zip.ts";

/** What reading a pack needs of the platform. */
export type Means = {
  /** The SHA-256 in hexadecimal. */
  digest(bytes: Uint8Array): Promise<string>;
  /** Whether an Ed25519 signature of these bytes was made with the private part of this key. */
  verify(key: Uint8Array, signature: Uint8Array, bytes: Uint8Array): Promise<boolean>;
  /** Exactly `size` bytes; null where it would be fewer or more, found out as soon as it can be. */
  inflate(packed: Uint8Array, size: number): Uint8Array | null;
  /** The text of UTF-8; null where it is none. */
  textOf(bytes: Uint8Array): string | null;
};

/** A pack that was read: signed, and whole to the byte. */
export type Pack = {
  readonly manifest: PackManifest;
  /** The SHA-256 of its manifest: the same pack, the same sum. */
  readonly sum: string;
  /** The public key of who signed it, in hexadecimal. */
  readonly key: string;
  readonly additions: readonly Addition[];
};

/** How far reading is: texts done, of how many. */
export type Reading = (done: number, of: number) => void;

/**
 * Reads a pack, and refuses it with a sentence wherever a byte is not what it should be. The form is strict, so that
 * there is but one file for what it says: first the list of files is looked at, then the signature of the manifest,
 * then that of each text's packed bytes, and only what was signed is inflated.
 */
export async function readPack(
  bytes: Uint8Array,
  means: Means,
  report: Reading = () => {},
): Promise<{ readonly pack: Pack } | { readonly refusal: string }> {
  try {
    return { pack: await read(bytes, means, report) };
  } catch (error) {
    if (error instanceof Unfit) return { refusal: error.message };
    throw error;
  }
}

async function read(bytes: Uint8Array, means: Means, report: Reading): Promise<Pack> {
  if (bytes.length > limits.file) throw new Unfit("文献包过大");
  refuseNewer(bytes);
  const { manifest: stored, texts, signature } = parted(entriesIn(bytes, limits.works + 2));
  const [key, signed] = [signature.packed.subarray(0, 32), signature.packed.subarray(32)];
  if (!(await means.verify(key, signed, stored.packed)))
    throw new Unfit("签名不对：文献包制成之后被改动过，请向发布单位另取一份");
  const manifest = manifestIn(jsonIn(means.textOf(stored.packed)));
  if (manifest.works.length !== texts.length) throw new Unfit(damaged);
  const additions: Addition[] = [];
  for (const [number, work] of manifest.works.entries()) {
    report(number, texts.length);
    additions.push(await addition(work, texts[number], manifest, means));
  }
  // Whatever is not a text, a name or a signature could still be other than it was made.
  const plain = [stored, signature].every(({ packed, crc }) => crcOfBytes(packed) === crc);
  if (!plain || !same(bytes, zipOf([stored, ...texts, signature]))) throw new Unfit(damaged);
  return { manifest, sum: await means.digest(stored.packed), key: hexOf(key), additions };
}

/** A later form may be other in everything but this: its manifest comes first, and says its format. */
function refuseNewer(bytes: Uint8Array): void {
  const first = firstEntry(bytes, "manifest.json");
  const told = first && /"format":\s*(\d{1,9})/.exec(String.fromCharCode(...first.subarray(0, 200)))?.[1];
  if (Number(told) > packFormat)
    throw new Unfit("这个文献包由较新的兰台制作，这一版读不了。请先更新兰台；已有的文献没有改动");
}

function parted(entries: readonly Entry[]) {
  const [manifest, signature] = [entries[0], entries.at(-1)];
  const texts = entries.slice(1, -1);
  const strange = texts.find(({ name }) => !isTextName(name));
  if (strange) throw new Unfit(`文献包里有不该有的文件“${strange.name.slice(0, 60)}”，没有打开`);
  if (manifest?.name !== "manifest.json" || signature?.name !== "signature") throw new Unfit(damaged);
  if (new Set(texts.map(({ name }) => name)).size < texts.length) throw new Unfit("文献包里有两个同名的文件");
  const size = texts.reduce((sum, text) => sum + text.size, 0);
  if (size > limits.texts || texts.some((text) => text.size > limits.text))
    throw new Unfit("文献包里的文字解开后过大，没有打开");
  const stored = [manifest, signature].every(
    ({ deflated, packed, size }) => !deflated && packed.length === size,
  );
  if (!stored || manifest.size > limits.manifest || signature.size !== 96) throw new Unfit(damaged);
  return { manifest, texts, signature };
}

async function addition(
  { file, bytes, sha256, packed, ...seed }: PackedWork,
  entry: Entry | undefined,
  { asOf }: PackManifest,
  { digest, inflate, textOf }: Means,
): Promise<Addition> {
  const changed = new Unfit(`《${seed.title}》的文字与清单不符：文件被改动过，或者没有复制完`);
  if (entry?.name !== file || entry.size !== bytes || (await digest(entry.packed)) !== packed) throw changed;
  const plain = entry.deflated ? inflate(entry.packed, bytes) : entry.packed;
  if (plain?.length !== bytes || crcOfBytes(plain) !== entry.crc || (await digest(plain)) !== sha256)
    throw changed;
  const text = textOf(plain);
  if (text === null) throw new Unfit(`《${seed.title}》的文字不是 UTF-8`);
  const dates = asOf === undefined ? seed.dates : { asOf, ...seed.dates };
  return { seed: { ...seed, text: file, ...(dates && { dates }) }, text };
}

function jsonIn(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    throw new Unfit(damaged);
  }
}

const same = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

/** Bytes in hexadecimal. */
export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

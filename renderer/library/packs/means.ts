import * as noble from "@noble/ed25519";
import { Inflate } from "fflate";
import type { Means } from "../../core/pack/read.ts";
import { digestOf } from "../digest.ts";

/** What reading a pack needs, by what the browser has; of signatures, by what it lacks before Chromium 137. */
export const means: Means = {
  digest: (bytes) => digestOf(bytes as Uint8Array<ArrayBuffer>),
  verify: async (key, signature, bytes) =>
    (await verifyByBrowser(key, signature, bytes)) ?? (await verifyByLibrary(key, signature, bytes)),
  inflate,
  textOf: (bytes) => {
    try {
      // What the text begins with is kept: its sum was made with it.
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return null;
    }
  },
};

/** Null where the browser does not know Ed25519. */
export async function verifyByBrowser(
  key: Uint8Array,
  signature: Uint8Array,
  bytes: Uint8Array,
): Promise<boolean | null> {
  try {
    const raw = key as Uint8Array<ArrayBuffer>;
    const imported = await crypto.subtle.importKey("raw", raw, "Ed25519", false, ["verify"]);
    const [signed, told] = [bytes as Uint8Array<ArrayBuffer>, signature as Uint8Array<ArrayBuffer>];
    return await crypto.subtle.verify("Ed25519", imported, told, signed);
  } catch (error) {
    if (error instanceof DOMException && error.name === "NotSupportedError") return null;
    // A key that is none.
    return false;
  }
}

/** The same by RFC 8032 to the letter, where the browser does not. */
export async function verifyByLibrary(
  key: Uint8Array,
  signature: Uint8Array,
  bytes: Uint8Array,
): Promise<boolean> {
  return noble.verifyAsync(signature, bytes, key, { zip215: false }).catch(() => false);
}

/** How much is inflated before it is asked whether it is too much already. */
const step = 16_384;

function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  const all = new Uint8Array(size);
  let filled = 0;
  let over = false;
  const inflating = new Inflate((part) => {
    over ||= filled + part.length > size;
    if (!over) all.set(part, filled);
    filled += part.length;
  });
  try {
    for (let at = 0; at < packed.length && !over; at += step)
      inflating.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch {
    return null;
  }
  return over || filled !== size ? null : all;
}

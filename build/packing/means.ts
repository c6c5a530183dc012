import { createHash, createPublicKey, verify } from "node:crypto";
import { inflateRawSync } from "node:zlib";
import { deflateSync } from "fflate";
import type { Making } from "../../renderer/core/pack/make.ts";
import type { Means } from "../../renderer/core/pack/read.ts";
import type { SigningKey } from "./keys.ts";

const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** What making a pack needs. The deflater is our own: that of Node differs from one processor to the next. */
export const makingWith = ({ key, sign }: SigningKey): Making => ({
  digest,
  deflate: (bytes) => deflateSync(bytes, { level: 9 }),
  bytesOf: (text) => new TextEncoder().encode(text),
  sign: (bytes) => ({ key, signature: sign(bytes) }),
});

/** How Ed25519 keys begin in the form that Node reads. */
const spki = Buffer.from("302a300506032b6570032100", "hex");

/** What reading a pack needs, by what Node has: other code than that of the page, and so a check of it. */
export const means: Means = {
  digest: async (bytes) => digest(bytes),
  verify: async (key, signature, bytes) => {
    const der = Buffer.concat([spki, key]);
    return verify(null, bytes, createPublicKey({ key: der, format: "der", type: "spki" }), signature);
  },
  inflate: (packed, size) => {
    try {
      const plain = inflateRawSync(packed, { maxOutputLength: size + 1 });
      return plain.length === size ? new Uint8Array(plain) : null;
    } catch {
      return null;
    }
  },
  textOf: (bytes) => {
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return null;
    }
  },
};

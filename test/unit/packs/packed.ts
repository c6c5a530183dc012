import { createHash, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { deflateSync } from "fflate";
import { type Making, type PackContent, packOf } from "../../../renderer/core/pack/make.ts";

/** Makes packs as the command does, signed by a key of its own. */
export function makingWith({ privateKey, publicKey } = generateKeyPairSync("ed25519")): Making {
  return {
    digest: (bytes) => createHash("sha256").update(bytes).digest("hex"),
    deflate: (bytes) => deflateSync(bytes, { level: 9 }),
    bytesOf: (text) => new TextEncoder().encode(text),
    sign: (bytes) => ({ key: rawKey(publicKey), signature: sign(null, bytes, privateKey) }),
  };
}

const rawKey = (key: KeyObject): Uint8Array => key.export({ type: "spki", format: "der" }).subarray(-32);

/** A pack of two statutes, with what is given of it changed. */
export const content = (changes: Partial<PackContent> = {}): PackContent => ({
  id: "city-laws",
  name: "某市法规",
  version: "2026.3",
  publisher: "某市人大常委会办公室",
  date: "2026-03-31",
  asOf: "2026-03-15",
  works: [statute("parking"), statute("water")],
  ...changes,
});

export const statute = (
  id: string,
  words = "为了规范管理，制定本条例。",
  changes: Partial<PackContent["works"][number]["seed"]> = {},
): PackContent["works"][number] => ({
  seed: {
    id,
    title: `某市${id}条例`,
    shortTitle: `${id}条例`,
    kind: "law",
    region: "某市",
    year: "2024",
    provenance: "某市人大常委会公报",
    originalName: `${id}.txt`,
    dates: { effective: "2024-01-01" },
    ...changes,
  },
  text: `某市${id}条例\n第一条　${words}\n第二条　本条例自2024年1月1日起施行。\n`,
});

/** The bytes of that pack. */
export const packed = (changes: Partial<PackContent> = {}, making = makingWith()): Uint8Array =>
  packOf(content(changes), making);

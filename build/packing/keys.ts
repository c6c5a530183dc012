import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { Unfit } from "../../renderer/core/own/checked-fields.ts";

/** What packs are signed with. */
export type SigningKey = {
  /** The public key, 32 bytes. */
  readonly key: Uint8Array;
  readonly sign: (bytes: Uint8Array) => Uint8Array;
  /** It was made just now. */
  readonly made: boolean;
  /** Others of this computer can read it. */
  readonly open: boolean;
};

/** The key in a file, or a new one that is written there for its owner alone. Throws Unfit. */
export function keyAt(file: string, folder: string): SigningKey {
  const within = relative(resolve(folder), resolve(file));
  if (!within.startsWith("..") && !/^[a-z]:|^[\\/]/i.test(within))
    throw new Unfit(`签名密钥不能放在要打包的文件夹里（${within}）：这个文件夹常常整个拷给别人`);
  if (existsSync(file)) return { ...signing(read(file)), made: false, open: isOpen(file) };
  const { privateKey } = generateKeyPairSync("ed25519");
  writeFileSync(file, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600, flag: "wx" });
  return { ...signing(privateKey), made: true, open: false };
}

function signing(privateKey: KeyObject): Pick<SigningKey, "key" | "sign"> {
  const spki = createPublicKey(privateKey).export({ type: "spki", format: "der" });
  return { key: new Uint8Array(spki.subarray(-32)), sign: (bytes) => sign(null, bytes, privateKey) };
}

function read(file: string): KeyObject {
  try {
    const key = createPrivateKey(readFileSync(file));
    if (key.asymmetricKeyType === "ed25519") return key;
  } catch {
    // Said below: why a file is no key is nothing that its owner could act upon.
  }
  throw new Unfit(`${file} 不是兰台的签名密钥`);
}

const isOpen = (file: string): boolean => process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0;

import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";

/** Throws unless the file has exactly this SHA-256. */
export async function verify(file: string, expected: string): Promise<void> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  const found = hash.digest("hex");
  if (found !== expected) {
    throw new Error(`校验和不符，文件已拒绝使用：${file}（应为 ${expected}，实为 ${found}）`);
  }
}

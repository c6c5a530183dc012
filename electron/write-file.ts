import { rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { putInPlace } from "./put-in-place.ts";

/** Writes a file whole or not at all: what was there before stays until the new one is complete. */
export async function writeWhole(path: string, bytes: Uint8Array | string): Promise<void> {
  const unfinished = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    await writeFile(unfinished, bytes, { flush: true });
    await putInPlace(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Why a file could not be written, in words that say what to do. */
export function reasonNotWritten(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  const reason = reasons[code ?? ""] ?? `系统报告了错误（${code ?? "未知"}）。请换一个位置再试`;
  return `没有保存成功：${reason}。原有的文件没有改动。`;
}

const permission = "没有写入这个位置的权限。请换一个文件夹";
const reasons: Readonly<Record<string, string>> = {
  ENOSPC: "磁盘空间不足。请腾出空间，或换一个磁盘",
  EDQUOT: "您的磁盘配额已满。请腾出空间，或换一个磁盘",
  EACCES: permission,
  EPERM: permission,
  EROFS: "这个磁盘是只读的。请换一个位置",
  EBUSY: "这个文件正被其他程序使用。请先关闭它，或换一个名字",
  ENOENT: "这个文件夹已经不在了。请换一个位置",
  ENAMETOOLONG: "文件名太长。请换一个短一些的名字",
};

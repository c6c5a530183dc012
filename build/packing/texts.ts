import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { Unfit } from "../../renderer/core/own/checked-fields.ts";

/** The names of the texts in a folder, in an order that is the same on every machine. */
export const textsIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && [".txt", ".md"].includes(extname(entry.name).toLowerCase()))
    .map(({ name }) => name)
    .sort();

/** A text of a folder: without the mark that some editors put first, its lines ended one way. Throws Unfit. */
export function readText(folder: string, name: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(folder, name));
  } catch {
    throw new Unfit(`文件夹里没有“${name}”，pack.json 却列了它`);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replaceAll(/\r\n?/g, "\n");
  } catch {
    throw new Unfit(`“${name}”不是 UTF-8 编码：请用记事本打开，另存为时编码选 UTF-8`);
  }
}

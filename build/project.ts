import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of the project: tools run both from build/ and, bundled, from dist/tools/. */
export const root = upwards(import.meta.dirname);

export const page = join(root, "dist/renderer");

/** The Electron that 兰台 is made for. */
export const electronVersion: string = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
  .devDependencies.electron;

function upwards(folder: string): string {
  return existsSync(join(folder, "package.json")) ? folder : upwards(dirname(folder));
}

import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** How many bytes the files of a folder have together, of those in it as well. */
export const folderSize = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { app } from "electron";

/**
 * Stands in resources/app of the trial Electron, which comes without Electron's own loader: opens the
 * program in the folder named on the command line, as `electron <folder>` does.
 */
const folder = process.argv.slice(1).find((argument) => !argument.startsWith("-"));
if (folder === undefined) {
  console.error("electron: name the folder of the program");
  app.exit(2);
} else {
  const path = resolve(folder);
  const program = JSON.parse(readFileSync(join(path, "package.json"), "utf8")) as {
    readonly name: string;
    readonly productName?: string;
    readonly version: string;
    readonly main: string;
  };
  // What Electron's own loader sets; its types leave these three out.
  const inside = app as typeof app & { setAppPath(path: string): void; setVersion(version: string): void };
  inside.setVersion(program.version);
  inside.setName(program.productName ?? program.name);
  inside.setAppPath(path);
  (process as typeof process & { defaultApp?: boolean }).defaultApp = true;
  await import(pathToFileURL(join(path, program.main)).href);
}

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { app } from "electron";

/**
 * Stands in resources/app of the trial Electron, which comes without Electron's own loader: opens the
 * program in the folder named on the command line, as `electron -r <module> <folder>` does.
 */
const { require: first } = asked().values;
for (const module of first ?? []) createRequire(import.meta.filename)(resolve(String(module)));

// Asked anew: a module that comes first may take its own words off the command line.
const [folder] = asked().positionals;
if (folder === undefined) {
  console.error("electron: name the folder of the program");
  app.exit(2);
} else {
  open(resolve(folder));
}

function asked() {
  const options = { require: { type: "string", short: "r", multiple: true } } as const;
  return parseArgs({ args: process.argv.slice(1), options, strict: false, allowPositionals: true });
}

function open(path: string): void {
  const program = JSON.parse(readFileSync(join(path, "package.json"), "utf8")) as {
    readonly name: string;
    readonly productName?: string;
    readonly version: string;
    readonly main: string;
  };
  // What Electron's own loader sets; its types leave these out.
  const inside = app as typeof app & { setAppPath(path: string): void; setVersion(version: string): void };
  inside.setVersion(program.version);
  inside.setName(program.productName ?? program.name);
  inside.setAppPath(path);
  Object.assign(process, { defaultApp: true });
  createRequire(join(path, "package.json"))(`./${program.main}`);
}

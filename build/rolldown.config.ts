import { readdirSync } from "node:fs";
import { basename, isAbsolute, join } from "node:path";
import { defineConfig, type RolldownOptions } from "rolldown";
import { electronVersion } from "./project.ts";

/** Everything from node_modules stays outside. */
const external = (id: string, importer: string | undefined) =>
  importer !== undefined && !id.startsWith(".") && !isAbsolute(id);

const common: RolldownOptions = {
  external,
  platform: "node",
  transform: { target: "node20.19", define: { __ELECTRON_VERSION__: JSON.stringify(electronVersion) } },
};

const tools = readdirSync("build/tools").filter((name) => name.endsWith(".ts"));

export default defineConfig([
  {
    // CommonJS, since Electron loads it in one go: a debugger that comes while it still loads modules is trouble.
    ...common,
    input: "electron/main.ts",
    output: { file: "dist/electron/main.cjs", format: "cjs" },
  },
  {
    // A sandboxed preload script can import nothing, and is CommonJS too.
    ...common,
    input: "electron/preload.ts",
    output: { file: "dist/electron/preload.cjs", format: "cjs" },
  },
  {
    ...common,
    input: "electron/trial-loader.ts",
    output: { file: "dist/tools/trial-loader.cjs", format: "cjs" },
  },
  {
    // In a browser, beside the page of the web edition; `web-folder.ts` writes in front of it what it keeps.
    input: "renderer/web-edition/service-worker.ts",
    platform: "browser",
    output: { file: "dist/tools/service-worker.js", format: "iife" },
  },
  {
    ...common,
    input: Object.fromEntries(tools.map((name) => [basename(name, ".ts"), join("build/tools", name)])),
    output: { dir: "dist/tools", format: "esm" },
  },
]);

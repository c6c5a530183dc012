import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { root } from "./project.ts";

const files = readdirSync(join(root, "test/unit"), { encoding: "utf8", recursive: true })
  .filter((name) => name.endsWith(".test.ts"))
  .map((name) => join("test/unit", name).replaceAll("\\", "/"));

/** Those that put a database in the place of the browser's: the next file would find what was written there. */
const keeping = files.filter((file) => readFileSync(join(root, file), "utf8").includes("fake-indexeddb"));

export default defineConfig({
  root,
  cacheDir: join(root, "dist/test/vite"),
  test: {
    environment: "node",
    // A machine with much else to do is slow, and not wrong.
    testTimeout: 120_000,
    // Left to itself it leaves a processor idle: of two, half the machine.
    maxWorkers: availableParallelism(),
    projects: [
      // What a file has loaded and parsed serves the next one too.
      {
        extends: true,
        test: { name: "unit", include: ["test/unit/**/*.test.ts"], exclude: keeping, isolate: false },
      },
      { extends: true, test: { name: "kept", include: keeping } },
    ],
  },
});

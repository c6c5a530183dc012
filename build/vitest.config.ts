import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { root } from "./project.ts";

export default defineConfig({
  root,
  cacheDir: join(root, "dist/test/vite"),
  test: { include: ["test/unit/**/*.test.ts"], environment: "node", testTimeout: 30_000 },
});

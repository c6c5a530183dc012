import { join } from "node:path";
import { defineConfig } from "playwright/test";
import { root } from "./project.ts";

const output = join(root, "dist/test");

export default defineConfig({
  outputDir: join(output, "playwright"),
  reporter: [["list"], ["json", { outputFile: join(output, "playwright.json") }]],
  // A machine with much else to do is slow, and not wrong.
  timeout: 120_000,
  globalTimeout: (process.env.LANTAI_LONG ? 60 : 30) * 60_000,
  expect: { timeout: 20_000 },
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  projects: [
    // Each test has a browser of its own: whoever is free takes the next one, and nobody waits for the longest file.
    { name: "app", testDir: join(root, "test/app"), fullyParallel: true },
    { name: "desktop", testDir: join(root, "test/desktop") },
    { name: "packaging", testDir: join(root, "test/packaging") },
  ],
});

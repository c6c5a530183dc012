import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { prepareTestMachine, type TestMachine } from "../machine/test-machine.ts";
import { buildPage } from "../page.ts";
import { root } from "../project.ts";
import { run } from "../run.ts";
import { scan } from "../security-scan.ts";
import { type Counts, one, playwrightCounts, sum, vitestCounts } from "../test-counts.ts";

/**
 * `npm test` does everything, in the order in which failures are cheapest. `npm test -- unit desktop` does only
 * the stages named. The last line is always the count.
 */
const reports = join(root, "dist/test");

const stages: Readonly<Record<string, () => Promise<Counts>>> = {
  format: async () =>
    one((await tool("@biomejs/biome/bin/biome", ["ci", ".", "--diagnostic-level=warn"])) === 0),
  security: async () => {
    const mistakes = scan(root);
    for (const sentence of mistakes) console.error(sentence);
    return one(mistakes.length === 0);
  },
  types: async () => one((await tool("typescript/bin/tsc", ["--build"])) === 0),
  unit: async () => {
    const report = join(reports, "vitest.json");
    rmSync(report, { force: true });
    const given = ["run", "--config", "build/vitest.config.ts", "--reporter=default", "--reporter=json"];
    const code = await tool("vitest/vitest.mjs", [...given, `--outputFile.json=${report}`]);
    return vitestCounts(read(report), code);
  },
  page: async () => one(await buildPage()),
  app: () => inBrowser("app"),
  desktop: () => inBrowser("desktop"),
  packaging: () => inBrowser("packaging"),
};

/** What has to be there before a stage can run at all. */
const needs: Readonly<Record<string, string>> = { app: "page", desktop: "page", packaging: "page" };

const machine: { prepared: TestMachine | null } = { prepared: null };

async function inBrowser(project: string): Promise<Counts> {
  machine.prepared ??= await prepareTestMachine(console.log);
  const { chromium, electron, display } = machine.prepared;
  const report = join(reports, "playwright.json");
  rmSync(report, { force: true });
  const env = {
    ...process.env,
    CHROMIUM_PATH: chromium,
    ...(electron ? { ELECTRON_OVERRIDE_DIST_PATH: electron } : {}),
    ...(display ? { DISPLAY: display.name } : {}),
  };
  const given = ["test", "--config", "build/playwright.config.ts", "--project", project];
  const code = await tool("playwright/cli.js", given, env);
  return playwrightCounts(read(report), code);
}

const tool = (script: string, given: readonly string[], env = process.env): Promise<number> =>
  run(process.execPath, [join(root, "node_modules", script), ...given], { cwd: root, env });

function read(report: string): unknown {
  try {
    return JSON.parse(readFileSync(report, "utf8"));
  } catch {
    // No report: the run broke off, and its exit code says so.
    return null;
  }
}

async function test(asked: readonly string[]): Promise<Counts> {
  const wanted = asked.length === 0 ? Object.keys(stages) : asked;
  const unknown = wanted.filter((name) => !(name in stages));
  if (unknown.length > 0)
    throw new Error(`没有这样的步骤：${unknown.join("、")}。可选：${Object.keys(stages).join(" ")}`);
  const counts = new Map<string, Counts>();
  const started = Date.now();
  for (const name of Object.keys(stages)) {
    const needed = wanted.some((asking) => asking === name || needs[asking] === name);
    const stage = stages[name];
    if (!needed || !stage) continue;
    const missing = needs[name];
    if (missing && counts.get(missing)?.failed) {
      console.error(`\n── ${name}: not run, since ${missing} failed`);
      counts.set(name, one(false));
      continue;
    }
    console.log(`\n── ${name}`);
    const began = Date.now();
    counts.set(name, await stage().catch(failed));
    console.log(`── ${name}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
  }
  console.log(`\n${((Date.now() - started) / 1000).toFixed(0)} s in all`);
  return sum([...counts.values()]);
}

function failed(error: unknown): Counts {
  console.error(error instanceof Error ? error.message : error);
  return one(false);
}

const { passed, failed: broken, skipped } = await test(process.argv.slice(2)).catch(failed);
machine.prepared?.display?.close();
process.exitCode = broken === 0 ? 0 : 1;
console.log(`${passed} passed, ${broken} failed, ${skipped} skipped`);

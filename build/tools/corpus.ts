import { existsSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { type Unit, walk } from "../../renderer/core/document.ts";
import { kindOf } from "../../renderer/core/parse/kind.ts";
import { parse, type Seed, trace } from "../../renderer/core/parse.ts";
import { dump } from "../corpus-dump.ts";
import { root } from "../project.ts";

/**
 * Reads works as the program does, and says what became of them.
 *
 *   corpus --account [WORK or FILE…]   units by type, diagnostics, and where every character went;
 *                                      fails if one is missing
 *   corpus --dump [WORK or FILE…]      every unit as a line of JSON, in reading order
 *
 * Without names: all works of seeds/. A work goes by its id, its file, or the name its text came under.
 */
// A pipe that closed early, such as `| head`, is no failure.
process.stdout.on("error", () => process.exit());
const names = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const works = worksNamed(names);
if (process.argv.includes("--dump")) {
  for (const { seed, text } of works) {
    const traced = trace(seed, text);
    for (const record of dump(seed, traced.document, traced)) print(JSON.stringify(record));
  }
} else {
  const whole = works.map(({ seed, text }) => account(seed, text));
  if (whole.includes(false)) process.exitCode = 1;
}

function account(seed: Seed, text: string): boolean {
  const before = performance.now();
  const { document, diagnostics } = parse(seed, text);
  const spent = performance.now() - before;
  const { account: counted, repairs } = trace(seed, text);
  print(`${seed.title}（${seed.id}）`);
  print(
    `  ${counted.characters} characters in ${text.split("\n").length} lines, read in ${spent.toFixed(0)} ms`,
  );
  print(`  units: ${listed(countBy(document.units))}`);
  print(
    `  in units ${counted.inUnits}, in furniture ${listed(counted.inFurniture)}, taken out by repairs ${counted.inRepairs}`,
  );
  print(`  repairs: ${listed(countOf(repairs.map(({ kind }) => kind)))}`);
  for (const { line, message } of diagnostics) print(`  line ${line}: ${message}`);
  for (const { line, words } of counted.missing) print(`  MISSING at line ${line}: ${words}`);
  for (const { line, words } of counted.twice) print(`  TWICE at line ${line}: ${words}`);
  return counted.missing.length === 0 && counted.twice.length === 0;
}

function countBy(units: readonly Unit[]): Record<string, number> {
  return countOf([...walk(units)].map(({ unit }) => unit.type));
}

function countOf(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

function listed(counts: Readonly<Record<string, number>>): string {
  const entries = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
  return entries.length > 0 ? entries.join(", ") : "none";
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function worksNamed(wanted: readonly string[]): { readonly seed: Seed; readonly text: string }[] {
  const folder = join(root, "seeds");
  const seeds: Seed[] = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  if (wanted.length === 0)
    return seeds.map((seed) => ({ seed, text: readFileSync(join(folder, seed.text), "utf8") }));
  return wanted.map((name) => {
    const seed = seeds.find(({ id, text, originalName }) =>
      [id, text, originalName].includes(basename(name)),
    );
    // A file is read as it is, even where it goes by the name of a work.
    if (existsSync(name)) return fileAt(name, seed);
    if (!seed) throw new Error(`neither a work of seeds/ nor a file: ${name}`);
    return { seed, text: readFileSync(join(folder, seed.text), "utf8") };
  });
}

function fileAt(path: string, known: Seed | undefined): { readonly seed: Seed; readonly text: string } {
  const text = readFileSync(path, "utf8");
  return { seed: known ?? seedOfFile(path, text), text };
}

/** A file that is in no manifest: what kind of work it is, its text must tell. */
function seedOfFile(path: string, source: string): Seed {
  const title = basename(path, extname(path));
  return {
    id: title,
    title,
    shortTitle: title,
    kind: kindOf(source),
    region: "",
    year: "",
    text: basename(path),
    originalName: basename(path),
    provenance: "",
  };
}

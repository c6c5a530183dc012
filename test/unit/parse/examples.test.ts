import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Example, failure } from "./examples.ts";
import { neighbouring, type Reading, reading, seedOf } from "./works.ts";

const path = neighbouring("sources/examples-lanzhou.json");
const examples: readonly Example[] = path ? JSON.parse(readFileSync(path, "utf8")) : [];
const readings = new Map<string, Reading>();

function readingOf(name: string): Reading {
  const known = readings.get(name);
  if (known) return known;
  const { seed, text } = seedOf(name);
  const made = reading(seed, text);
  readings.set(name, made);
  return made;
}

// The worked examples are kept beside the repository, and are not everywhere.
describe.skipIf(path === undefined)("the worked examples hold", () => {
  for (const example of examples) {
    test(`${example.id} ${example.kind}`, () => {
      expect(failure(example, readingOf(example.seed))).toBeUndefined();
    });
  }
});

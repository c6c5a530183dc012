import { expect, test } from "vitest";
import { root } from "../../build/project.ts";
import { textRules } from "../../build/security/text-rules.ts";
import { mistakesIn, rules, scan } from "../../build/security-scan.ts";
import { innocent, mistakes } from "./security-samples.ts";

test.each(mistakes)("%s: %s: %s", (rule, file, source) => {
  const found = mistakesIn(file, `\n${source}`);
  expect(found.map((each) => each.rule)).toContain(rule);
  // A template may go over several lines, but the mistake stands on the second of the file.
  expect(found.map(({ line }) => line)).toEqual(found.map(() => 2));
});

test.each(innocent)("nothing: %s: %s", (file, source) => {
  expect(mistakesIn(file, source)).toEqual([]);
});

test("every rule has a mistake that it finds", () => {
  const tried = new Set(mistakes.map(([rule]) => rule));
  expect([...rules, ...textRules].map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
});

test("the program itself makes none of them", () => {
  expect(scan(root)).toEqual([]);
});

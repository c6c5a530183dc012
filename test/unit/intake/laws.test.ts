import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Unit, walk } from "../../../renderer/core/document.ts";
import { parse } from "../../../renderer/core/parse.ts";
import { readFile } from "../../../renderer/library/intake/file.ts";
import { guessOf } from "../../../renderer/library/intake/guess.ts";
import { neighbouring, seedFor } from "../parse/works.ts";

const folder = neighbouring("laws");

// The laws are for trying only; they are kept beside the repository, and are not everywhere.
describe.skipIf(folder === undefined)("the laws, taken in as files", () => {
  const names = folder === undefined ? [] : readdirSync(folder);
  const articles = (units: readonly Unit[]) =>
    [...walk(units)].filter(({ unit }) => unit.type === "article").length;

  test("are read to the character, are told to be laws, and have a title and a year", {
    timeout: 120_000,
  }, async () => {
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const bytes = readFileSync(join(folder ?? "", name));
      const reading = await readFile(new File([bytes], name), () => Promise.reject(new Error("no PDF")));
      if ("refused" in reading) throw new Error(`${name}: ${reading.refused}`);
      expect(reading.text, name).toBe(bytes.toString("utf8"));
      const guess = guessOf(name, reading);
      expect([guess.kind, /^\d{4}$|^不详$/.test(guess.year)], name).toEqual(["law", true]);
      expect(guess.title, name).toBe(
        /^# *(.*)/m
          .exec(reading.text)?.[1]
          ?.trim()
          .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, ""),
      );
      const taken = parse({ ...seedFor("law"), ...guess }, reading.text).document.units;
      expect(articles(taken), name).toBe(articles(parse(seedFor("law"), reading.text).document.units));
    }
  });
});

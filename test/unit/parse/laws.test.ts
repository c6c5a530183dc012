import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { walk } from "../../../renderer/core/document.ts";
import { parse, trace } from "../../../renderer/core/parse.ts";
import { neighbouring, seedFor } from "./works.ts";

const folder = neighbouring("laws");
const seed = seedFor("law");

// The laws are for trying only; they are kept beside the repository, and are not everywhere.
describe.skipIf(folder === undefined)("the laws", () => {
  const names = folder === undefined ? [] : readdirSync(folder);

  test("there are some", () => expect(names.length).toBeGreaterThan(0));

  test.each(names)("%s has all its words and articles", (name) => {
    const text = readFileSync(join(folder ?? "", name), "utf8");
    const opening = text
      .split("\n")
      .filter((line) => /^[#\s]*第[〇零一二三四五六七八九十百千]+条/.test(line)).length;
    const articles = [...walk(parse(seed, text).document.units)].filter(
      ({ unit }) => unit.type === "article",
    );
    expect(articles.length).toBe(opening);
    const { account } = trace(seed, text);
    expect([account.missing, account.twice]).toEqual([[], []]);
  });
});

import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse, type Seed } from "../../../renderer/core/parse.ts";
import { checks, type Example } from "./yearbook-examples.ts";

const file = "../shared/sources/examples-yearbooks.json";
const works: Readonly<Record<string, string>> = {
  "002": "chengguan-yearbook-2020",
  "003": "wuwei-yearbook-2024",
};

/** Examples that say something else than the page does: we keep what is printed. */
const atOdds: Readonly<Record<string, string>> = {
  "B-002-TB-03": "降水日数（天）/6月: 15 not 9",
  "B-003-TB-09": "天祝藏族自治县/2022年 常住人口（万人）: 14.74 not 14.61",
};

const seeds = JSON.parse(readFileSync("seeds/manifest.json", "utf8")) as Seed[];

function documentOf(id: string) {
  const seed = seeds.find((each) => each.id === id) as Seed;
  return parse(seed, readFileSync(`seeds/${seed.text}`, "utf8")).document;
}

if (existsSync(file)) {
  const examples = JSON.parse(readFileSync(file, "utf8")) as Example[];
  describe.each(Object.entries(works))("worked examples of %s", (seed, id) => {
    const document = documentOf(id);
    test.each(
      examples.filter((example) => example.seed === seed).map((example) => [example.id, example] as const),
    )("%s", (_, example) => {
      expect(checks[example.kind]?.(document, example) ?? null).toBe(atOdds[example.id] ?? null);
    });
  });
} else {
  test.skip("the worked examples are not beside this repository", () => {});
}

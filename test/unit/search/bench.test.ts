import { describe, expect, test } from "vitest";
import { figuresOf, matrix } from "../../../build/bench/search/columns.ts";
import type { Measured } from "../../../build/bench/search/measure.ts";
import { questionsOf } from "../../../build/bench/search/questions.ts";
import { truthOf } from "../../../build/bench/search/truth.ts";
import { unitsOf } from "../../../build/bench/search/units.ts";
import { fullWidth, halfWidth, inArabic, inTraditional } from "../../../build/bench/search/variants.ts";
import { aligned } from "../../../build/bench/table.ts";
import { documentOfSeed, seedOf } from "../parse/works.ts";

test("the same words as they may be typed", () => {
  expect(["第二十四条", "第十条", "第五章", "第三十届"].map(inArabic)).toEqual([
    "第24条",
    "第10条",
    "第5章",
    "第30届",
  ]);
  expect(inTraditional("停车场")).toBe("停車場");
  expect(fullWidth("GDP增长5%")).toBe("ＧＤＰ增长５％");
  expect(halfWidth("如下：（一）")).toBe("如下:(一)");
});

describe("questions", () => {
  const { seed } = seedOf("lanzhou-yearbook");
  const units = unitsOf([documentOfSeed(seed)]);
  const some = units.slice(0, 1500).filter(({ text }) => text.length > 0);

  test("are the same in every run, and others for another seed", () => {
    expect(questionsOf(some)).toEqual(questionsOf(some));
    expect(questionsOf(some, 21)).not.toEqual(questionsOf(some));
  });

  test("have an answer, unless they ask for what is absent", () => {
    const truth = truthOf(some);
    for (const question of questionsOf(some)) {
      expect(truth(question).must.size > 0, question.asked).toBe(question.sort !== "absent");
    }
  });
});

test("a table tells figures beside the first column, and shares as they are", () => {
  const measured = (build: number, recall: number): Measured => ({
    build: [build, 2 * build],
    work: [build],
    heap: 10,
    stored: 0,
    load: [1],
    query: [1, 2, 3],
    recall: { printed: recall, otherwise: 1 },
    precision: 1,
    threw: 2,
  });
  const columns = [
    { peer: "one", measured: measured(100, 1) },
    { peer: "other", measured: measured(250, 0.5) },
  ] as const;
  const rows = new Map(matrix([...columns]).map(([name = "", ...cells]) => [name, cells]));
  expect(rows.get("build")).toEqual(["100 ms", "250 ms ×2.5"]);
  expect(rows.get("recall, as printed")).toEqual(["1.000", "0.500"]);
  expect(rows.get("questions it threw at")).toEqual(["2", "2"]);
  expect(rows.has("MRR, known items")).toBe(false);
  expect(
    aligned([
      ["a", "bb"],
      ["ccc", "d"],
    ]),
  ).toBe("a    bb\nccc   d");
  expect(figuresOf("seeds", columns)).toContainEqual({
    name: "seeds, other: build",
    unit: "ms",
    values: [250],
    against: "seeds, one: build",
  });
});

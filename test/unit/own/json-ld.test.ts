import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { recordsFromJsonLd } from "../../../renderer/core/own/from-json-ld.ts";
import { jsonLdOf } from "../../../renderer/core/own/json-ld.ts";
import { citables, scattered } from "./scattered.ts";
import { webAnnotationSchema } from "./web-annotation.schema.ts";

const validate = new Ajv({ allErrors: true, strict: false }).compile(webAnnotationSchema);

describe.each(citables)("$document.work.title", (from) => {
  const annotations = scattered(from, 250, 13);
  const text = jsonLdOf(annotations, "批注", "test");

  test("is of the W3C model", () => {
    expect([validate(JSON.parse(text)), validate.errors]).toEqual([true, null]);
  });

  test("comes back equal, but for what was taken away", () => {
    const { records, refused } = recordsFromJsonLd(text);
    expect(refused).toEqual([]);
    expect(records).toEqual(annotations.filter(({ removed }) => !removed));
  });

  test("says the words that are marked, where they stand", () => {
    const { items } = JSON.parse(text).first;
    for (const [at, record] of annotations.filter(({ removed }) => !removed).entries()) {
      const quotes = [items[at].target]
        .flat()
        .flatMap(({ selector }) => selector?.refinedBy?.[1]?.exact ?? []);
      expect(quotes).toEqual((record.anchor?.passages ?? []).map(({ exact }) => exact));
    }
  });
});

describe("the schema refuses what the model refuses", () => {
  const [from] = citables;
  const annotation =
    from && scattered(from, 30, 2).find((each) => each.anchor?.passages.length && !each.removed);
  const broken = (change: (item: Record<string, unknown>) => void) => {
    const collection = JSON.parse(jsonLdOf(annotation ? [annotation] : [], "批注", "test"));
    change(collection.first.items[0]);
    return validate(collection);
  };
  test.each([
    ["no target", (item: Record<string, unknown>) => delete item.target],
    ["an id that is no IRI", (item: Record<string, unknown>) => Object.assign(item, { id: "note 5" })],
    [
      "a time without its zone",
      (item: Record<string, unknown>) => Object.assign(item, { created: "2026-01-01T00:00:00" }),
    ],
    [
      "another motivation",
      (item: Record<string, unknown>) => Object.assign(item, { motivation: "admiring" }),
    ],
    [
      "a body without words",
      (item: Record<string, unknown>) => Object.assign(item, { body: { type: "TextualBody" } }),
    ],
    [
      "a quote without words",
      (item: Record<string, unknown>) =>
        Object.assign(item, {
          target: { source: "urn:x:y", selector: { type: "TextQuoteSelector", prefix: "a" } },
        }),
    ],
    ["a word of nobody's", (item: Record<string, unknown>) => Object.assign(item, { colour: "red" })],
  ])("%s", (_, change) => {
    expect(broken(() => {})).toBe(true);
    expect(broken(change)).toBe(false);
  });
});

test.each([
  ["", "不完整"],
  ['{"first":{"items":[', "不完整"],
  ["null", "没有批注"],
  ["{}", "没有批注"],
  ["5", "没有批注"],
  [`${"[".repeat(100_000)}${"]".repeat(100_000)}`, ""],
])("%# is refused as a whole, or one by one", (text, reason) => {
  const { records, refused } = recordsFromJsonLd(text);
  expect(records).toEqual([]);
  expect(refused).toEqual([{ at: expect.any(String), reason: expect.stringContaining(reason) }]);
});

test("annotations of another program are refused one by one, in a sentence", () => {
  const foreign = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: "http://example.org/1",
    type: "Annotation",
    target: "http://example.com/page",
    body: { type: "TextualBody", value: "<script>alert(1)</script>" },
  };
  const { records, refused } = recordsFromJsonLd(JSON.stringify([foreign, 5, null, foreign]));
  expect(records).toEqual([]);
  expect(refused.map(({ at }) => at)).toEqual(["第 1 条", "第 2 条", "第 3 条", "第 4 条"]);
});

import { describe, expect, test } from "vitest";
import { isWhole } from "../../../renderer/core/blocks.ts";
import { wordsBelow } from "../../../renderer/core/own/anchoring.ts";
import { plainLine } from "../../../renderer/core/own/lines.ts";
import { paperOf, sectionOn, unitsOf } from "../../../renderer/core/own/paper.ts";
import { citables, scattered } from "./scattered.ts";

const squeezed = (words: string) => words.replace(/[\n\t]+/g, "\n").trim();

describe.each(citables)("$document.work.title", (from) => {
  const annotations = scattered(from, 300, 7);
  const paper = paperOf(annotations, [from]);

  test("every annotation is on it once", () => {
    const ids = paper.flatMap(({ sections }) =>
      sections.flatMap(({ remarks }) => remarks.map(({ record }) => record.id)),
    );
    expect(ids.toSorted()).toEqual(annotations.map(({ id }) => id).toSorted());
  });

  test("an article is there once, in reading order, with its text to the character", () => {
    const [chapter] = paper;
    const order = [...from.places.keys()];
    let last = -1;
    for (const { found, citation, lines, remarks, stamp } of chapter?.sections ?? []) {
      if (!found) continue;
      const anchor = remarks[0]?.record.anchor;
      const units = anchor ? unitsOf(anchor, from) : [];
      const at = order.indexOf(units[0]?.address ?? "");
      expect(at).toBeGreaterThanOrEqual(last);
      last = at;
      expect(stamp).toMatch(/^来源：《/);
      expect(citation).toMatch(/^《/);
      if (!units.every(isWhole)) continue;
      expect(squeezed(lines.map(plainLine).join("\n"))).toBe(
        squeezed(units.map((unit) => wordsBelow(from, unit)).join("\n")),
      );
    }
  });

  test("what is marked stands in the text above it", () => {
    for (const { found, lines, remarks } of paper.flatMap(({ sections }) => sections)) {
      if (!found) continue;
      const text = lines
        .flat()
        .map((cell) => cell.text)
        .join("\n");
      for (const { record } of remarks)
        for (const { exact } of record.anchor?.passages ?? [])
          for (const line of exact.split("\n")) expect(text).toContain(line);
    }
  });

  test("a work that is not at hand leaves the words that were marked", () => {
    const [chapter] = paperOf(annotations, []);
    expect(chapter?.title).not.toBe("");
    for (const { found, lines, remarks } of chapter?.sections ?? []) {
      expect(found).toBe(false);
      const { words = "" } = remarks[0]?.record.anchor ?? {};
      expect(lines.map(plainLine)).toEqual(words.split("\n").filter((line) => line !== ""));
    }
  });

  test("a chapter is cited without all that it holds", () => {
    for (const { unit } of from.places.values())
      if (!isWhole(unit) && unit.children.length > 3)
        expect(sectionOn([unit], from).lines.flat().length).toBeLessThan(12);
  });
});

import { describe, expect, test } from "vitest";
import { readSeeds } from "../../../build/bundle.ts";
import { blocksOf, isWhole } from "../../../renderer/core/blocks.ts";
import { walk } from "../../../renderer/core/document.ts";
import { outlineOf } from "../../../renderer/core/outline.ts";
import { placesOf, scopesIn, unitsIn } from "../../../renderer/core/scope.ts";
import { slideAt, slidesOf } from "../../../renderer/core/slides.ts";
import { documentOfSeed } from "../parse/works.ts";

describe.each(readSeeds("seeds"))("$seed.title", ({ seed }) => {
  const document = documentOfSeed(seed);
  const slides = slidesOf(document.units);

  test("every word is on a slide or tells where a slide is, once and in order", () => {
    const shown = slides.flatMap(({ blocks }) => blocks.map(({ unit }) => unit.address));
    const all = blocksOf(document.units).map(({ unit }) => unit);
    const set = new Set(shown);
    expect(set.size).toBe(shown.length);
    expect(shown).toEqual(all.map(({ address }) => address).filter((address) => set.has(address)));
    // What is on none is a heading alone.
    expect(all.filter((unit) => !set.has(unit.address) && (isWhole(unit) || unit.text))).toEqual([]);
  });

  test("an article has a slide of its own", () => {
    const articles = [...walk(document.units)].filter(({ unit }) => unit.type === "article");
    for (const { unit } of articles) {
      const slide = slides[slideAt(slides, document.units, unit.address)];
      expect(slide?.address).toBe(unit.address);
      expect(slide?.name).toBe(unit.num);
      expect(slide?.blocks.filter(({ unit: { type } }) => type === "article")).toHaveLength(1);
    }
  });

  test("every scope has slides, and begins with the first of them", () => {
    const places = placesOf(document);
    for (const { address } of scopesIn(outlineOf(document))) {
      const units = unitsIn(document, places, address);
      const own = slidesOf(units);
      expect(own.length, address).toBeGreaterThan(0);
      expect(slideAt(own, units, address), address).toBe(0);
    }
  });
});

test("a regulation's slides say its title, its chapter and their own number", () => {
  const yearbook = readSeeds("seeds").find(({ seed }) => seed.id === "lanzhou-yearbook-2024");
  if (!yearbook) throw new Error("the seed is gone");
  const document = documentOfSeed(yearbook.seed);
  const slides = slidesOf(document.units);
  const article = slides.find(
    ({ title, name }) => title === "兰州市机动车停车场管理办法" && name === "第十四条",
  );
  expect(article?.path).toEqual([expect.stringMatching(/^第.章/)]);
  expect(article?.blocks).toHaveLength(1);
});

import { describe, expect, test } from "vitest";
import { citationOf } from "../../../renderer/core/citing.ts";
import { walk } from "../../../renderer/core/document.ts";
import { outlineOf } from "../../../renderer/core/outline.ts";
import { placesOf } from "../../../renderer/core/scope.ts";
import { citationIn } from "../../../renderer/search/citation.ts";
import { leadTo, titledIn } from "../../../renderer/search/straight.ts";
import { documentOfSeed, seeds } from "../parse/works.ts";

const works = seeds.map(({ seed }) => {
  const document = documentOfSeed(seed);
  return {
    id: seed.id,
    work: document.work,
    document,
    places: placesOf(document),
    outline: outlineOf(document),
  };
});
const titles = titledIn(works);
const has = (workId: string, address: string) =>
  works.find(({ id }) => id === workId)?.places.has(address) ?? false;

describe.each(works)("$id", ({ id, document, places }) => {
  const from = { document, places };
  const units = [...walk(document.units)];

  test("every unit has a citation, well formed and of its own work", () => {
    for (const { unit } of units) {
      const citation = citationOf(from, [unit.address]);
      expect(citation, unit.address).toMatch(/^《[^《》]+》/);
      expect(citation, unit.address).not.toMatch(/undefined|NaN|“”|《》|条条|，$|；$/);
      for (const [open, close] of ["《》", "“”"]) {
        expect(citation.split(open ?? "").length, citation).toBe(citation.split(close ?? "").length);
      }
    }
  });

  test("the citation of an article, and of all in it, leads back to the very unit", () => {
    for (const { unit, ancestors } of units) {
      const path = [...ancestors, unit];
      const article = path.findIndex(({ type }) => type === "article");
      if (article < 0) continue;
      const within = path.slice(article + 1);
      // Numbers that are printed twice, and a 目 within a 目, are not told apart by any citation.
      if (/x\d/.test(unit.address) || within.filter(({ type }) => type === "subitem").length > 1) continue;
      const only = path[article]?.children.filter(({ type }) => type === "paragraph").length === 1;
      // An article of one 款 is cited for it.
      const expected = only && unit.type === "paragraph" ? path[article]?.address : unit.address;
      const said = citationOf(from, [unit.address]);
      const citation = citationIn(said);
      const [led] = citation ? leadTo(citation, titles, null, has) : [];
      expect([said, led?.workId, led?.address, led?.inexact]).toEqual([said, id, expected, false]);
    }
  });
});

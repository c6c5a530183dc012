import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSeeds } from "../../../build/bundle.ts";
import { root } from "../../../build/project.ts";
import { stampOf } from "../../../renderer/core/citing/stamp.ts";
import { citationOf, citationToday } from "../../../renderer/core/citing.ts";
import type { Document } from "../../../renderer/core/document.ts";
import { outlineOf } from "../../../renderer/core/outline.ts";
import { parse, type Seed } from "../../../renderer/core/parse.ts";
import { placesOf } from "../../../renderer/core/scope.ts";
import { statuteDatesOf } from "../../../renderer/core/statute-dates.ts";
import type { InstalledWork } from "../../../renderer/library/database.ts";
import { validityAt } from "../../../renderer/library/validity.ts";
import { statute } from "../packs/packed.ts";
import { neighbouring, seedFor } from "../parse/works.ts";

function installed(document: Document, order: number): InstalledWork {
  const { work } = document;
  const statutes = statuteDatesOf(document);
  return { id: work.id, order, work, sha256: "", outline: outlineOf(document), statutes };
}

const law = (id: string, text: string, changes: Partial<Seed> = {}) =>
  parse({ ...statute(id, undefined, { dates: {}, ...changes }).seed, text: "" }, text).document;

const parking = (title: string, dates: string, effective = "2024年1月1日") =>
  `${title}\n${dates}\n第一条　为了规范停车，制定本条例。\n第二条　本条例自${effective}起施行。\n`;

const old = law("old", parking("青山市停车条例", "2023年11月28日公布"), { title: "青山市停车条例" });
const revised = law("revised", parking("青山市停车条例", "2026年3月1日修订", "2026年7月1日"), {
  title: "青山市停车条例（2026年修订）",
});

test("a later edition in the library tells once it is in force, and not before", () => {
  const works = [old, revised].map(installed);
  const on = (id: string, day: string) => validityAt(works, id, "art_1", day);
  expect(on("old", "2026-06-30")).toBeNull();
  expect(on("revised", "2026-06-30")).toMatchObject({ is: "pending", since: "2026-07-01" });
  expect(on("old", "2026-07-01")).toMatchObject({
    is: "amended",
    newer: { workId: "revised", made: "2026-03-01" },
  });
  expect(on("revised", "2026-07-01")).toBeNull();
  expect(validityAt([installed(old, 0)], "old", "", "2026-07-01")).toBeNull();
  expect(validityAt(works, "neither", "", "2026-07-01")).toBeNull();
});

test("what a publisher says goes before what the text says", () => {
  const dates = { repealed: "2026-04-01", replacedBy: "青山市停车场条例" };
  const told = { ...old, work: { ...old.work, dates } };
  expect(validityAt([installed(told, 0)], "old", "", "2026-03-31")).toBeNull();
  expect(validityAt([installed(told, 0)], "old", "art_2", "2026-04-01")?.is).toBe("repealed");
});

test("a citation as it is copied says that its statute is repealed; one that is kept does not", () => {
  const dates = { effective: "2024-01-01", repealed: "2026-04-01" };
  const document = { ...old, work: { ...old.work, dates } };
  const works = [installed(document, 0)];
  const from = {
    document,
    places: placesOf(document),
    validity: () => validityAt(works, "old", "", "2026-05-01"),
  };
  expect(citationToday(from, ["art_1"])).toBe("《青山市停车条例》（已废止）第一条");
  expect(citationToday(from, [])).toBe("《青山市停车条例》（已废止）");
  expect(citationOf(from, ["art_1"])).toBe("《青山市停车条例》第一条");
  const place = from.places.get("art_1");
  expect(stampOf(from, place ? [place.unit] : [], null)).toContain(
    "2024年1月1日起施行，已废止（2026年4月1日起）",
  );
});

test("of what the program carries nothing is claimed that nobody has looked after", () => {
  const documents = readSeeds(join(root, "seeds")).map(({ seed, text }) => parse(seed, text).document);
  const works = documents.map(installed);
  const statutes = works.flatMap(({ id, statutes = [] }) => statutes.map((each) => ({ id, ...each })));
  expect(statutes.length).toBeGreaterThan(10);
  for (const { id, address } of statutes)
    expect(validityAt(works, id, address, "2030-01-01")?.is ?? "amended").toBe("amended");
  for (const { id, address, dates } of statutes) {
    const { effective } = dates;
    if (effective)
      expect(validityAt(works, id, address, "1900-01-01")).toEqual({ is: "pending", since: effective });
  }
});

const folder = neighbouring("laws");
const lawOf = (name: string, text: string) =>
  seedFor("law", { id: name, title: /^#\s*(.+)/.exec(text)?.[1] ?? name, year: "" });
test.skipIf(!folder || !existsSync(folder))(
  "of two editions of a law only the earlier is called amended",
  () => {
    const names = readdirSync(folder ?? "").filter((name) => name.endsWith(".md"));
    const subjectOf = (name: string) => name.replace(/(?:\([\d-]+\))?\.md$/, "");
    const several = names.filter(
      (name) => names.filter((other) => subjectOf(other) === subjectOf(name)).length > 1,
    );
    const works = several.map((name, at) => {
      const text = readFileSync(join(folder ?? "", name), "utf8");
      return installed(parse(lawOf(name, text), text).document, at);
    });
    const amended = works.filter(({ id }) => validityAt(works, id, "", "2026-11-22")?.is === "amended");
    expect(amended.length).toBeGreaterThan(0);
    for (const { id, work } of works) {
      const validity = validityAt(works, id, "", "2026-11-22");
      if (validity === null || validity.is === "pending") continue;
      expect(validity.is).toBe("amended");
      const newer = works.find((each) => each.id === validity.newer?.workId);
      expect(newer?.statutes?.[0]?.made, work.title).toBe(validity.newer?.made);
      expect(validityAt(works, newer?.id ?? "", "", "2026-11-22")).toBeNull();
    }
  },
);

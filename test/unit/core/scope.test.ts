import { expect, test } from "vitest";
import { outlineOf } from "../../../renderer/core/outline.ts";
import { placesOf, scopesIn, unitsIn, wholeWork } from "../../../renderer/core/scope.ts";
import { sample } from "./sample.ts";

const places = placesOf(sample);

test.each([
  ["reg_1__art_1__para_1__item_1", "reg_1"],
  ["reg_1", "reg_1"],
  ["cat_1__subcat_1__entry_1__para_1", "cat_1"],
  ["cat_2", "cat_2"],
  ["preface_1__para_1", "preface_1"],
])("%s is read in %s", (address, scope) => expect(places.get(address)?.scope).toBe(scope));

test("a scope shows its own unit, the whole work all, and a lost one nothing", () => {
  expect(unitsIn(sample, places, "reg_1")).toEqual([places.get("reg_1")?.unit]);
  expect(unitsIn(sample, places, wholeWork)).toBe(sample.units);
  expect(unitsIn(sample, places, "reg_9")).toEqual([]);
});

test("the scopes to step through are in reading order", () => {
  expect(scopesIn(outlineOf(sample)).map(({ address }) => address)).toEqual([
    "preface_1",
    "cat_1",
    "cat_2",
    "reg_1",
  ]);
});

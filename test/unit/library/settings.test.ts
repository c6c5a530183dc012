import "fake-indexeddb/auto";
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { usualOptions } from "../../../renderer/core/paper/options.ts";
import { OwnDatabase, open } from "../../../renderer/library/database.ts";
import { emptySession, loadSession, saveSession } from "../../../renderer/library/session.ts";
import {
  loadSettings,
  type Settings,
  saveSettings,
  settingsFrom,
  sizeSteps,
  stepSize,
  usualSettings,
} from "../../../renderer/library/settings.ts";

const chosen: Settings = {
  theme: "night",
  face: "kai",
  sizes: { day: 80, warm: 110, night: 300, projection: 200 },
  lines: "loose",
  paragraphs: "tight",
  measure: "wide",
  pages: false,
  author: "王莉",
  colours: { emphasis: "要点", question: "", todo: "", quote: "" },
  paper: { ...usualOptions("large"), sheet: "A3", cover: true },
};

test("settings are kept as they were chosen", async () => {
  const name = randomUUID();
  const own = await open(new OwnDatabase(name));
  expect(await loadSettings(own)).toEqual(usualSettings);
  await saveSettings(own, chosen);
  own.close();
  const again = await open(new OwnDatabase(name));
  expect(await loadSettings(again)).toEqual(chosen);
  again.close();
});

test("the database of the first version gets a place for settings, and keeps its session", async () => {
  const name = randomUUID();
  const old = await open(new OwnDatabase(name, 1));
  await saveSession(old, { ...emptySession, treeWidth: 411 });
  old.close();
  const own = await open(new OwnDatabase(name));
  expect((await loadSession(own)).treeWidth).toBe(411);
  await saveSettings(own, chosen);
  expect(await loadSettings(own)).toEqual(chosen);
  own.close();
});

test.each([
  ["nothing", undefined, usualSettings],
  ["no record", "night", usualSettings],
  ["null", null, usualSettings],
  ["what is whole", chosen, chosen],
  ["an unknown theme", { ...chosen, theme: "sepia" }, { ...chosen, theme: "system" }],
  ["a name every object has", { ...chosen, face: "constructor" }, { ...chosen, face: "song" }],
  ["sizes that are none", { ...chosen, sizes: 7 }, { ...chosen, sizes: usualSettings.sizes }],
  [
    "a size out of reach, and one missing",
    { ...chosen, sizes: { day: 9000, warm: 110, night: "300" } },
    { ...chosen, sizes: { ...usualSettings.sizes, warm: 110 } },
  ],
  ["a word for a yes", { ...chosen, pages: "no" }, { ...chosen, pages: true }],
  ["fields of a later version", { ...chosen, columns: 2 }, chosen],
])("of %s every field is read that can be", (_what, stored, read) => {
  expect(settingsFrom(stored)).toEqual(read);
});

test("sizes go up and down through all steps, and stop at either end", () => {
  const up = [80];
  while (up.at(-1) !== stepSize(up.at(-1) ?? 0, 1)) up.push(stepSize(up.at(-1) ?? 0, 1));
  expect(up).toEqual(sizeSteps);
  expect(sizeSteps.toReversed().map((size) => stepSize(size, -1))).toEqual([
    ...sizeSteps.toReversed().slice(1),
    80,
  ]);
});

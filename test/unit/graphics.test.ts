import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Graphics } from "../../electron/graphics.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "graphics-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const begun = (runtime = "45") => new Graphics(join(folder, "graphics.json"), runtime);

/** A start in which all goes well. */
const good = (runtime?: string) => {
  const graphics = begun(runtime);
  graphics.shown();
  return graphics.way;
};

test("where nothing goes wrong, the graphics card is used", () => {
  expect([good(), good(), good()]).toEqual(["card", "card", "card"]);
});

test("one that fails before anything is seen is done without from the next start on", () => {
  const graphics = begun();
  graphics.crashed();
  graphics.shown();
  expect([good(), good()]).toEqual(["software", "software"]);
});

test("one crash later on is forgiven, two are not", () => {
  const once = begun();
  once.shown();
  once.crashed();
  const twice = begun();
  expect(twice.way).toBe("card");
  twice.shown();
  twice.crashed();
  twice.crashed();
  expect(good()).toBe("software");
});

test("where that fails too, no process of its own is used; further down there is nothing", () => {
  for (const way of ["card", "software", "inside", "inside"]) {
    const graphics = begun();
    expect(graphics.way).toBe(way);
    graphics.crashed();
  }
});

test("two starts in a row that never showed anything count as a failure, one does not", () => {
  expect(begun().way).toBe("card");
  expect(good()).toBe("card");
  expect([begun().way, begun().way, begun().way]).toEqual(["card", "card", "software"]);
  expect(good()).toBe("software");
});

test("another Electron tries the card again; a damaged file says nothing", () => {
  begun().crashed();
  expect(good("46")).toBe("card");
  begun("46").crashed();
  writeFileSync(join(folder, "graphics.json"), '{"way":');
  expect(good("46")).toBe("card");
  writeFileSync(join(folder, "graphics.json"), '{"way":"steam","runtime":"46","starts":0}');
  expect(good("46")).toBe("card");
});

test("where it cannot be remembered, the program starts all the same", () => {
  expect(new Graphics(join(folder, "none", "graphics.json"), "45").way).toBe("card");
});

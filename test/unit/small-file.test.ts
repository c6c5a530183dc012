import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { recall, remember } from "../../electron/small-file.ts";

test("it is written whole and read back; a damaged file is none", () => {
  const folder = mkdtempSync(join(tmpdir(), "place-"));
  const file = join(folder, "window.json");
  const place = { x: 1, y: 2, width: 800, height: 600, maximized: false };
  expect(recall(file)).toBeNull();
  remember(file, place);
  expect(recall(file)).toEqual(place);
  expect(readdirSync(folder)).toEqual(["window.json"]);
  writeFileSync(file, '{"x":');
  expect(recall(file)).toBeNull();
  rmSync(folder, { recursive: true });
});

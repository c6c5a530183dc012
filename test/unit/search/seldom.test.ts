import { expect, test } from "vitest";
import type { IndexState } from "../../../renderer/search/client.ts";
import { seldom } from "../../../renderer/search/seldom.ts";

test("of hundreds of pieces few are told, of every phase its beginning, and of the last state all", () => {
  const told: IndexState[] = [];
  let time = 0;
  const tell = seldom(
    (state) => told.push(state),
    () => time,
  );
  const of = 400;
  for (let done = 0; done < of; done += 1) {
    tell({ phase: "building", done, of });
    time += 10;
  }
  tell({ phase: "ready", done: of, of });
  expect(told[0]).toEqual({ phase: "building", done: 0, of });
  expect(told.at(-1)).toEqual({ phase: "ready", done: of, of });
  expect(told.length).toBeGreaterThan(10);
  expect(told.length).toBeLessThan(20);
});

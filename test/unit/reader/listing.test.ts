import { expect, test } from "vitest";
import { turnAfter } from "../../../renderer/reader/listing.ts";

test("a listing keeps its share of a busy page, and never so much that it is felt", () => {
  expect(turnAfter(0)).toBe(turnAfter(4));
  for (const waited of [0, 4, 40, 100, 400, 4000]) {
    expect(turnAfter(waited)).toBeGreaterThanOrEqual(Math.min(50, waited / 4));
    expect(turnAfter(waited)).toBeLessThanOrEqual(50);
  }
  // A page that is drawn in steps of half a second leaves it time enough for a second's work in ten.
  let [elapsed, done] = [0, 0];
  while (done < 1000) {
    elapsed += 500 + turnAfter(500);
    done += turnAfter(500);
  }
  expect(elapsed).toBeLessThan(12_000);
});

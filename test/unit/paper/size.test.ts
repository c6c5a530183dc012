import { expect, test } from "vitest";
import { readSeeds } from "../../../build/bundle.ts";
import { layoutOf } from "../../../renderer/core/paper/layout.ts";
import { manuscriptOf } from "../../../renderer/core/paper/manuscript.ts";
import { usualOptions } from "../../../renderer/core/paper/options.ts";
import { requestFor } from "../../../renderer/core/paper/request.ts";
import { mostPages, pagesAbout } from "../../../renderer/core/paper/size.ts";
import { placesOf } from "../../../renderer/core/scope.ts";
import { paperWords } from "../../../renderer/messages/paper.ts";
import { documentOfSeed } from "../parse/works.ts";

const options = { ...usualOptions("large"), sheet: "16K" as const };
const layout = layoutOf(options);

/** All blocks of a yearbook, to be set in type of 20 points on small sheets. */
function yearbook() {
  const seed = readSeeds("seeds").find(({ seed: { id } }) => id === "wuwei-yearbook-2024");
  if (!seed) throw new Error("no such yearbook");
  const document = documentOfSeed(seed.seed);
  const request = requestFor({ document, places: placesOf(document) }, [""], []);
  return manuscriptOf(request, options, paperWords).blocks;
}

test("how many pages there will be is told to a fifth; thousands are laid out, what is more than can be at hand is not", () => {
  const blocks = yearbook();
  const about = (times: number) => pagesAbout(Array(times).fill(blocks).flat(), layout);
  // Counted once they were laid out.
  expect(Math.abs(about(1) / 1246 - 1)).toBeLessThan(0.2);
  expect(about(4)).toBeGreaterThan(4000);
  expect(about(4)).toBeLessThan(mostPages);
  expect(about(9)).toBeGreaterThan(mostPages);
});

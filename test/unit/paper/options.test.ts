import { expect, test } from "vitest";
import {
  inLayout,
  layoutNames,
  type PaperOptions,
  usualOptions,
} from "../../../renderer/core/paper/options.ts";

test("another layout brings what is usual in it, and nothing of what was chosen is lost by trying layouts", () => {
  for (const from of layoutNames) {
    for (const to of layoutNames) expect(inLayout(usualOptions(from), to)).toEqual(usualOptions(to));
  }
  const tried = (options: PaperOptions, chosen: readonly (keyof PaperOptions)[]) =>
    layoutNames.reduce((so, layout) => inLayout(so, layout, new Set(chosen)), options);
  const kept = tried(
    { ...usualOptions("official"), notes: "end", heads: true, sheet: "A3", index: true },
    [],
  );
  expect(kept).toMatchObject({ notes: "end", sheet: "A3", index: true, layout: "columns" });
  // In a handout notes are usual: who chose none has none there either, however the way leads there.
  expect(tried({ ...usualOptions("reading"), notes: "none" }, ["notes"]).notes).toBe("none");
  const handout = inLayout({ ...usualOptions("official"), notes: "none" }, "handout", new Set(["notes"]));
  expect(handout.notes).toBe("none");
});

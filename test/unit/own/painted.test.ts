import { describe, expect, test } from "vitest";
import { readSeeds } from "../../../build/bundle.ts";
import { blocksOf } from "../../../renderer/core/blocks.ts";
import { anchorOnUnit, anchorOnWords } from "../../../renderer/core/own/anchoring.ts";
import { annotatedIn, annotationsAt } from "../../../renderer/core/own/painted.ts";
import type { Annotation } from "../../../renderer/core/own/records.ts";
import { wordsIn } from "../../../renderer/core/own/words.ts";
import { parse } from "../../../renderer/core/parse.ts";
import { piecesOf } from "../../../renderer/core/pieces.ts";
import { placesOf } from "../../../renderer/core/scope.ts";

const annotation = (id: string, with_: Partial<Annotation>): Annotation => ({
  id,
  kind: "annotation",
  revision: id,
  past: [],
  author: "",
  made: "2026-11-22T00:00:00.000Z",
  changed: "2026-11-22T00:00:00.000Z",
  anchor: null,
  standing: "firm",
  mark: "fill",
  colour: "emphasis",
  note: "",
  tags: [],
  state: "none",
  private: false,
  meeting: null,
  ...with_,
});

describe.each(readSeeds("seeds"))("$seed.title", ({ seed, text }) => {
  const { document } = parse(seed, text);
  const from = { document, places: placesOf(document) };
  const units = [...wordsIn(document)].filter(([, { text: words }]) => words.length > 12).slice(0, 400);
  const blocks = blocksOf(document.units);
  const on = (address: string, start: number, end: number) =>
    anchorOnWords(from, "edition", [{ address, start, end }]);

  test("what is painted is what was marked, to the character", () => {
    for (const [at, [address]] of units.entries()) {
      const one = annotation(`a${at}`, { anchor: on(address, 2, 9) });
      const shown = [...annotatedIn(from, [one]).painted].flatMap(([block, all]) =>
        all.map(({ piece, start, end }) => {
          const of = blocks[block];
          return of ? piecesOf(of)[piece]?.text.slice(start, end) : undefined;
        }),
      );
      expect(shown.join("")).toBe(one.anchor?.words.replaceAll("\n", ""));
    }
  });

  test("a mark within a mark of the same colour is painted apart, and the shortest is the one that is pointed at", () => {
    const [address = ""] = units[0] ?? [];
    const outer = annotation("outer", { anchor: on(address, 0, 10) });
    const inner = annotation("inner", { anchor: on(address, 3, 6) });
    const annotated = annotatedIn(from, [outer, inner]);
    const painted = [...annotated.painted.values()].flat();
    expect(new Set(painted.map(({ brush }) => brush))).toEqual(
      new Set(["fill-emphasis", "fill-emphasis-again"]),
    );
    const slice = painted.find((each) => each.annotation === inner);
    expect(slice && annotationsAt(annotated, slice).map(({ id }) => id)).toEqual(["inner", "outer"]);
  });

  test("other words than those that were marked are never painted, nor what is gone or of another work", () => {
    const [address = ""] = units[0] ?? [];
    const anchor = on(address, 2, 9);
    if (!anchor) throw new Error("no anchor");
    const other = { ...anchor, passages: anchor.passages.map((each) => ({ ...each, exact: "别的字句" })) };
    const all = [
      annotation("other", { anchor: other }),
      annotation("gone", { anchor, standing: "gone" }),
      annotation("elsewhere", { anchor: { ...anchor, workId: "another" } }),
    ];
    expect([...annotatedIn(from, all).painted.values()].flat()).toEqual([]);
  });

  test("a sign stands beside the first words of what is annotated", () => {
    for (const address of [...from.places.keys()].filter((_, at) => at % 41 === 0)) {
      const one = annotation("one", {
        anchor: anchorOnUnit(from, "edition", address),
        mark: "none",
        note: "看",
      });
      const [host = ""] = [...annotatedIn(from, [one]).signs.keys()];
      const place = from.places.get(host);
      expect(wordsIn(document).has(host)).toBe(true);
      expect([...(place?.ancestors ?? []), place?.unit].map((unit) => unit?.address)).toContain(address);
    }
  });

  test("after any number of changes, the same is shown as if all had been worked out anew", () => {
    let seed = 7;
    const any = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    const made = (count: number) => {
      const [address] = units[any(Math.min(20, units.length))] ?? [""];
      const start = any(8);
      return annotation(`a${count}`, {
        anchor:
          any(5) === 0 ? anchorOnUnit(from, "edition", address) : on(address, start, start + 1 + any(4)),
        mark: any(4) === 0 ? "underline" : "fill",
        standing: any(9) === 0 ? "gone" : any(9) === 0 ? "changed" : "firm",
        note: any(2) === 0 ? "看" : "",
      });
    };
    let all: readonly Annotation[] = [];
    for (let step = 0; step < 120; step += 1) {
      const at = any(all.length + 1);
      if (all.length > 0 && any(3) === 0) all = all.toSpliced(at, 1);
      else if (all.length > 0 && any(2) === 0) all = all.with(at % all.length, made(step));
      else all = [...all, ...Array.from({ length: 1 + any(3) }, (_, more) => made(step * 10 + more))];
      const { painted, signs } = annotatedIn(from, all);
      const anew = annotatedIn({ ...from, document: { ...document } }, all);
      expect(painted).toEqual(anew.painted);
      expect(signs).toEqual(anew.signs);
    }
  });

  test("what a change does not touch stays the same", () => {
    const all = units
      .slice(0, 40)
      .map(([address], at) => annotation(`a${at}`, { anchor: on(address, 0, 5) }));
    const before = annotatedIn(from, all);
    const [changed] = all;
    if (!changed) throw new Error("no annotation");
    const after = annotatedIn(from, all.with(0, { ...changed, colour: "quote" }));
    const same = [...before.painted].filter(([block, painted]) => after.painted.get(block) === painted);
    expect(before.painted.size - same.length).toBe(1);
    expect(annotatedIn(from, [...all.with(0, { ...changed, colour: "quote" })]).painted).toEqual(
      after.painted,
    );
  });
});

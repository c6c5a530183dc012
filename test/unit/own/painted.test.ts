import { describe, expect, test } from "vitest";
import { readSeeds } from "../../../build/bundle.ts";
import { blocksOf } from "../../../renderer/core/blocks.ts";
import { walk } from "../../../renderer/core/document.ts";
import { anchorOnUnit, anchorOnWords } from "../../../renderer/core/own/anchoring.ts";
import { annotationsOn } from "../../../renderer/core/own/of-work.ts";
import { type Annotated, annotatedIn, annotationsAt } from "../../../renderer/core/own/painted.ts";
import type { Annotation } from "../../../renderer/core/own/records.ts";
import { wordsIn } from "../../../renderer/core/own/words.ts";
import { piecesOf } from "../../../renderer/core/pieces.ts";
import { placesOf } from "../../../renderer/core/scope.ts";
import { documentOfSeed } from "../parse/works.ts";

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

/** The annotations of a list on a work, found in the plainest way. */
const plainly = (all: readonly Annotation[], workId: string, address: string) =>
  all.filter(
    ({ anchor, standing }) =>
      standing !== "gone" &&
      anchor?.workId === workId &&
      [anchor.address, ...anchor.passages.map((each) => each.address)].includes(address),
  );

describe.each(readSeeds("seeds"))("$seed.title", ({ seed }) => {
  const document = documentOfSeed(seed);
  const from = { document, places: placesOf(document) };
  const units = [...wordsIn(document)].filter(([, { text: words }]) => words.length > 12).slice(0, 400);
  const blocks = blocksOf(document.units);
  /** What is painted, block by block, and the signs, unit by unit. */
  // What the tests write on is at the beginning.
  const near = { blocks: [...blocks.keys()].slice(0, 500), places: [...from.places.keys()].slice(0, 500) };
  const shownBy = ({ painted, signs }: Annotated) => ({
    painted: new Map(
      near.blocks.flatMap((block) => {
        const there = painted(block);
        return there.length === 0 ? [] : [[block, there] as const];
      }),
    ),
    signs: new Map(
      near.places.flatMap((address) => {
        const there = signs(address);
        return there.length === 0 ? [] : [[address, there] as const];
      }),
    ),
  });
  const on = (address: string, start: number, end: number) =>
    anchorOnWords(from, "edition", [{ address, start, end }]);

  test("a unit that is marked as one is painted to its last character, and nothing else is", () => {
    const words = wordsIn(document);
    const wholes = [...from.places].filter(
      ([, { unit }]) => unit.type === "article" || unit.type === "entry",
    );
    for (const [address, { unit }] of wholes.slice(0, 60)) {
      const below = [...walk([unit])].flatMap((each) => words.get(each.unit.address) ?? []);
      const inside = new Set(below.flatMap(({ parts }) => parts.map((part) => part.block)));
      const anchor = anchorOnUnit(from, "edition", address);
      const { painted } = annotatedIn(from, [annotation(address, { anchor, mark: "underline" })]);
      const shown = [...new Set([...inside, ...near.blocks])].flatMap(painted);
      const length = shown.reduce((sum, { start, end }) => sum + end - start, 0);
      const parts = below.flatMap((each) => each.parts);
      expect(length).toBe(parts.reduce((sum, { start, end }) => sum + end - start, 0));
      const unmarked = annotatedIn(from, [annotation(address, { anchor, mark: "none", note: "话" })]);
      expect([...inside].flatMap(unmarked.painted)).toEqual([]);
    }
  });

  test("what is painted is what was marked, to the character", () => {
    for (const [at, [address, { parts }]] of units.entries()) {
      const one = annotation(`a${at}`, { anchor: on(address, 2, 9) });
      const { painted } = annotatedIn(from, [one]);
      const shown = [...new Set(parts.map((part) => part.block))].flatMap((block) =>
        painted(block).map(({ piece, start, end }) => {
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
    const painted = [...shownBy(annotated).painted.values()].flat();
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
    expect(shownBy(annotatedIn(from, all)).painted.size).toBe(0);
  });

  test("a sign stands beside the first words of what is annotated", () => {
    for (const address of [...from.places.keys()].filter((_, at) => at % 41 === 0)) {
      const one = annotation("one", {
        anchor: anchorOnUnit(from, "edition", address),
        mark: "none",
        note: "看",
      });
      const { signs } = annotatedIn(from, [one]);
      const held = from.places.get(address);
      const hosts = [...walk(held ? [held.unit] : [])].filter(({ unit }) => signs(unit.address).length > 0);
      expect(hosts).toHaveLength(1);
      const host = hosts[0]?.unit.address ?? "";
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
      const shown = shownBy(annotatedIn(from, all));
      const { list, at: places } = annotationsOn(all, document.work.id);
      expect(list).toEqual(all.filter(({ anchor }) => anchor?.workId === document.work.id));
      const { work } = document;
      for (const [address, there] of places) expect(there).toEqual(plainly(all, work.id, address));
      if (step % 20 !== 19) continue;
      // Another work is a world of its own, in which nothing was worked out before.
      const elsewhere = { ...from, document: { ...document, work: { ...work, id: `${work.id}-${step}` } } };
      const moved = all.map((each) => ({
        ...each,
        anchor: each.anchor && { ...each.anchor, workId: elsewhere.document.work.id },
      }));
      const ids = (map: ReadonlyMap<unknown, readonly { readonly id: string }[]>) =>
        [...map].map(([key, there]) => [key, there.map(({ id }) => id)]);
      const anew = shownBy(annotatedIn(elsewhere, moved));
      const told = ({ painted }: typeof shown) =>
        [...painted].map(([block, there]) => [
          block,
          there.map(({ annotation: { id }, ...slice }) => ({ ...slice, id })),
        ]);
      expect(told(shown)).toEqual(told(anew));
      expect(ids(shown.signs)).toEqual(ids(anew.signs));
    }
  });

  test("what a change does not touch stays the same", () => {
    const all = units
      .slice(0, 40)
      .map(([address], at) => annotation(`a${at}`, { anchor: on(address, 0, 5) }));
    const { painted: paintedBefore } = annotatedIn(from, all);
    const were = [...blocks.keys()].map(paintedBefore);
    const [changed] = all;
    if (!changed) throw new Error("no annotation");
    const after = annotatedIn(from, all.with(0, { ...changed, colour: "quote" }));
    const are = [...blocks.keys()].map(after.painted);
    expect(were.filter((painted, block) => painted !== are[block])).toHaveLength(1);
    const quoted = annotatedIn(from, [...all.with(0, { ...changed, colour: "quote" })]);
    expect(shownBy(quoted).painted).toEqual(shownBy(after).painted);
  });

  test("a change on another work leaves all as it was", () => {
    const [address = ""] = units[0] ?? [];
    const anchor = on(address, 2, 9);
    if (!anchor) throw new Error("no anchor");
    const here = annotation("here", { anchor });
    const there = annotation("there", { anchor: { ...anchor, workId: "another" } });
    const before = annotatedIn(from, [here, there]);
    expect(annotatedIn(from, [here, { ...there, colour: "todo" }])).toBe(before);
    expect(annotatedIn(from, [here])).toBe(before);
    expect(annotatedIn(from, [{ ...here, colour: "todo" }])).not.toBe(before);
  });
});

import { describe, expect, test } from "vitest";
import type { Box, FullPage } from "../../../renderer/paper/box.ts";
import { Flow } from "../../../renderer/paper/flow.ts";

let blocks = 0;
const text = (lines: number, more: Partial<Box> = {}): Box => {
  blocks += 1;
  return {
    block: blocks,
    part: 0,
    lines,
    height: (from, to) => (to - from) * 10,
    together: 2,
    before: 0,
    after: 0,
    leads: false,
    fresh: false,
    full: false,
    turned: false,
    ...more,
  };
};
const heading = (lines = 1): Box => text(lines, { together: lines, leads: true, before: 10, after: 10 });

/** The pages of boxes, in a room of ten lines. */
function pagesOf(boxes: readonly Box[], room = {}): readonly FullPage[] {
  const flow = new Flow({ height: 100, turned: 60, columns: 1, snap: 0, ...room });
  return [...boxes.flatMap((box) => flow.add(box)), ...flow.end()];
}

/** What is on each page: the place of a box among the others, and its lines. */
const shown = (boxes: readonly Box[], pages: readonly FullPage[]) =>
  pages.map(({ placed }) =>
    placed.map(({ box, from, to }) => `${boxes.indexOf(box)}:${from}-${to}`).join(" "),
  );

const laid = (boxes: readonly Box[], room = {}) => shown(boxes, pagesOf(boxes, room));

describe("text", () => {
  test("is cut between lines where a page is full", () => {
    expect(laid([text(14)])).toEqual(["0:0-10", "0:10-14"]);
  });
  test("leaves no single line at the foot", () => {
    expect(laid([text(9), text(4)])).toEqual(["0:0-9", "1:0-4"]);
  });
  test("takes no single line to the next page", () => {
    expect(laid([text(6), text(5)])).toEqual(["0:0-6 1:0-3", "1:3-5"]);
    expect(laid([text(8), text(3)])).toEqual(["0:0-8", "1:0-3"]);
  });
  test("of 25 lines after 1 fills every page", () => {
    expect(laid([text(1), text(25)])).toEqual(["0:0-1 1:0-9", "1:9-19", "1:19-25"]);
  });
});

describe("a heading", () => {
  test("keeps with what follows it", () => {
    expect(laid([text(7), heading(), text(4)])).toEqual(["0:0-7", "1:0-1 2:0-4"]);
  });
  test("stays where two lines of what follows have room", () => {
    expect(laid([text(5), heading(), text(4)])).toEqual(["0:0-5 1:0-1 2:0-2", "2:2-4"]);
  });
  test("takes the headings before it along", () => {
    expect(laid([text(4), heading(), heading(), text(4)])).toEqual(["0:0-4", "1:0-1 2:0-1 3:0-4"]);
  });
  test("alone on a page before what fills the next stays there, and nothing turns in circles", () => {
    expect(laid([heading(9), text(12, { together: 12 })])).toEqual(["0:0-9", "1:0-10", "1:10-12"]);
  });
});

describe("words that lead in", () => {
  const leadIn = (lines: number) => text(lines, { leads: true });
  test("do not stand apart from the first item", () => {
    expect(laid([text(8), leadIn(2), text(1)])).toEqual(["0:0-8", "1:0-2 2:0-1"]);
  });
  test("of many lines leave most where they are, and take two along", () => {
    expect(laid([text(4), leadIn(6), text(2)])).toEqual(["0:0-4 1:0-4", "1:4-6 2:0-2"]);
  });
});

describe("rows", () => {
  /** Rows of 10, under a header of 20. */
  const table = (rows: number, more: Partial<Box> = {}) =>
    text(rows, { together: 1, height: (from, to) => 20 + (to - from) * 10, ...more });
  test("are cut between rows, and every part has its header", () => {
    expect(laid([text(5), table(10)])).toEqual(["0:0-5 1:0-3", "1:3-10"]);
  });
  test("of a turned table have a page of their own, with the heading before them", () => {
    const boxes = [text(5), heading(), table(3, { turned: true }), text(2)];
    const pages = pagesOf(boxes);
    expect(shown(boxes, pages)).toEqual(
      ["0:0-5", "1:0-1", "2:0-3", "3:0-2"].slice(0, 1).concat(["1:0-1 2:0-2", "2:2-3", "3:0-2"]),
    );
    expect(pages.map(({ turned }) => turned)).toEqual([false, true, true, false]);
  });
});

describe("columns", () => {
  test("are filled one after the other, and those of the last page are of one height", () => {
    expect(
      pagesOf([text(25)], { columns: 2 }).map(({ placed }) =>
        placed.map(({ column, from, to }) => [column, from, to]),
      ),
    ).toEqual([
      [
        [0, 0, 10],
        [1, 10, 20],
      ],
      [
        [0, 20, 23],
        [1, 23, 25],
      ],
    ]);
  });
  test("are as near to one height as headings and what stays together let them be", () => {
    const columnsOf = (boxes: readonly Box[], room = {}) =>
      pagesOf(boxes, { columns: 2, ...room }).map(({ placed }) =>
        placed.map(({ box, column, from, to }) => `${column}:${boxes.indexOf(box)}:${from}-${to}`).join(" "),
      );
    expect(columnsOf([text(4), heading(), text(4)])).toEqual(["0:0:0-4 1:1:0-1 1:2:0-4"]);
    expect(columnsOf([text(3), text(3)])).toEqual(["0:0:0-3 1:1:0-3"]);
    // Neither a heading nor lines that belong together are parted for it.
    expect(columnsOf([heading(2)])).toEqual(["0:0:0-2"]);
    expect(columnsOf([text(3)])).toEqual(["0:0:0-3"]);
    expect(columnsOf([text(6), text(2, { fresh: true })])).toEqual(["0:0:0-3 1:0:3-6", "0:1:0-2"]);
    expect(columnsOf([text(5)], { snap: 10 })).toEqual(["0:0:0-3 1:0:3-5"]);
  });
  test("begin under a title that is as wide as both", () => {
    const boxes = [text(2, { full: true, together: 2 }), text(12)];
    const [page] = pagesOf(boxes, { columns: 2 });
    expect(page?.placed.map(({ column, top, from, to }) => [column, top, from, to])).toEqual([
      [0, 0, 0, 2],
      [0, 20, 0, 6],
      [1, 20, 6, 12],
    ]);
  });
});

test("on a grid everything stands on its lines", () => {
  const table = text(3, { together: 1, height: (from, to) => 13 + (to - from) * 7 });
  const placed = pagesOf([text(2), table, text(2), heading(), text(9)], { snap: 10 }).flatMap(
    (page) => page.placed,
  );
  expect(placed.map(({ top }) => top % 10)).toEqual(placed.map(() => 0));
});

test("whatever comes is put once, in order, within the page, and no page is empty", () => {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  for (let round = 0; round < 400; round += 1) {
    const boxes = Array.from({ length: 1 + random(30) }, () => {
      const lines = 1 + random(random(3) === 0 ? 30 : 4);
      const turned = random(12) === 0;
      const more = { leads: random(4) === 0, fresh: random(10) === 0, full: random(8) === 0, turned };
      return random(4) === 0
        ? heading(1 + random(3))
        : text(lines, { ...more, before: random(12), together: 1 + random(2) });
    });
    const columns = 1 + random(2);
    const pages = pagesOf(boxes, { columns, snap: random(2) * 10 });
    const lines = pages.flatMap(({ placed }) =>
      placed.flatMap(({ box, from, to }) =>
        Array.from({ length: to - from }, (_, at) => `${boxes.indexOf(box)}/${from + at}`),
      ),
    );
    expect(lines).toEqual(
      boxes.flatMap((box, index) => Array.from({ length: box.lines }, (_, at) => `${index}/${at}`)),
    );
    for (const { placed, turned } of pages) {
      expect(placed.length).toBeGreaterThan(0);
      for (const { box, from, to, top } of placed) {
        expect(top + box.height(from, to)).toBeLessThanOrEqual((turned ? 60 : 100) + 1);
      }
    }
  }
});

import "fake-indexeddb/auto";
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Unit } from "../../../renderer/core/document.ts";
import { LibraryDatabase, open } from "../../../renderer/library/database.ts";
import { buildHere } from "../../../renderer/search/builder.ts";
import type { IndexState } from "../../../renderer/search/client.ts";
import { fold } from "../../../renderer/search/fold.ts";
import { openIndex } from "../../../renderer/search/kept-index.ts";
import type { PieceSource } from "../../../renderer/search/piece-source.ts";
import { wordsOf } from "../../../renderer/search/texts.ts";
import { searchedSeeds } from "./searched.ts";

const searched = searchedSeeds().filter(({ work }) => work.kind !== "yearbook");
const works = searched.map((each) => ({ searched: each, sha256: `sum-of-${each.id}` }));

async function library(name = randomUUID()) {
  const database = await open(new LibraryDatabase(name));
  const states: IndexState[] = [];
  const index = openIndex(database, works, (state) => states.push(state));
  return { name, database, states, index };
}

const keys = (database: LibraryDatabase) => database.pieces.toCollection().primaryKeys();

/** What the weights say of a term, to be compared. */
async function weighed(index: ReturnType<typeof openIndex>): Promise<readonly string[] | null> {
  const weights = await index.weights();
  const found: string[] = [];
  weights?.visit("城镇", (work, block, weight) => found.push(`${work}/${block}: ${weight.toFixed(2)}`));
  return weights && found;
}

test("the index is built once, told of as it grows, and read again at the next start", async () => {
  const first = await library();
  expect(await first.index.weights()).toBeNull();
  await first.index.build();
  expect(first.states.at(-1)).toEqual({
    phase: "ready",
    done: first.states.at(-1)?.of,
    of: expect.any(Number),
    covered: { works: works.length, characters: expect.any(Number), built: expect.any(String) },
  });
  expect(first.states[0]).toMatchObject({ phase: "building", done: 0 });
  const built = await weighed(first.index);
  expect(built?.length).toBeGreaterThan(20);
  first.database.close();

  const later = await library(first.name);
  await later.index.build();
  expect(later.states.map(({ phase }) => phase)).toEqual(["ready"]);
  // Nothing was built at the later start: it says when it was.
  expect(later.states.at(-1)?.covered).toEqual(first.states.at(-1)?.covered);
  expect(await weighed(later.index)).toEqual(built);
  later.database.close();
});

test("who builds is begun for what is missing, and ended with it", async () => {
  const builders: { built: number; ended: boolean }[] = [];
  const begin = () => {
    const builder = { built: 0, ended: false };
    builders.push(builder);
    const { build } = buildHere();
    return {
      build: (source: PieceSource) => {
        builder.built += 1;
        return build(source);
      },
      end: () => {
        builder.ended = true;
      },
    };
  };
  const { name, database, states } = await library();
  const index = openIndex(database, works, (state) => states.push(state), begin);
  expect(builders).toEqual([]);
  await index.build();
  expect(builders).toEqual([{ built: states.at(-1)?.of, ended: true }]);
  await index.build();
  // Nothing was missing: nobody was begun.
  expect(builders).toHaveLength(1);
  database.close();
  // A disk that takes nothing ends it too.
  const full = await open(new LibraryDatabase(name));
  await full.pieces.clear();
  full.pieces.hook("creating", () => {
    throw new Error("full");
  });
  await openIndex(full, works, (state) => states.push(state), begin).build();
  expect(states.at(-1)?.phase).toBe("failed");
  expect(builders.map(({ ended }) => ended)).toEqual([true, true]);
  full.close();
});

test("it can be stopped, and goes on where it was", async () => {
  const first = await library();
  const building = first.index.build();
  first.index.stop();
  await building;
  expect(first.states.at(-1)).toMatchObject({ phase: "stopped" });
  expect(await first.index.weights()).toBeNull();
  const there = await keys(first.database);
  first.database.close();

  const later = await library(first.name);
  await later.index.build();
  expect(later.states.at(-1)?.phase).toBe("ready");
  expect(await keys(later.database)).toEqual(expect.arrayContaining(there));
  expect(await weighed(later.index)).not.toBeNull();
  later.database.close();
});

test("what is damaged is built anew, and what is of another version or work is dropped", async () => {
  const first = await library();
  await first.index.build();
  const built = await weighed(first.index);
  const [id = ""] = await keys(first.database);
  await first.database.pieces.put({ id, piece: { terms: "damaged" } });
  await first.database.pieces.put({ id: "pairs-0/old/work/0", piece: null });
  first.database.close();

  const later = await library(first.name);
  await later.index.build();
  expect(await keys(later.database)).not.toContain("pairs-0/old/work/0");
  // The damage is seen when the pieces are read; until it is mended there is no index.
  expect(await later.index.weights()).toBeNull();
  await later.index.build();
  expect(await weighed(later.index)).toEqual(built);
  later.database.close();
});

test("only the pieces of a work that changed are built", async () => {
  const { name, database, index } = await library();
  await index.build();
  const before = new Set(await keys(database));
  database.close();
  const again = await open(new LibraryDatabase(name));
  const changed = works.map((work, at) => (at === 0 ? { ...work, sha256: "new" } : work));
  const states: IndexState[] = [];
  await openIndex(again, changed, (state) => states.push(state)).build();
  const after = await keys(again);
  expect(after.filter((id) => !before.has(id)).every((id) => id.includes("/new/"))).toBe(true);
  expect(states[0]?.done).toBeGreaterThan(0);
  expect(states.at(-1)?.phase).toBe("ready");
  again.close();
});

test("it tells how many characters it covers, and not when another version built it", async () => {
  const { database, index, states } = await library();
  await index.build();
  // Folding puts one character for another, and drops white space: the count is that of the texts.
  const written = (unit: Unit): string => {
    const { title, text, apart } = wordsOf(unit);
    return fold([title, text, ...apart].join(""));
  };
  const all = searched.flatMap(({ texts }) => texts.units.map(written)).join("");
  expect(states.at(-1)?.covered?.characters).toBe(all.length);
  await database.pieces.delete("~built");
  const again = openIndex(database, works, (state) => states.push(state));
  await again.build();
  expect(states.at(-1)).toMatchObject({ phase: "ready", covered: { works: works.length, built: null } });
  database.close();
});

test("a full disk stops the index, and nothing else", async () => {
  const { database, index, states } = await library();
  database.close();
  await index.build();
  expect(states.at(-1)?.phase).toBe("failed");
  expect(await index.weights()).toBeNull();
});

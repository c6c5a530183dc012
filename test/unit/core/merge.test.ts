import { describe, expect, test } from "vitest";
import { randomFrom } from "../../../build/bench/search/random.ts";
import { sayingOf } from "../../../renderer/core/own/likeness.ts";
import { merge } from "../../../renderer/core/own/merge.ts";
import { type Choice, type Incoming, type Plan, planOf } from "../../../renderer/core/own/plan.ts";
import { type Annotation, colours, type OwnRecord, states } from "../../../renderer/core/own/records.ts";
import { replacing } from "../../../renderer/core/own/replacing.ts";
import { atOnce } from "../../../renderer/library/breath.ts";
import { annotation, folder, one, records } from "./own-records.ts";

const next = randomFrom(1);
const base: Annotation = {
  ...annotation(next, "a"),
  revision: "r0",
  past: [],
  note: "原来的话",
  colour: "emphasis",
  mark: "fill",
  state: "none",
  tags: ["甲"],
  author: "张三",
};
const { removed: _, ...unremoved } = base;
const root = unremoved as Annotation;
const later = (record: Annotation, revision: string, change: Partial<Annotation>): Annotation => ({
  ...record,
  ...change,
  revision,
  past: [record.revision, ...record.past],
});

describe("one record of two copies", () => {
  const mine = later(root, "m1", { note: "我的话" });
  const theirs = later(root, "t1", { colour: "todo", tags: ["甲", "乙"] });

  test("the same, only there, gone on there, gone on here", () => {
    expect(merge(root, { ...root, revision: "x" }, null)).toEqual({ is: "same" });
    expect(merge(undefined, theirs, null)).toEqual({ is: "new", record: theirs });
    expect(merge(root, theirs, root)).toMatchObject({ is: "newer", record: { colour: "todo" } });
    expect(merge(mine, root, root)).toMatchObject({
      is: "older",
      parts: ["note"],
      other: { note: "原来的话" },
    });
  });

  test("other parts changed: both changes are kept, and nobody is asked", () => {
    expect(merge(mine, theirs, root)).toMatchObject({
      is: "united",
      record: { note: "我的话", colour: "todo", tags: expect.arrayContaining(["甲", "乙"]) },
    });
  });

  test("a tag that one side took off is off; one that both had stays", () => {
    const off = later(root, "t2", { tags: [] });
    expect(merge(mine, off, root)).toMatchObject({ record: { tags: [] } });
    // Where nobody knows what they began from, nothing is taken away.
    expect(merge(mine, off, null)).toMatchObject({ record: { tags: ["甲"] } });
  });

  test("how sure a place is, is no matter to be asked about, and no news", () => {
    const orphan = later({ ...root, standing: "firm" }, "m6", { standing: "gone" });
    const other = later({ ...root, standing: "firm" }, "t6", { standing: "changed" });
    expect(merge(orphan, other, root)).toMatchObject({
      is: "older",
      parts: [],
      record: { standing: "gone" },
    });
  });

  test("the same part changed: asked, with the other parts merged", () => {
    const other = later(root, "t3", { note: "他的话", state: "todo" });
    expect(merge(mine, other, root)).toMatchObject({
      is: "conflict",
      parts: ["note"],
      record: { note: "我的话", state: "todo" },
      other: { note: "他的话", state: "todo" },
    });
    expect(merge(mine, other, null)).toMatchObject({ parts: ["note", "state"] });
  });

  test("taking away is never done unasked, and what was taken away does not come back unasked", () => {
    const gone = later(root, "t4", { removed: true });
    expect(merge(root, gone, root)).toMatchObject({ is: "conflict", parts: ["removed"] });
    expect(merge(mine, gone, root)).toMatchObject({ is: "conflict", parts: ["removed"] });
    expect(merge(gone, root, null)).toMatchObject({ is: "gone" });
    expect(merge(gone, mine, root)).toMatchObject({
      is: "conflict",
      parts: ["removed"],
      other: { note: "我的话" },
    });
    expect(merge(undefined, gone, null)).toEqual({ is: "same" });
  });

  test("what one side keeps from others stays private, in either order", () => {
    const hidden = later({ ...root, private: false }, "t5", { private: true });
    const open = later({ ...root, private: false }, "m5", { state: "done" });
    expect(merge(open, hidden, { ...root, private: false })).toMatchObject({ record: { private: true } });
    expect(merge(hidden, open, { ...root, private: false })).toMatchObject({ record: { private: true } });
    expect(merge(open, hidden, null)).toMatchObject({ record: { private: true } });
  });
});

/** A copy of records after someone worked on them for a while. */
function worked(from: readonly OwnRecord[], seed: number, fields: "own" | "any"): readonly OwnRecord[] {
  const random = randomFrom(seed);
  const changed = from.map((record): OwnRecord => {
    if (record.kind !== "annotation" || random() < 0.4) return record;
    // Each colleague has a field of their own where nothing shall conflict.
    const changes: readonly Partial<Annotation>[] = [
      { note: `第${seed}人写 ${Math.floor(random() * 1e6)}` },
      { state: one(states, random) },
      { colour: one(colours, random) },
      { tags: [...record.tags, `第${seed}人`] },
      { private: true },
    ];
    const change = fields === "own" ? changes[seed % changes.length] : one(changes, random);
    return later(record, `${record.id}-${seed}`, change ?? {});
  });
  return [
    ...changed,
    ...records(random, 5).map((each): OwnRecord => ({ ...each, id: `${seed}-${each.id}` })),
  ];
}

const shared = records(randomFrom(2), 40).map(({ removed: _left, ...each }) => each as OwnRecord);
const atBase = new Map(shared.map((each) => [`${each.id} ${each.revision}`, each]));

function merged(
  mine: readonly OwnRecord[],
  files: readonly Incoming[],
  choices: ReadonlyMap<string, Choice> = new Map(),
): { readonly all: ReadonlyMap<string, OwnRecord>; readonly plan: Plan } {
  const here = new Map(mine.map((each) => [each.id, each]));
  const plan = planOf(
    files,
    { kept: (id) => here.get(id), versionOf: (id, revision) => atBase.get(`${id} ${revision}`) },
    { choices, bringBack: false },
  );
  for (const record of plan.take) here.set(record.id, record);
  return { all: here, plan };
}

const content = (all: ReadonlyMap<string, OwnRecord>) =>
  [...all.values()].map((each) => `${each.author} ${each.made} ${sayingOf(each)}`).toSorted();

const files = (seeds: readonly number[], fields: "own" | "any"): readonly Incoming[] =>
  seeds.map((seed) => ({ by: `第${seed}人`, records: worked(shared, seed, fields) }));

describe.each([1, 6, 11, 16])("five colleagues (%i)", (first) => {
  const seeds = [first, first + 1, first + 2, first + 3, first + 4];
  const mine = worked(shared, first + 99, "any");

  test("merged again, nothing changes", () => {
    const once = merged(mine, files(seeds, "any"));
    const twice = merged([...once.all.values()], files(seeds, "any"));
    expect(twice.plan.take).toEqual([]);
    expect(content(twice.all)).toEqual(content(once.all));
  });

  test("in any order, the same comes of it where nobody need be asked", () => {
    const expected = content(merged(shared, files(seeds, "own")).all);
    for (const order of [seeds.toReversed(), [...seeds.slice(2), ...seeds.slice(0, 2)]]) {
      const { all, plan } = merged(shared, files(order, "own"));
      expect(plan.items.filter(({ merged: { is } }) => is === "conflict")).toEqual([]);
      expect(content(all)).toEqual(expected);
    }
    // One after the other is the same as all at once.
    let step: readonly OwnRecord[] = shared;
    for (const file of files(seeds, "own")) step = [...merged(step, [file]).all.values()];
    expect(content(new Map(step.map((each) => [each.id, each])))).toEqual(expected);
  });

  test("no word that anybody wrote is lost", () => {
    const { all } = merged(mine, files(seeds, "any"));
    const words = new Set(
      [...all.values()].flatMap((each) => (each.kind === "annotation" ? [each.note] : [])),
    );
    for (const { records: theirs } of [{ records: mine }, ...files(seeds, "any")]) {
      for (const record of theirs) {
        const said = record.kind === "annotation" && !record.removed && record.revision.includes("-");
        if (said && record.note.startsWith("第")) expect(words).toContain(record.note);
        if (!record.removed) expect(all.get(record.id), record.id).toBeDefined();
      }
    }
  });
});

test("both: a second annotation has the other's words, signed, once however often the file is imported", () => {
  const mine = later(root, "m1", { note: "我的话" });
  const file = { by: "李四", records: [later(root, "t1", { note: "他的话" })] };
  const first = merged([mine], [file]);
  const notes = [...first.all.values()].map((each) => each.kind === "annotation" && [each.author, each.note]);
  expect(notes).toEqual([
    ["张三", "我的话"],
    ["李四", "他的话"],
  ]);
  expect(merged([...first.all.values()], [file]).plan.take).toEqual([]);
  const choose = (choice: Choice) =>
    [...merged([mine], [file], new Map([["0/a", choice]])).all.values()].map(
      (each) => "note" in each && each.note,
    );
  expect(choose("mine")).toEqual(["我的话"]);
  expect(choose("theirs")).toEqual(["他的话"]);
});

test("a record of another kind under the same id is another record", () => {
  const other = folder(randomFrom(3), "a");
  const { all } = merged([root], [{ by: "", records: [{ ...other, removed: undefined } as never] }]);
  expect([...all.values()].map(({ kind }) => kind)).toEqual(["annotation", "folder"]);
});

test("folders that lie in each other, or in nothing, come out where one can reach them", () => {
  const at = (id: string, inside: string | null) =>
    ({ ...folder(randomFrom(4), id), folder: inside, removed: undefined }) as unknown as OwnRecord;
  const { all } = merged(
    [],
    [{ by: "", records: [at("x", "y"), at("y", "z"), at("z", "x"), at("w", "没有")] }],
  );
  for (const start of all.keys()) {
    let folderId: string | null = start;
    for (let steps = 0; folderId !== null; steps++) {
      expect(steps).toBeLessThan(5);
      const found: OwnRecord | undefined = all.get(folderId);
      expect(found?.kind).toBe("folder");
      folderId = found?.kind === "folder" ? found.folder : null;
    }
  }
});

test("a backup put in the place of all: what it holds is as it was, what came since is taken away", () => {
  const now = "2026-11-23T00:00:00.000Z";
  const here = new Map(worked(shared, 7, "any").map((each) => [each.id, each]));
  const live = [...here.values()].filter(({ removed }) => !removed);
  const take = atOnce(replacing(shared, live, (id) => here.get(id), now));
  for (const record of take) here.set(record.id, record);
  const left = new Map([...here].filter(([, { removed }]) => !removed));
  expect(content(left)).toEqual(content(new Map(shared.map((each) => [each.id, each]))));
  expect(atOnce(replacing(shared, left.values(), (id) => here.get(id), now))).toEqual([]);
});

import "fake-indexeddb/auto";
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Annotation, Content } from "../../../renderer/core/own/records.ts";
import { OwnDatabase } from "../../../renderer/library/database.ts";
import { openOwn } from "../../../renderer/library/own/store.ts";

const annotation = (id: string, note: string): Content<Annotation> => ({
  id,
  kind: "annotation",
  anchor: null,
  standing: "firm",
  mark: "none",
  colour: "emphasis",
  note,
  tags: [],
  state: "none",
  private: false,
  meeting: null,
});

test("what is typed in one sitting is undone as one, and done again as one", async () => {
  const store = await openOwn(new OwnDatabase(randomUUID()));
  const notes = () => store.state().annotations.map(({ note }) => note);
  const id = randomUUID();
  await store.change({ why: "edit", name: "划线", put: [annotation(randomUUID(), "before")] });
  for (const note of ["一", "一二", "一二三"]) {
    await store.change({ why: "edit", name: "批注", sitting: "first", put: [annotation(id, note)] });
  }
  await store.change({ why: "edit", name: "批注", sitting: "second", put: [annotation(id, "四")] });
  await store.undo();
  expect(notes()).toEqual(["before", "一二三"]);
  await store.undo();
  expect(notes()).toEqual(["before"]);
  await store.redo();
  expect(notes().toSorted()).toEqual(["before", "一二三"].toSorted());
  // What comes after an undo is a step of its own.
  await store.change({ why: "edit", name: "批注", sitting: "first", put: [annotation(id, "五")] });
  await store.undo();
  expect(notes().toSorted()).toEqual(["before", "一二三"].toSorted());
});

import "fake-indexeddb/auto";
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { planOf } from "../../../../renderer/core/own/plan.ts";
import type { OwnRecord } from "../../../../renderer/core/own/records.ts";
import { OwnDatabase, open } from "../../../../renderer/library/database.ts";
import { type OwnStore, openOwn } from "../../../../renderer/library/own/store.ts";
import { annotation } from "./records-for-test.ts";

const reader = async () => openOwn(await open(new OwnDatabase(randomUUID())));
const say = (store: OwnStore, id: string, note: string, sitting: string) =>
  store.change({ why: "edit", name: "修改批注", put: [annotation(note, id)], sitting });
/** A note is kept every half second while it is typed. */
const type = async (store: OwnStore, id: string, words: string) => {
  const sitting = randomUUID();
  for (let at = 1; at <= words.length; at++) await say(store, id, words.slice(0, at), sitting);
};
const what = async (store: OwnStore, records: readonly OwnRecord[]) => {
  const plan = planOf(
    [{ by: "李四", records }],
    { kept: store.kept, versionOf: () => undefined },
    { choices: new Map(), bringBack: false },
  );
  await store.change({ why: "import", name: "导入批注", take: plan.take });
  return plan.items.map(({ merged }) => merged.is);
};

test("however long a note was typed at, the other copy knows it for what became of its own", async () => {
  const [mine, theirs] = [await reader(), await reader()];
  const id = randomUUID();
  await say(mine, id, "先写的", "");
  expect(await what(theirs, [...mine.state().annotations])).toEqual(["new"]);
  await type(mine, id, "改".repeat(60));
  await type(mine, id, "再".repeat(60));
  // What has not gone on is no news here, and what has is there.
  expect(await what(mine, [...theirs.state().annotations])).toEqual(["older"]);
  expect(await what(theirs, [...mine.state().annotations])).toEqual(["newer"]);
  expect(theirs.state().annotations.map(({ note }) => note)).toEqual(["再".repeat(60)]);
});

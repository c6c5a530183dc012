import "fake-indexeddb/auto";
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { anchorOnUnit } from "../../../renderer/core/own/anchoring.ts";
import { OwnDatabase, open } from "../../../renderer/library/database.ts";
import type { Library } from "../../../renderer/library/library.ts";
import { loadPlanned, savePlanned } from "../../../renderer/library/planned.ts";
import { loadSettings, saveSettings, usualSettings } from "../../../renderer/library/settings.ts";
import { citables } from "../own/scattered.ts";

const nothing: Library = { works: [], open: async () => null, opened: () => null };

test("a meeting that is planned is kept beside what was chosen, until it is no more", async () => {
  const own = await open(new OwnDatabase(randomUUID()));
  const [from] = citables;
  const item = from && anchorOnUnit(from, "one", from.document.units[0]?.address ?? "");
  const planned = { title: "协调会", date: "2026-11-23", agenda: item ? [item] : [] };
  expect(planned.agenda).toHaveLength(1);
  expect(await loadPlanned(own, nothing)).toBeNull();
  await savePlanned(own, planned);
  await saveSettings(own, { ...usualSettings, author: "王莉" });
  expect(await loadPlanned(own, nothing)).toEqual(planned);
  expect((await loadSettings(own)).author).toBe("王莉");
  await savePlanned(own, null);
  expect(await loadPlanned(own, nothing)).toBeNull();
  expect((await loadSettings(own)).author).toBe("王莉");
});

test("a plan that is damaged is none", async () => {
  const own = await open(new OwnDatabase(randomUUID()));
  for (const planned of [null, 7, {}, { title: 1, date: "2026-11-23", agenda: [] }, { agenda: [{}] }]) {
    await own.settings.put({ id: "planned", planned: planned as never });
    expect(await loadPlanned(own, nothing)).toBeNull();
  }
});

import { statSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright/test";
import { readSegment, segmentNames } from "../../electron/segments.ts";
import { expect, test } from "./fixtures.ts";
import { openRegulation, type Row, rowsOf, savedState } from "./writing.ts";

// From the very first start on.
test.use({ firstStart: true });

const rounds = process.env.LANTAI_LONG ? 100 : 10;
const edits = 1000;
/** A machine with much else to do is slow, and not wrong. */
const patience = { timeout: 60_000 };
const colours = ["emphasis", "question", "todo", "quote"];

type Kept = Row["record"] & { readonly past: readonly string[]; readonly removed?: true };

/** The colour that the edit of a number gives. */
const colourOf = (edit: number): string => colours[edit % 4] ?? "";

/**
 * Marks articles by keys, in bursts with hardly a pause, until the end. Every time the status bar says that all is
 * saved, `saved` is told how many edits there had been.
 */
async function storm(page: Page, from: number, saved: (edits: number) => void): Promise<void> {
  await page.exposeBinding("saved", (_source, count: number) => saved(count));
  await page.evaluate(
    ([first, last]) => {
      const tell = (window as unknown as { saved(count: number): void }).saved;
      const press = (key: string, ctrlKey: boolean) => {
        const code = /\d/.test(key) ? `Digit${key}` : key;
        const init = { key, code, altKey: true, ctrlKey, bubbles: true, cancelable: true };
        (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent("keydown", init));
      };
      let done = first;
      new MutationObserver(() => {
        if (document.querySelector(".saved-state")?.textContent?.startsWith("最后安全保存")) tell(done);
      }).observe(document.querySelector(".status") as Element, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      const next = () => {
        if (done >= last) return;
        for (let burst = Math.random() * 12; burst > 0; burst--) {
          press(String((done % 4) + 1), true);
          done += 1;
          if (done % 25 === 0) press("ArrowDown", false);
        }
        // Now and then one draws breath: on a machine with much else to do it would else never be said to be saved.
        setTimeout(next, Math.random() < 0.02 ? 1500 : Math.random() * 120);
      };
      next();
    },
    [from, from + edits] as const,
  );
}

/** All lines of the journal as they lie on the disk, of earlier segments too. */
async function journalled(folder: string): Promise<readonly Row[]> {
  const segments = (await segmentNames(folder)).map((name) => readSegment(folder, name));
  return (await Promise.all(segments)).flatMap(({ lines }) => lines.map((line) => JSON.parse(line) as Row));
}

test(`killed ${rounds} times amid a storm of edits, nothing that was said to be saved is missing`, async ({
  open,
}, testInfo) => {
  test.setTimeout(60_000 + rounds * 30_000);
  let edited = 0;
  const store = join(testInfo.outputPath("data"), "IndexedDB/app_lantai_0.indexeddb.leveldb");
  // Earlier lines are left out of the log of a database, and of the journal, in their time.
  const found = new Map<string, Row>();
  for (let round = 0; round < rounds; round++) {
    const { app, page } = await open();
    const closed = app.waitForEvent("close", { timeout: 0 });
    await openRegulation(page);
    await expect(savedState(page)).toHaveText(round === 0 ? /批注随写随存/ : /^最后安全保存/, patience);
    let said = edited;
    await storm(page, edited, (count) => {
      said = count;
    });
    await expect.poll(() => said, patience).toBeGreaterThan(edited);
    await page.waitForTimeout(Math.random() * 2500);
    app.process().kill("SIGKILL");
    await closed;
    const begun = statSync(store).birthtimeMs;

    const again = await open();
    await expect(savedState(again.page)).toHaveText(/^最后安全保存/, patience);
    // Chromium has not thrown the database away.
    expect(statSync(store).birthtimeMs).toBe(begun);
    const journal = await journalled(join(testInfo.outputPath("data"), "own"));
    for (const row of [...((await rowsOf(again.page, "log")) as Row[]), ...journal]) {
      if (row.why === "edit") found.set(row.record.revision, row);
    }
    const log = [...found.values()].toSorted((a, b) => a.seq - b.seq);
    // Every edit that was said to be saved is there, and no hole before the last one.
    expect(log.length).toBeGreaterThanOrEqual(said);
    expect(log.map(({ record }) => record.colour)).toEqual(log.map((_, edit) => colourOf(edit)));
    // What is kept is what came last.
    const last = new Map(log.map(({ record }) => [record.id, record]));
    const records = (await rowsOf(again.page, "records")) as Kept[];
    expect(records.map(({ id }) => id).sort()).toEqual([...last.keys()].sort());
    for (const record of records) {
      const { revision, colour, removed } = (last.get(record.id) ?? record) as Kept;
      expect({ colour: record.colour, removed: record.removed }).toEqual({ colour, removed });
      // Where one place lacked more edits of it than a record remembers, the two were brought together as another.
      expect([record.revision, ...record.past]).toContain(revision);
    }
    edited = log.length;
    await again.app.close();
  }
});

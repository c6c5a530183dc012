import type { Page } from "playwright";
import { citationOf } from "../../renderer/core/citing.ts";
import { type Unit, walk } from "../../renderer/core/document.ts";
import { ranksBetween } from "../../renderer/core/own/rank.ts";
import type { OwnRecord } from "../../renderer/core/own/records.ts";
import { usualOptions } from "../../renderer/core/paper/options.ts";
import type { parse } from "../../renderer/core/parse.ts";
import { placesOf } from "../../renderer/core/scope.ts";
import { unitEntry } from "../../renderer/core/sets/units.ts";
import { painted } from "./browser.ts";

type Document = ReturnType<typeof parse>["document"];

/** Milliseconds from asking for the pages of a set to the first, to the last, and then to its PDF. */
export type SetFigures = {
  readonly first: number;
  readonly all: number;
  readonly pdf: number;
  readonly pages: number;
};

/** Puts a set of so many articles of a work into the reader's own data, every tenth with a note; opens the program again. */
export async function fillSet(page: Page, document: Document, edition: string, count: number): Promise<void> {
  const made = recordsOf(document, edition, count);
  await page.evaluate(async (records) => {
    const own = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open("lantai-own");
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    const writing = own.transaction("records", "readwrite");
    for (const record of records) writing.objectStore("records").put(record);
    await new Promise((resolve, reject) => {
      writing.oncomplete = resolve;
      writing.onerror = reject;
    });
    own.close();
  }, made);
  await page.reload();
  await painted(page, "[role=treeitem]");
}

function recordsOf(document: Document, edition: string, count: number): readonly OwnRecord[] {
  const from = { document, places: placesOf(document) };
  const articlesOf = (unit: Unit) =>
    [...walk([unit])].flatMap(({ unit: each }) => (each.type === "article" ? [each.address] : []));
  const articles = document.units.flatMap(articlesOf);
  // Where a work has not so many, they come once more.
  const addresses = Array.from({ length: count }, (_, index) => articles[index % articles.length] ?? "");
  const at = "2026-11-02T03:04:05.000Z";
  const kept = { revision: "r1", past: [], author: "", made: at, changed: at };
  const ranks = ranksBetween("", "", addresses.length);
  const cover = { title: "", subtitle: "", issuer: "", date: "" };
  const printing = { ...usualOptions("reading"), cover: true, contents: true, notes: "end" as const };
  const items = addresses.flatMap((address, index): OwnRecord[] => {
    const entry = unitEntry(from, edition, address);
    const place = { ...kept, id: `item-${index}`, set: "bench", rank: ranks[index] ?? "" };
    return entry ? [{ ...place, kind: "set-item", entry }] : [];
  });
  const notes = addresses
    .filter((_, index) => index % 10 === 0)
    .map(
      (address, index): OwnRecord => ({
        ...kept,
        kind: "annotation",
        id: `note-${index}`,
        anchor: {
          workId: document.work.id,
          edition,
          address,
          passages: [],
          words: "",
          citation: citationOf(from, [address]),
        },
        standing: "firm",
        mark: "none",
        colour: "emphasis",
        note: `培训提示之${index}`,
        tags: [],
        state: "none",
        private: false,
        meeting: null,
      }),
    );
  return [
    { ...kept, kind: "set", id: "bench", name: "量", purpose: "", cover, printing },
    ...items,
    ...notes,
  ];
}

/** Measures the pages of the set that was put there, and its PDF, made of the very pages of the preview. */
export async function measureSet(page: Page): Promise<SetFigures> {
  await page.keyboard.press("Control+4");
  await page.locator(".sets .open").first().click();
  await page.locator(".sets .tools .primary").waitFor();
  await page.waitForTimeout(3000);
  const figures = await page.evaluate(async () => {
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const began = performance.now();
    document.querySelector<HTMLElement>(".sets .tools .primary")?.click();
    const preview = () => document.querySelector(".paper-preview");
    while (!preview()?.querySelector(".paper-page")) await frame();
    const first = performance.now() - began;
    while (!preview()?.querySelector("header > button.primary:enabled")) await frame();
    const all = performance.now() - began;
    // The dialog of the system, which nobody answers here; and the pages stay until they are a file.
    Object.assign(window, { print: () => document.documentElement.setAttribute("data-asked", "") });
    addEventListener("afterprint", (event) => event.stopImmediatePropagation(), true);
    return { first, all, pages: preview()?.querySelectorAll(".page-frame").length ?? 0 };
  });
  const began = performance.now();
  await page.locator(".paper-preview header > button.primary").click();
  await page.locator("html[data-asked]").waitFor();
  await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  const pdf = performance.now() - began;
  // Back to how it was: without the pages, and with the tree at the side.
  await page.reload();
  await painted(page, ".sets");
  await page.keyboard.press("Control+1");
  await painted(page, "[role=treeitem]");
  return { ...figures, pdf };
}

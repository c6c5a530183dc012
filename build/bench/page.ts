import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Page } from "playwright";
import type { BundleManifest } from "../../renderer/core/bundle.ts";
import { parse } from "../../renderer/core/parse.ts";
import { readSeeds } from "../bundle.ts";
import { page as builtPage, root } from "../project.ts";
import { openWebServer } from "../web-server.ts";
import { benchBrowsers, memory, painted } from "./browser.ts";
import { benchNotes } from "./notes.ts";
import { measurePrinting } from "./printing.ts";
import { measureReading } from "./reading.ts";
import { fillSet, measureSet } from "./sets.ts";
import { type Figure, median, percentile } from "./table.ts";
import { indexReady, measureWorker } from "./worker.ts";

const rounds = 5;

/**
 * Measures the built page side by side with an empty one, in the same browser and the same run: ratios hold
 * on a busy machine, absolute times do not.
 */
export async function benchPage(): Promise<readonly Figure[]> {
  const site = await openWebServer(builtPage, 0);
  const nothing = await emptySite();
  const browsers = await benchBrowsers();
  const figures = new Map<string, Figure & { readonly values: number[] }>();
  const note = (name: string, unit: string, value: number, against?: string) => {
    const figure = figures.get(name) ?? { name, unit, values: [], ...(against && { against }) };
    figure.values.push(value);
    figures.set(name, figure);
  };

  const noteMemory = async (of: Page, when: string) => {
    const { script, all } = await memory(of);
    note(`script memory ${when}`, "MB", script);
    if (all > 0) note(`page memory ${when}`, "MB", all, "page memory of an empty page");
  };
  const seeds = readSeeds(join(root, "seeds"));
  for (let round = 0; round < rounds; round += 1) {
    note(
      "parse all seeds",
      "ms",
      timed(() => seeds.forEach(({ seed, text }) => void parse(seed, text))),
    );
    const empty = await browsers.open(`empty-${round}`);
    await empty.page.goto(nothing.url);
    await painted(empty.page, "p");
    note("launch to an empty page", "ms", performance.now() - empty.launched);
    await noteMemory(empty.page, "of an empty page");
    await empty.context.close();

    for (const [start, what] of [
      ["first", "launch to readable tree, first start"],
      ["later", "launch to readable tree, later start"],
    ] as const) {
      const opened = await browsers.open(`reader-${round}`);
      await opened.page.goto(site.url);
      await painted(opened.page, "[role=treeitem]");
      note(what, "ms", performance.now() - opened.launched, "launch to an empty page");
      if (start === "first")
        note("index ready, from the start of the page", "ms", await indexReady(opened.page));
      if (start === "later") {
        await noteMemory(opened.page, "with the tree");
        for (const { work } of await works(site.url)) {
          const { first, whole } = await openWork(opened.page, work.id);
          note(`open ${work.title}: readable`, "ms", first);
          note(`open ${work.title}: all of it in the page`, "ms", whole);
        }
        await noteMemory(opened.page, "with all works open");
        const reading = await measureReading(opened.page, largest(seeds));
        note("switch tabs: readable, median", "ms", median(reading.switches));
        note("switch tabs: readable, longest", "ms", Math.max(...reading.switches));
        note("jump to a unit of the largest work, median", "ms", median(reading.jumps));
        note("jump to a unit of the largest work, longest", "ms", Math.max(...reading.jumps));
        note("longest task while scrolling the largest work (0: none over 50 ms)", "ms", reading.longest);
        for (const [what, hash] of [
          ["a regulation", `#/${statutes}`],
          ["the largest work", `#/${largest(seeds)}`],
        ] as const) {
          const { first, all, pages } = await measurePrinting(opened.page, hash);
          note(`print preview of ${what}: first page`, "ms", first);
          note(`print preview of ${what}: all ${pages} pages`, "ms", all);
        }
        await noteSet(opened.page, site.url, seeds, note);
        const search = await measureWorker(opened.page);
        note("search worker: start to first ranked answer", "ms", search.first);
        note("search worker: answer, median", "ms", median(search.answers));
        note("search worker: answer, 95 of 100 within", "ms", percentile(search.answers, 0.95));
        note("longest task of the page while typing (0: none over 50 ms)", "ms", search.longest);
        if (search.memory > 0) note("search worker: memory with everything loaded", "MB", search.memory);
      }
      await opened.context.close();
    }
    await benchNotes(browsers, round, site.url, largest(seeds), note);
  }
  browsers.remove();
  await Promise.all([site.close(), nothing.close()]);
  return [...figures.values()];
}

/** A set of 200 articles with cover, contents and notes: its pages and its PDF beside each other. */
async function noteSet(
  page: Page,
  url: string,
  seeds: ReturnType<typeof readSeeds>,
  note: (name: string, unit: string, value: number, against?: string) => void,
): Promise<void> {
  const id = statutes.split("/")[0];
  const seed = seeds.find(({ seed }) => seed.id === id);
  const work = (await works(url)).find((each) => each.work.id === id);
  if (!seed || !work) return;
  await fillSet(page, parse(seed.seed, seed.text).document, work.document.sha256, 200);
  const { first, all, pdf, pages } = await measureSet(page);
  note("a set of 200 articles: first page", "ms", first, "print preview of a regulation: first page");
  note(`a set of 200 articles: all ${pages} pages`, "ms", all, "a set of 200 articles: first page");
  note("a set of 200 articles: PDF, once they are there", "ms", pdf, "a set of 200 articles: first page");
}

/** A regulation of common length. */
const statutes = "lanzhou-yearbook-2024/reg_5";

/** The work with the most characters. */
const largest = (seeds: ReturnType<typeof readSeeds>): string =>
  seeds.toSorted((a, b) => b.text.length - a.text.length)[0]?.seed.id ?? "";

function timed(act: () => void): number {
  const began = performance.now();
  act();
  return performance.now() - began;
}

/** From asking for a work to its first readable text, and to all of its text being in the page. */
function openWork(page: Page, id: string) {
  return page.evaluate(
    (workId) =>
      new Promise<{ first: number; whole: number }>((resolve) => {
        const began = performance.now();
        let first = 0;
        location.hash = `#/${workId}`;
        const look = () => {
          const text = document.querySelector(`.text[data-work="${workId}"]`);
          const chunks = text ? [...text.children] : [];
          if (first === 0 && chunks.some((chunk) => chunk.childElementCount > 0))
            first = performance.now() - began;
          if (chunks.length === 0 || chunks.some((chunk) => chunk.childElementCount === 0)) {
            return requestAnimationFrame(look);
          }
          return requestAnimationFrame(() => resolve({ first, whole: performance.now() - began }));
        };
        requestAnimationFrame(look);
      }),
    id,
  );
}

async function works(url: string): Promise<BundleManifest["works"]> {
  const response = await fetch(new URL("bundle/manifest.json", url));
  return ((await response.json()) as BundleManifest).works;
}

async function emptySite() {
  const server = createServer((_, response) => {
    response
      .setHeader("content-type", "text/html; charset=utf-8")
      .setHeader("cross-origin-opener-policy", "same-origin")
      .setHeader("cross-origin-embedder-policy", "require-corp")
      .end("<!doctype html><title>空</title><p>空</p>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

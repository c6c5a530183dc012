import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { anchorOnUnit, anchorOnWords } from "../../../../renderer/core/own/anchoring.ts";
import { foldedWords } from "../../../../renderer/core/own/folding.ts";
import { resolve } from "../../../../renderer/core/own/resolve.ts";
import { wordsIn } from "../../../../renderer/core/own/words.ts";
import { parse } from "../../../../renderer/core/parse.ts";
import { placesOf } from "../../../../renderer/core/scope.ts";
import { align } from "../../../../renderer/editions/alignment.ts";
import { provisionsIn } from "../../../../renderer/editions/provisions.ts";
import { subjectOf } from "../../../../renderer/search/subject.ts";
import { neighbouring, seedFor } from "../../parse/works.ts";
import { randomFrom } from "./random.ts";

const folder = neighbouring("laws") ?? "";

/** Laws that are there in two editions, the earlier first. */
function pairs(): readonly (readonly [string, string])[] {
  const editions = new Map<string, readonly string[]>();
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith(".md")) continue;
    const subject = subjectOf(name.slice(0, -3));
    editions.set(subject, [...(editions.get(subject) ?? []), name]);
  }
  return [...editions.values()].flatMap(([before, after, more]) =>
    before && after && !more ? [[before, after] as const] : [],
  );
}

function read(name: string) {
  const { document } = parse(seedFor("law"), readFileSync(`${folder}/${name}`, "utf8"));
  return { document, places: placesOf(document) };
}

// Where the collection of laws is not there, there is nothing to compare.
test.skipIf(!existsSync(folder))(
  "articles and chapters of an edition become in the next what the comparison says",
  () => {
    const tally = { found: 0, gone: 0, takenOut: 0 };
    for (const [earlier, later] of pairs()) {
      const [before, after] = [read(earlier), read(later)];
      const [was, is] = [provisionsIn(before.document.units), provisionsIn(after.document.units)];
      const { kept, moved } = align(was, is);
      const became = new Map([...kept, ...moved].map((match) => [was[match.before], is[match.after]]));
      for (const provision of was) {
        const anchor = anchorOnUnit(before, "before", provision.address);
        if (!anchor) continue;
        const { outcome, anchor: now } = resolve(after, "after", anchor);
        const expected = became.get(provision);
        if (outcome === "gone") tally[expected ? "gone" : "takenOut"] += 1;
        else {
          expect(now.address, `${earlier} ${provision.num}`).toBe(expected?.address);
          tally.found += 1;
        }
        // What was not amended is found, wherever it stands now.
        if (expected?.words === provision.words && provision.type === "article") {
          expect(["unchanged", "moved"]).toContain(outcome);
        }
      }
    }
    console.log("articles and chapters of real editions:", tally);
    expect(tally.found).toBeGreaterThan(4 * tally.gone);
  },
);

test.skipIf(!existsSync(folder))(
  "passages of an edition are in the next where their words or neighbours are",
  () => {
    const tally = { unchanged: 0, moved: 0, changed: 0, gone: 0 };
    const random = randomFrom(1);
    for (const [earlier, later] of pairs()) {
      const [before, after] = [read(earlier), read(later)];
      const all = [...wordsIn(before.document)].filter(([, { text }]) => text.length > 8);
      for (let round = 0; round < 100; round++) {
        const [address, { text }] = random.one(all);
        const start = random.below(text.length - 4);
        const end = Math.min(text.length, start + random.one([4, 8, 20, 50]));
        const anchor = anchorOnWords(before, "before", [{ address, start, end }]);
        if (!anchor) continue;
        const { outcome, anchor: now } = resolve(after, "after", anchor);
        tally[outcome] += 1;
        if (outcome === "unchanged" || outcome === "moved") {
          expect(foldedWords(now.words)).toBe(foldedWords(anchor.words));
        }
        if (outcome === "gone") expect(now).toBe(anchor);
      }
    }
    console.log("passages of real editions:", tally);
    expect(tally.unchanged + tally.moved + tally.changed).toBeGreaterThan(2 * tally.gone);
  },
);

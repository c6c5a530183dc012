import { describe, expect, test } from "vitest";
import { readSeeds } from "../../../build/bundle.ts";
import { anchorOnUnit, anchorOnWords } from "../../../renderer/core/own/anchoring.ts";
import { wordsIn } from "../../../renderer/core/own/words.ts";
import { placesOf } from "../../../renderer/core/scope.ts";
import { documentOfSeed } from "../parse/works.ts";

describe.each(readSeeds("seeds"))("$seed.title", ({ seed }) => {
  const document = documentOfSeed(seed);
  const from = { document, places: placesOf(document) };

  test("an anchor on words says the words, and the unit around them", () => {
    for (const [address, { text: words }] of [...wordsIn(document)].filter((_, at) => at % 23 === 0)) {
      if (words === "") continue;
      const [start, end] = [Math.floor(words.length / 3), Math.max(1, Math.ceil(words.length / 2))];
      const anchor = anchorOnWords(from, "edition", [{ address, start, end }]);
      expect(anchor?.words).toBe(words.slice(start, end));
      expect(anchor?.address).toBe(address);
    }
  });

  test("an anchor on a unit begins with its words", () => {
    for (const address of [...from.places.keys()].filter((_, at) => at % 97 === 0)) {
      const anchor = anchorOnUnit(from, "edition", address);
      expect(anchor?.address).toBe(address);
      const own = wordsIn(document).get(address)?.text;
      if (own) expect(anchor?.words.startsWith(own.slice(0, 4000))).toBe(true);
    }
  });

  test("nothing is no anchor", () => {
    expect(anchorOnUnit(from, "edition", "art_0")).toBeNull();
    expect(anchorOnWords(from, "edition", [{ address: "art_0", start: 0, end: 5 }])).toBeNull();
    expect(anchorOnWords(from, "edition", [])).toBeNull();
  });
});

import { describe, expect, test } from "vitest";
import { heldOutItems, straightItems } from "../../../build/bench/search/held-out-items.ts";
import { type KnownItem, knownItems } from "../../../build/bench/search/known-items.ts";
import { meanReciprocalRank } from "../../../build/bench/search/known-ranks.ts";
import { miniSearch } from "../../../build/bench/search/minisearch-peer.ts";
import type { Engine } from "../../../build/bench/search/peer.ts";
import { plainScan } from "../../../build/bench/search/scan-peer.ts";
import { unitsOf } from "../../../build/bench/search/units.ts";
import { answererOf } from "../../../renderer/search/answer.ts";
import { type Answer, noFilter } from "../../../renderer/search/answer-types.ts";
import { searchedWork } from "../../../renderer/search/corpus.ts";
import { scanWeights } from "../../../renderer/search/scan-weights.ts";
import { documentOfSeed, seeds } from "../parse/works.ts";

const documents = seeds.map(({ seed }) => documentOfSeed(seed));
const corpus = { documents, units: unitsOf(documents) };
const works = documents.map((document) => searchedWork(document));
const answerer = answererOf(works);
// The same weights as those of the index, which takes seconds to build.
const weights = scanWeights(works.map(({ texts }) => texts));

const answer = (question: string): Answer =>
  answerer(
    { question, open: null, filter: noFilter, order: "rank", from: 0, limit: Number.POSITIVE_INFINITY },
    { pairs: weights, singles: weights },
  );
const ours = (items: readonly KnownItem[]) => meanReciprocalRank(items, (question) => answer(question).hits);
const by = (engine: Engine) =>
  meanReciprocalRank(knownItems, (question) =>
    engine.ask(question).flatMap((hit) => corpus.units[hit] ?? []),
  );

test("the items name units that are there", () => {
  const there = new Set(corpus.units.map(({ workId, address }) => `${workId}#${address}`));
  const named = [...knownItems, ...heldOutItems, ...straightItems].flatMap(({ answers }) => answers);
  expect(named.filter(({ workId, address }) => !there.has(`${workId}#${address}`))).toEqual([]);
});

describe("what clerks look for stands first", () => {
  test("on average", () => expect(ours(knownItems)).toBeGreaterThanOrEqual(0.9));
  test("also where nothing was tuned", () => expect(ours(heldOutItems)).toBeGreaterThanOrEqual(0.9));
  test.each([...knownItems, ...heldOutItems])("$question is found", (item) => {
    expect(ours([item])).toBeGreaterThan(0);
  });
  test("sooner than with pairs in MiniSearch", { timeout: 60_000 }, async () => {
    expect(ours(knownItems)).toBeGreaterThan(by(await miniSearch.build(corpus)));
  });
  test("sooner than in reading order", async () => {
    expect(ours(knownItems)).toBeGreaterThan(by(await plainScan.build(corpus)));
  });
});

test.each(straightItems)("$question leads straight there", ({ question, answers }) => {
  const [first] = answer(question).straight;
  expect(first).toMatchObject(answers[0] ?? {});
});

import { describe, expect, test } from "vitest";
import { readSeeds } from "../../../../build/bundle.ts";
import type { Unit } from "../../../../renderer/core/document.ts";
import { documentOfSeed } from "../../parse/works.ts";
import { judge, signsOf, someAnchors, type Verdict } from "./judging.ts";
import { type Mutation, mutationNames, mutations } from "./mutations.ts";
import { type Random, randomFrom } from "./random.ts";
import { copyOf, shown, track } from "./tracked.ts";

/** ANCHOR_ROUNDS=20 tries ten times as much. */
const rounds = Number(process.env.ANCHOR_ROUNDS ?? 2);
const anchorsEach = 50;

/** What no mutation of these takes away, and so must nearly always be found. */
const harmless: ReadonlySet<string> = new Set<Mutation>([
  "rewrap",
  "rename",
  "insert",
  "put in a unit",
  "reorder",
]);

/** Some of the first units of a document in a row, of about thirty thousand characters. */
function sampleOf(units: readonly Unit[], random: Random): readonly Unit[] {
  const first = random.below(units.length);
  const sample: Unit[] = [];
  for (let at = 0, size = 0; size < 30_000 && at < units.length; at++) {
    const unit = units[(first + at) % units.length];
    if (!unit) break;
    sample.push(unit);
    size += JSON.stringify(unit).length;
  }
  return sample;
}

describe.each(readSeeds("seeds"))("$seed.title", ({ seed }) => {
  const document = documentOfSeed(seed);

  test("after any change an anchor is in its right place, or it is gone", { timeout: 600_000 }, () => {
    const tally = new Map<string, number>();
    const wrong: string[] = [];
    for (let round = 0; round < rounds; round++) {
      const random = randomFrom(round * 7919 + seed.id.length);
      const units = sampleOf(document.units, random).map(track);
      const before = shown(document.work, units);
      const earlier = signsOf(units);
      const anchors = someAnchors(before, anchorsEach, random);
      for (const name of [...mutationNames, "many"] as const) {
        const changed = units.map(copyOf);
        for (let times = name === "many" ? 40 : 1 + random.below(8); times > 0; times--) {
          mutations[name === "many" ? random.one(mutationNames) : name](changed, random);
        }
        const after = shown(document.work, changed);
        const signs = signsOf(changed);
        for (const anchor of anchors) {
          const verdict: Verdict = judge(before, anchor, after, signs, earlier);
          const kind = harmless.has(name) ? "harmless" : "harmful";
          tally.set(`${kind}: ${verdict}`, (tally.get(`${kind}: ${verdict}`) ?? 0) + 1);
          if (verdict === "wrong") wrong.push(`${name}: ${JSON.stringify(anchor)}`);
        }
      }
    }
    const share = (kind: string) => {
      const of = (verdict: Verdict) => tally.get(`${kind}: ${verdict}`) ?? 0;
      return (of("same") + of("changed")) / (of("same") + of("changed") + of("missed"));
    };
    const cases = [...tally.values()].reduce((sum, count) => sum + count, 0);
    const found = ["harmless", "harmful"].map((kind) => `${(100 * share(kind)).toFixed(1)} %`);
    console.log(`${seed.title}: ${cases} cases; found again ${found.join(" and, where words were lost, ")}`);
    expect(wrong).toEqual([]);
    expect(share("harmless")).toBeGreaterThan(0.95);
    expect(share("harmful")).toBeGreaterThan(0.8);
  });
});

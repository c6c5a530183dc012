import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { blocksIn, fieldsOf } from "../../../renderer/search/blocks.ts";
import { buildPiece } from "../../../renderer/search/build-piece.ts";
import { pairsOf } from "../../../renderer/search/pairs.ts";
import { pieceSource } from "../../../renderer/search/piece-source.ts";
import { codeOf, isWholePiece, type Piece } from "../../../renderer/search/pieces.ts";
import { scanWeights } from "../../../renderer/search/scan-weights.ts";
import { boostOf, fields, usualLength } from "../../../renderer/search/weights.ts";
import { indexOf, searchedSeeds } from "./searched.ts";

const works = searchedSeeds();
const sampled = works.find(({ work }) => work.kind === "plan") ?? works[0];

test("the weights are those that lunr's own builder gives", async () => {
  if (!sampled) throw new Error("no seeds");
  const { texts } = sampled;
  const run = blocksIn(texts);
  // Without types, as the whole of it is: what is replaced of the builder is what is under test.
  const lunr = createRequire(import.meta.url)("lunr");
  const builder = new lunr.Builder();
  builder.ref("block");
  for (const { name, boost } of fields) builder.field(name, { boost });
  builder.tokenizer = (words: string) => pairsOf(words).map((pair) => new lunr.Token(pair, {}));
  for (const block of run) {
    const unit = texts.units[block];
    if (unit) builder.add({ block, ...fieldsOf(texts, block) }, { boost: boostOf(unit.type) });
  }
  builder.calculateAverageFieldLengths = () => {
    builder.averageFieldLength = usualLength;
  };
  const { invertedIndex, fieldVectors } = builder.build();

  const piece = buildPiece(pieceSource(texts, run));
  const names = Object.keys(invertedIndex);
  expect(piece.terms.length).toBe(names.length);
  let compared = 0;
  for (const name of names) {
    const at = piece.terms.indexOf(codeOf(name));
    for (let posting = piece.starts[at] ?? 0; posting < (piece.starts[at + 1] ?? 0); posting += 1) {
      const block = piece.blocks[posting];
      const expected = fields.reduce((sum, field) => {
        const elements: number[] = fieldVectors[`${field.name}/${block}`]?.elements ?? [];
        const found = elements.findIndex(
          (each, index) => index % 2 === 0 && each === invertedIndex[name]._index,
        );
        return sum + (found < 0 ? 0 : (elements[found + 1] ?? 0));
      }, 0);
      if (Math.abs((piece.weights[posting] ?? 0) - expected) > 1e-3) throw new Error(`${name} in ${block}`);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(10_000);
});

test("counting in the texts gives the weights of the index", async () => {
  const scan = scanWeights(works.map(({ texts }) => texts));
  const index = await indexOf(works);
  for (const term of ["停车", "规定", "习近", "20", "4条", "增长", "哈哈"]) {
    const weights = (of: typeof scan) => {
      const found = new Map<string, number>();
      of.visit(term, (work, block, weight) => found.set(`${work}/${block}`, weight));
      return found;
    };
    const counted = weights(scan);
    const kept = weights(index);
    expect([...kept.keys()].sort()).toEqual([...counted.keys()].sort());
    // lunr rounds each weight to a thousandth.
    for (const [block, weight] of counted)
      expect(Math.abs(weight - (kept.get(block) ?? 0))).toBeLessThan(0.02);
    expect(index.rarityOf(term)).toBeCloseTo(scan.rarityOf(term), 10);
  }
});

test("a piece that is damaged is known for it", async () => {
  if (!sampled) throw new Error("no seeds");
  const piece = buildPiece(pieceSource(sampled.texts, blocksIn(sampled.texts).slice(0, 20)));
  expect(isWholePiece(piece)).toBe(true);
  const damages: readonly ((whole: Piece) => unknown)[] = [
    () => undefined,
    () => null,
    () => "text",
    () => ({}),
    (whole) => ({ ...whole, terms: whole.terms.slice(1) }),
    (whole) => ({ ...whole, terms: whole.terms.toReversed() }),
    (whole) => ({ ...whole, starts: whole.starts.map(() => 0) }),
    (whole) => ({ ...whole, weights: whole.weights.slice(0, 3) }),
    (whole) => ({ ...whole, weights: whole.weights.map(() => Number.NaN) }),
    (whole) => ({ ...whole, blocks: [...whole.blocks] }),
    (whole) => ({ ...whole, count: "20" }),
  ];
  for (const damage of damages) expect(isWholePiece(damage(piece))).toBe(false);
});

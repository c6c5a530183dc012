import type { LibraryDatabase } from "../library/database.ts";
import { type Builder, buildHere } from "./builder.ts";
import type { IndexState } from "./client.ts";
import type { SearchedWork } from "./corpus.ts";
import { builtKey, coveredBy } from "./covered.ts";
import { pieceSource } from "./piece-source.ts";
import { pieceWeights } from "./piece-weights.ts";
import { analyser, isWholePiece, type Piece, runsOf } from "./pieces.ts";
import type { TermWeights } from "./term-weights.ts";

/** A work as it is in the library: its texts, and the sum of the document that they were made of. */
export type IndexedWork = { readonly searched: SearchedWork; readonly sha256: string };

/** The index as far as it is kept in the library. */
export type KeptIndex = {
  /** Brings the index to the state of these works: what is there stays, what is missing is built, piece by piece. */
  build(): Promise<void>;
  /** Leaves off after the piece at hand, until the next `build`. */
  stop(): void;
  /** The weights of pairs, once all pieces are there; null before that. Reads the pieces when first asked. */
  weights(): Promise<TermWeights | null>;
};

type Part = { readonly id: string; readonly work: number; readonly run: readonly number[] };

/** So many pieces are read in one go: what they are read from is as large as they are. */
const readAtOnce = 16;

/**
 * Opens the index of `works` in a library, and tells `report` of every change. `begin` gives who builds what is
 * missing; no builder outlives the building.
 */
export function openIndex(
  database: LibraryDatabase,
  works: readonly IndexedWork[],
  report: (state: IndexState) => void,
  begin: () => Builder = buildHere,
): KeptIndex {
  const parts = works.flatMap(({ searched, sha256 }, work) =>
    runsOf(searched.texts).map(
      (run, at): Part => ({ id: `${analyser}/${sha256}/${searched.id}/${at}`, work, run }),
    ),
  );
  const texts = works.map(({ searched }) => searched.texts);
  let kept: Set<string> | null = null;
  let stopped = false;
  let building: Promise<void> | null = null;
  let reading: Promise<TermWeights | null> | null = null;

  const tell = (phase: IndexState["phase"], more?: Pick<IndexState, "covered">) =>
    report({ phase, done: kept?.size ?? 0, of: parts.length, ...more });

  /** What is kept of these parts; what was kept of others is dropped. */
  const readKept = async (): Promise<Set<string>> => {
    const wanted = new Set([...parts.map(({ id }) => id), builtKey]);
    const there = await database.pieces.toCollection().primaryKeys();
    await database.pieces.bulkDelete(there.filter((id) => !wanted.has(id)));
    return new Set(there.filter((id) => wanted.has(id) && id !== builtKey));
  };

  const buildMissing = async () => {
    let builder: Builder | null = null;
    try {
      kept ??= await readKept();
      for (const { id, work, run } of parts) {
        if (kept.has(id)) continue;
        const source = texts[work];
        if (stopped || !source) break;
        tell("building");
        builder ??= begin();
        // Kept, and not remembered: whoever asks reads it.
        await database.pieces.put({ id, piece: await builder.build(pieceSource(source, run)) });
        kept.add(id);
      }
      if (kept.size < parts.length) tell("stopped");
      else tell("ready", { covered: await coveredBy(database, texts, builder !== null) });
    } catch {
      // The disk is full, or the library was closed: ranking goes on from the texts, and the next start tries again.
      tell("failed");
    } finally {
      builder?.end();
      building = null;
    }
  };

  const readAll = async (): Promise<TermWeights | null> => {
    const pieces: { readonly work: number; readonly piece: Piece }[] = [];
    const damaged: string[] = [];
    for (let from = 0; from < parts.length; from += readAtOnce) {
      const some = parts.slice(from, from + readAtOnce);
      const read = await database.pieces.bulkGet(some.map(({ id }) => id));
      for (const [at, { id, work }] of some.entries()) {
        const piece = read[at]?.piece;
        if (isWholePiece(piece)) pieces.push({ work, piece });
        else damaged.push(id);
      }
    }
    if (damaged.length === 0) return pieceWeights(pieces);
    await database.pieces.bulkDelete(damaged);
    for (const id of damaged) kept?.delete(id);
    reading = null;
    building ??= buildMissing();
    return null;
  };

  return {
    build: () => {
      stopped = false;
      building ??= buildMissing();
      return building;
    },
    stop: () => {
      stopped = true;
    },
    weights: async () => {
      if (!kept || kept.size < parts.length) return null;
      reading ??= readAll();
      return reading;
    },
  };
}

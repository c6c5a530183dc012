import { deserialize, serialize } from "node:v8";
import { answererOf } from "../../../renderer/search/answer.ts";
import { noFilter } from "../../../renderer/search/answer-types.ts";
import { buildPiece } from "../../../renderer/search/build-piece.ts";
import { type SearchedWork, searchedWork } from "../../../renderer/search/corpus.ts";
import { pieceSource } from "../../../renderer/search/piece-source.ts";
import { pieceWeights } from "../../../renderer/search/piece-weights.ts";
import { isWholePiece, type Piece, runsOf } from "../../../renderer/search/pieces.ts";
import type { Ranking } from "../../../renderer/search/rank.ts";
import { scanWeights } from "../../../renderer/search/scan-weights.ts";
import type { Corpus, Engine, Peer } from "./peer.ts";

type Kept = { readonly work: number; readonly piece: Piece };

/** As many hits as the page asks for at first. */
const shown = 50;

/** With its index. What is stored are the pieces as the database clones them; texts are made anew at each start. */
export const ours: Peer = {
  name: "Lantai",
  builds: 3,
  build: async (corpus) => {
    const works = worksOf(corpus);
    const pieces: Kept[] = [];
    for (const [work, { texts }] of works.entries()) {
      for (const run of runsOf(texts)) pieces.push({ work, piece: buildPiece(pieceSource(texts, run)) });
    }
    return indexed(corpus, works, pieces);
  },
  load: (stored, corpus) => {
    const pieces = deserialize(stored as Uint8Array) as Kept[];
    if (!pieces.every(({ piece }) => isWholePiece(piece))) throw new Error("a stored piece is not whole");
    return indexed(corpus, worksOf(corpus), pieces);
  },
};

/** In the first seconds, before there is an index. */
export const oursScanning: Peer = {
  name: "Lantai, no index yet",
  builds: 3,
  build: (corpus) => scanning(corpus),
  load: (_, corpus) => scanning(corpus),
};

const worksOf = ({ documents }: Corpus) => documents.map((document) => searchedWork(document));

function indexed(corpus: Corpus, works: readonly SearchedWork[], pieces: readonly Kept[]): Engine {
  const ranking = { pairs: pieceWeights(pieces), singles: scanWeights(works.map(({ texts }) => texts)) };
  return { ...engineOf(corpus, works, ranking), store: () => serialize(pieces) };
}

function scanning(corpus: Corpus): Engine {
  const works = worksOf(corpus);
  const weights = scanWeights(works.map(({ texts }) => texts));
  return engineOf(corpus, works, { pairs: weights, singles: weights });
}

function engineOf({ units }: Corpus, works: readonly SearchedWork[], ranking: Ranking): Engine {
  const numbers = new Map(units.map(({ workId, address }, at) => [`${workId}#${address}`, at]));
  const answer = answererOf(works);
  const ask = (question: string, limit: number) =>
    answer({ question, open: null, filter: noFilter, order: "rank", from: 0, limit }, ranking);
  return {
    ask: (question) =>
      ask(question, Number.POSITIVE_INFINITY).hits.map(
        ({ workId, address }) => numbers.get(`${workId}#${address}`) ?? -1,
      ),
    first: (question) => ask(question, shown),
  };
}

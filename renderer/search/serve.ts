import type { LibraryDatabase } from "../library/database.ts";
import { type Answerer, answererOf } from "./answer.ts";
import type { Answer, Inquiry } from "./answer-types.ts";
import type { IndexState } from "./client.ts";
import { searchedWork } from "./corpus.ts";
import { type IndexedWork, type KeptIndex, openIndex } from "./kept-index.ts";
import type { Ranking } from "./rank.ts";
import { scanWeights } from "./scan-weights.ts";

/** The search over a library, as the worker keeps it. */
export type LibrarySearch = {
  ask(inquiry: Inquiry): Promise<Answer>;
  /** Builds what is missing of the index. */
  build(): Promise<void>;
  stop(): void;
};

/** Reads the works of a library, which can be asked at once; the index follows when it is built. */
export async function searchLibrary(
  database: LibraryDatabase,
  report: (state: IndexState) => void,
): Promise<LibrarySearch> {
  const works = await readWorks(database);
  const searched = works.map((work) => work.searched);
  const answer: Answerer = answererOf(searched);
  const index: KeptIndex = openIndex(database, works, report);
  const scanned = scanWeights(searched.map(({ texts }) => texts));
  const byScan: Ranking = { pairs: scanned, singles: scanned };
  let byIndex: Ranking | null = null;
  return {
    ask: async (inquiry) => {
      const pairs = byIndex ? null : await index.weights();
      if (pairs) byIndex = { pairs, singles: scanned };
      return answer(inquiry, byIndex ?? byScan);
    },
    build: index.build,
    stop: index.stop,
  };
}

async function readWorks(database: LibraryDatabase): Promise<readonly IndexedWork[]> {
  const works: IndexedWork[] = [];
  for (const { id, sha256, outline } of await database.works.orderBy("order").toArray()) {
    const stored = await database.documents.get(id);
    if (stored) works.push({ searched: searchedWork(stored.document, outline), sha256 });
  }
  return works;
}

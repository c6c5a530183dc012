import { breathing } from "../library/breath.ts";
import type { LibraryDatabase } from "../library/database.ts";
import { readDocument } from "../library/library.ts";
import { answererOf } from "./answer.ts";
import type { Answer, Inquiry } from "./answer-types.ts";
import type { IndexState } from "./client.ts";
import { searchedWork } from "./corpus.ts";
import { type IndexedWork, openIndex } from "./kept-index.ts";
import type { Ranking } from "./rank.ts";
import { scanWeights } from "./scan-weights.ts";
import { titleListOf } from "./titles.ts";

/** The search over a library, as the worker keeps it. */
export type LibrarySearch = {
  ask(inquiry: Inquiry): Promise<Answer>;
  /** Builds what is missing of the index. */
  build(): Promise<void>;
  stop(): void;
  /** The works as they were read, for the search over a library that has changed since. */
  readonly works: readonly IndexedWork[];
};

/** Reads the works of a library, which can be asked at once; the index follows when it is built. */
export async function searchLibrary(
  database: LibraryDatabase,
  report: (state: IndexState) => void,
  before: readonly IndexedWork[] = [],
): Promise<LibrarySearch> {
  const works = await readWorks(database, before);
  const searched = works.map((work) => work.searched);
  const titles = titleListOf(searched);
  const answer = answererOf(searched, titles);
  const index = openIndex(database, works, report);
  const scanned = scanWeights(searched.map(({ texts }) => texts));
  const byScan: Ranking = { pairs: scanned, singles: scanned };
  let byIndex: Ranking | null = null;
  return {
    ask: async (inquiry) => {
      const pairs = byIndex ? null : await index.weights();
      if (pairs) byIndex = { pairs, singles: scanned };
      return answer(inquiry, byIndex ?? byScan);
    },
    build: async () => {
      // Titles are found by their sound too; reading them all aloud takes as long as some pieces.
      const pause = breathing();
      while (!titles.readSome()) await pause();
      await index.build();
    },
    stop: index.stop,
    works,
  };
}

/** Reads the works of a library; of those that are as they were `before`, nothing is read again. */
async function readWorks(
  database: LibraryDatabase,
  before: readonly IndexedWork[],
): Promise<readonly IndexedWork[]> {
  const known = new Map(before.map((each) => [each.searched.id, each]));
  const works: IndexedWork[] = [];
  for (const installed of await database.works.orderBy("order").toArray()) {
    const there = known.get(installed.id);
    const isSame = JSON.stringify(there?.searched.work) === JSON.stringify(installed.work);
    if (there?.sha256 === installed.sha256 && isSame) {
      works.push(there);
      continue;
    }
    const document = await readDocument(database, installed);
    const { sha256, outline } = installed;
    if (document) works.push({ searched: searchedWork(document, outline), sha256 });
  }
  return works;
}

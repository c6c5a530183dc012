import { breathing } from "../library/breath.ts";
import type { InstalledWork, LibraryDatabase } from "../library/database.ts";
import { readDocuments } from "../library/library.ts";
import { answererOf } from "./answer.ts";
import type { Answer, Inquiry } from "./answer-types.ts";
import type { Builder } from "./builder.ts";
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

/** Of so many questions it is remembered by what they were ranked. */
const remembered = 20;

/**
 * Reads the works of a library, which can be asked at once; the index follows when it is built, by whoever `begin`
 * gives. What was read `before` and has not changed is not read again.
 */
export async function searchLibrary(
  database: LibraryDatabase,
  report: (state: IndexState) => void,
  before: readonly IndexedWork[] = [],
  begin?: () => Builder,
): Promise<LibrarySearch> {
  const works = await readWorks(database, before);
  const searched = works.map((work) => work.searched);
  const titles = titleListOf(searched);
  const answer = answererOf(searched, titles);
  const index = openIndex(database, works, report, begin);
  const scanned = scanWeights(searched.map(({ texts }) => texts));
  let ranking: Ranking = { pairs: scanned, singles: scanned };
  /** Nobody waits for the index to be read: until it is, the texts themselves are counted. */
  const readIndex = async () => {
    const pairs = await index.weights().catch(() => null);
    if (pairs) ranking = { pairs, singles: scanned };
  };
  /** By what each of the last questions was ranked: all parts of a list must be in one order. */
  const ranked = new Map<string, Ranking>();
  const rankingOf = ({ question, from }: Inquiry): Ranking => {
    const by = (from > 0 && ranked.get(question)) || ranking;
    ranked.delete(question);
    ranked.set(question, by);
    const [oldest = ""] = ranked.keys();
    if (ranked.size > remembered) ranked.delete(oldest);
    return by;
  };
  return {
    ask: async (inquiry) => {
      if (ranking.pairs === scanned) void readIndex();
      return answer(inquiry, rankingOf(inquiry));
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

/** Documents are read in one go until they have so many entries in their contents: small ones many, a yearbook alone. */
const readAtOnce = 400;

/** Reads the works of a library; of those that are as they were `before`, nothing is read again. */
async function readWorks(
  database: LibraryDatabase,
  before: readonly IndexedWork[],
): Promise<readonly IndexedWork[]> {
  const known = new Map(before.map((each) => [each.searched.id, each]));
  const installed = await database.works.orderBy("order").toArray();
  const unread = installed.filter(({ id, sha256, work }) => {
    const there = known.get(id);
    return there?.sha256 !== sha256 || JSON.stringify(there.searched.work) !== JSON.stringify(work);
  });
  for (const { id } of unread) known.delete(id);
  for (const some of inGroups(unread)) {
    for (const [at, document] of (await readDocuments(database, some)).entries()) {
      const { id = "", sha256 = "", outline } = some[at] ?? {};
      if (document) known.set(id, { searched: searchedWork(document, outline), sha256 });
    }
  }
  return installed.flatMap(({ id }) => known.get(id) ?? []);
}

function inGroups(works: readonly InstalledWork[]): readonly (readonly InstalledWork[])[] {
  const groups: InstalledWork[][] = [];
  let entries = readAtOnce;
  for (const work of works) {
    if (entries >= readAtOnce) {
      groups.push([]);
      entries = 0;
    }
    groups.at(-1)?.push(work);
    entries += work.outline.length;
  }
  return groups;
}

import { answerWith } from "../ask-worker.ts";
import { CollectedDatabase, LibraryDatabase } from "../database.ts";
import { type Coming, prepare } from "./keep.ts";

/** What the page sends: a source that is kept and is to be parsed anew. */
export type Request = { readonly coming: Coming; readonly source: string; readonly parser: string };

/** Parses beside the page what another parser had made. */
const databases = { library: new LibraryDatabase(), collected: new CollectedDatabase() };

answerWith(async ({ coming, source, parser }: Request) => {
  const kept = await databases.collected.sources.get(source);
  return kept ? prepare({ ...databases, parser }, coming, kept) : null;
});

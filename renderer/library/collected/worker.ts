import { CollectedDatabase, LibraryDatabase } from "../database.ts";
import { type Coming, prepare } from "./keep.ts";

/** What the page sends: a source that is kept and is to be parsed anew. */
export type Request = { readonly coming: Coming; readonly source: string; readonly parser: string };

/** Parses beside the page what another parser had made. */
const databases = { library: new LibraryDatabase(), collected: new CollectedDatabase() };

addEventListener("message", ({ data, ports: [answer] }: MessageEvent<Request>) => {
  const again = async () => {
    const source = await databases.collected.sources.get(data.source);
    return source ? prepare({ ...databases, parser: data.parser }, data.coming, source) : null;
  };
  again().then(
    (prepared) => answer?.postMessage({ prepared }),
    (error: unknown) => answer?.postMessage({ failed: String(error) }),
  );
});

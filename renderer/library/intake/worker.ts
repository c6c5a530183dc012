import { CollectedDatabase, LibraryDatabase } from "../database.ts";
import type { Outcome, Request } from "./found.ts";
import { takerOf } from "./taking.ts";

/** Reads files and parses them beside the page. */
const take = takerOf({ library: new LibraryDatabase(), collected: new CollectedDatabase() });

addEventListener("message", ({ data, ports: [answer] }: MessageEvent<Request>) => {
  take(data).then(
    (outcome) => answer?.postMessage(outcome),
    (error: unknown) => {
      const isFull = /Quota/.test(`${(error as Error | undefined)?.name} ${String(error)}`);
      answer?.postMessage({ refused: isFull ? "no-room" : "damaged" } satisfies Outcome);
    },
  );
});

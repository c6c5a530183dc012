import { LibraryDatabase } from "../library/database.ts";
import { buildBeside } from "./build-beside.ts";
import type { IndexState } from "./client.ts";
import type { Request } from "./open.ts";
import { seldom } from "./seldom.ts";
import { searchLibrary } from "./serve.ts";

/**
 * The search beside the page, so that no question makes it wait. It reads the library itself; the page sends a
 * question with a port for the answer.
 */
const watchers: MessagePort[] = [];
let state: IndexState = { phase: "waiting", done: 0, of: 0 };
const tellAll = seldom((now) => {
  for (const port of watchers) port.postMessage(now);
});
const report = (now: IndexState) => {
  state = now;
  tellAll(now);
};

/** How long the page has the machine to itself at the start, unless something is asked, in milliseconds. */
const headStart = 1000;
let begin = () => {};
const begun = new Promise<void>((resolve) => {
  begin = resolve;
  setTimeout(resolve, headStart);
});
const database = new LibraryDatabase();
let opening = begun.then(() => searchLibrary(database, report, [], buildBeside));
build();

function build(): void {
  // Whoever asks is told that it failed; here it is only not to be an error without a hearer.
  opening.then((search) => void search.build()).catch(() => report({ ...state, phase: "failed" }));
}

/** How often the library was opened anew: what a later opening has overtaken tells nothing any more. */
let reopened = 0;

/** Opens the library anew; whoever asks meanwhile is answered from it. What has not changed is not read again. */
function reopen(): void {
  reopened += 1;
  const mine = reopened;
  const before = opening.catch(() => null);
  opening = before.then(async (search) => {
    search?.stop();
    const tell = (now: IndexState) => mine === reopened && report(now);
    return searchLibrary(database, tell, search?.works, buildBeside);
  });
  build();
}

self.addEventListener("message", ({ data, ports }: MessageEvent<Request>) => {
  const [port] = ports;
  if (data.do === "watch" && port) {
    watchers.push(port);
    port.postMessage(state);
  }
  if (data.do === "ask") {
    begin();
    void reply(data.inquiry, port);
  }
  if (data.do === "stop") void opening.then((search) => search.stop());
  if (data.do === "resume") void opening.then((search) => search.build());
  if (data.do === "reopen") reopen();
});

async function reply(inquiry: Extract<Request, { do: "ask" }>["inquiry"], port: MessagePort | undefined) {
  try {
    const search = await opening;
    port?.postMessage({ answer: await search.ask(inquiry) });
  } catch (error) {
    port?.postMessage({ failed: String(error) });
  }
}

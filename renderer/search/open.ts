import type { Answer, Inquiry } from "./answer-types.ts";
import type { IndexState, Search } from "./client.ts";

/** What the page sends to the worker; a port goes with it where there is something to be said in return. */
export type Request =
  | { readonly do: "ask"; readonly inquiry: Inquiry }
  | { readonly do: "watch" }
  | { readonly do: "stop" }
  | { readonly do: "resume" }
  | { readonly do: "reopen" };

type Reply = { readonly answer: Answer } | { readonly failed: string };

/** Opens the search over the library of this page, which must be installed; it begins to read at once. */
export function openSearch(): Search {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const send = (request: Request, port?: MessagePort) => worker.postMessage(request, port ? [port] : []);
  // A worker that could not even be loaded answers nothing: whoever waits for it is told.
  const waiting = new Set<(error: Error) => void>();
  worker.addEventListener("error", () => {
    for (const reject of waiting) reject(new Error("the search does not run"));
  });
  return {
    ask: (inquiry) =>
      new Promise((resolve, reject) => {
        const { port1, port2 } = new MessageChannel();
        waiting.add(reject);
        port1.onmessage = ({ data }: MessageEvent<Reply>) => {
          port1.close();
          waiting.delete(reject);
          if ("answer" in data) resolve(data.answer);
          else reject(new Error(data.failed));
        };
        send({ do: "ask", inquiry }, port2);
      }),
    onIndex: (listener) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }: MessageEvent<IndexState>) => listener(data);
      send({ do: "watch" }, port2);
      return () => port1.close();
    },
    stop: () => send({ do: "stop" }),
    resume: () => send({ do: "resume" }),
    reopen: () => send({ do: "reopen" }),
  };
}

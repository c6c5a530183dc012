import { type GivenFile, kindOfFile, longestFile } from "../core/given-file.ts";

/** What a browser that has installed the web edition opens it with; the types of the page do not know it yet. */
declare global {
  interface Window {
    readonly launchQueue?: {
      setConsumer(consumer: (launched: { readonly files?: readonly FileSystemFileHandle[] }) => void): void;
    };
  }
}

let waiting: readonly FileSystemFileHandle[] = [];

/** The files that the browser opened the program with since the last time. */
export async function take(): Promise<readonly GivenFile[]> {
  const taken = waiting;
  waiting = [];
  return Promise.all(taken.map(read));
}

/** Calls `listener` whenever the browser gives files; returns how to stop. */
export function listen(listener: () => void): () => void {
  let listening = true;
  window.launchQueue?.setConsumer(({ files = [] }) => {
    waiting = [...waiting, ...files];
    if (listening) listener();
  });
  return () => {
    listening = false;
  };
}

async function read(handle: FileSystemFileHandle): Promise<GivenFile> {
  const { name } = handle;
  const kind = kindOfFile(name);
  if (kind === null) return { name, refusal: "foreign" };
  try {
    const file = await handle.getFile();
    if (file.size > longestFile[kind]) return { name, refusal: "large" };
    return { name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch (error) {
    const gone = error instanceof DOMException && error.name === "NotFoundError";
    return { name, refusal: gone ? "gone" : "unreadable" };
  }
}

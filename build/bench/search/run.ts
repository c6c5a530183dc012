import { fork } from "node:child_process";
import { join } from "node:path";
import { root } from "../../project.ts";
import type { CorpusName } from "./corpora.ts";
import type { Measured } from "./measure.ts";
import type { Peer } from "./peer.ts";

/** Measures a peer in a process of its own, so that no memory and no compiled code of another is in its way. */
export function measureApart(peer: Peer, corpus: CorpusName): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = fork(join(root, "dist/tools/bench-peer.js"), [peer.name, corpus], {
      execArgv: ["--expose-gc", "--max-old-space-size=4096"],
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    let measured: Measured | null = null;
    child.on("message", (message) => {
      measured = message as Measured;
    });
    child.on("error", reject);
    child.on("exit", (code) => {
      if (measured) resolve(measured);
      else reject(new Error(`${peer.name} on ${corpus} ended with ${code}`));
    });
  });
}

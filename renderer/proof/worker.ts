import type { Seed } from "../core/parse.ts";
import { proofOf } from "./proof.ts";

/** Parsing the largest work takes a second or two, which the page does not wait for. */
addEventListener("message", ({ data, ports: [answer] }: MessageEvent<{ seed: Seed; text: string }>) => {
  answer?.postMessage(proofOf(data.seed, data.text));
});

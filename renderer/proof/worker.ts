import type { Seed } from "../core/parse.ts";
import { answerWith } from "../library/ask-worker.ts";
import { proofOf } from "./proof.ts";

/** Parsing the largest work takes a second or two, which the page does not wait for. */
answerWith(({ seed, text }: { readonly seed: Seed; readonly text: string }) => proofOf(seed, text));

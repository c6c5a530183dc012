import type { Answer, Inquiry } from "./answer-types.ts";
import type { Covered } from "./covered.ts";

/** How far the index is. Answers are complete in every state; the index makes their ranking faster. */
export type IndexState = {
  readonly phase: "waiting" | "building" | "stopped" | "ready" | "failed";
  /** Pieces that are kept, of how many. */
  readonly done: number;
  readonly of: number;
  /** Once it is ready. */
  readonly covered?: Covered;
};

/** The search, wherever it runs. */
export type Search = {
  /** Answers in full; rejects only where the documents cannot be read. */
  ask(inquiry: Inquiry): Promise<Answer>;
  /** Calls `listener` with the state now and at every change; returns how to stop that. */
  onIndex(listener: (state: IndexState) => void): () => void;
  /** Leaves the index as far as it is, until `resume` or the next start. */
  stop(): void;
  resume(): void;
  /** Reads the library anew, whose works are others now; what is asked from now on is answered from these. */
  reopen(): void;
};

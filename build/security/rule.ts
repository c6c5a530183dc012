import type { Seen } from "./syntax.ts";

/** A mistake that is looked for in our own code. */
export type Rule = {
  readonly name: string;
  /** What could come of it. */
  readonly reason: string;
  /** Where it would be one; everywhere, where that is not said. */
  readonly files?: RegExp;
  /** The files to which it is left, since they do it as it must be done. */
  readonly except?: readonly string[];
  /** The types of nodes that can make it. */
  readonly on: readonly string[];
  /** True of the node that makes the mistake. */
  readonly breaks: (seen: Seen) => boolean;
};

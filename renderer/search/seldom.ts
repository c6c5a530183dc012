import type { IndexState } from "./client.ts";

/** How often a window is told how far the index is, in milliseconds: each time it draws that anew. */
const pace = 250;

/** Tells of every change of phase, and between them of how far it is only now and then. */
export function seldom(
  tell: (state: IndexState) => void,
  now: () => number = () => performance.now(),
): (state: IndexState) => void {
  let phase: IndexState["phase"] | null = null;
  let told = 0;
  return (state) => {
    if (state.phase === phase && now() - told < pace) return;
    phase = state.phase;
    told = now();
    tell(state);
  };
}

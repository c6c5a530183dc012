import { useEffect, useMemo, useState } from "react";
import type { Inquiry } from "../search/answer-types.ts";
import { oneAtATime } from "./one-at-a-time.ts";

/** An answer with what was asked for it; null where it could not be had. */
export type Answered<A> = { readonly inquiry: Inquiry; readonly answer: A | null };

/**
 * The answer that `ask` gives to `inquiry`. Until it is there, the one before it stays, and `settled` is false;
 * an empty question is not asked. `ask` must be the same function every time.
 */
export function useAnswer<A>(
  ask: (inquiry: Inquiry) => Promise<A>,
  inquiry: Inquiry,
): { readonly answered: Answered<A> | null; readonly settled: boolean } {
  const [answered, setAnswered] = useState<Answered<A> | null>(null);
  const put = useMemo(
    () => oneAtATime(ask, (asked: Inquiry, answer: A | null) => setAnswered({ inquiry: asked, answer })),
    [ask],
  );
  const empty = inquiry.question.trim() === "";
  useEffect(() => {
    if (empty) setAnswered(null);
    else put(inquiry);
  }, [put, inquiry, empty]);
  if (empty) return { answered: null, settled: true };
  return { answered, settled: answered?.inquiry === inquiry };
}

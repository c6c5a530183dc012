/**
 * A way to ask where only the latest question counts: one is asked at a time, what comes meanwhile waits, and
 * of what waits only the last is asked. `tell` gets every answer that no newer question has overtaken.
 */
export function oneAtATime<Q, A>(
  answer: (question: Q) => Promise<A>,
  tell: (question: Q, answer: A | null) => void,
): (question: Q) => void {
  let asked: Q | null = null;
  let waiting: Q | null = null;
  const go = (question: Q) => {
    asked = question;
    const done = (found: A | null) => {
      asked = null;
      const next = waiting;
      waiting = null;
      if (next === null) tell(question, found);
      else go(next);
    };
    // Null tells that there is no answer; the screen that asked says so.
    answer(question).then(done, () => done(null));
  };
  return (question) => {
    if (asked === null) go(question);
    else waiting = question;
  };
}

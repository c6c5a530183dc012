import { useEffect, useState } from "react";

type Props = {
  readonly words: string;
  readonly count: number;
  /** What can still be done about it: 撤销. */
  readonly action?: { readonly name: string; readonly act: () => void } | undefined;
};

/** How long it is seen, in milliseconds: a citation of two lines can be read. */
const seen = 5000;
/** The same where something can still be done about it. */
const seenToAct = 15_000;

/** Takes back what is said elsewhere in the window. */
let hush: (() => void) | null = null;

/**
 * Says quietly what was done, to eye and ear, for a few seconds; another `count` says the same again. What is
 * said last is said alone: beside 已撤销, an older 按 Ctrl+Z 撤销 would be wrong.
 */
export function Said({ words, count, action }: Props) {
  const [shown, setShown] = useState(0);
  const canAct = action !== undefined;
  useEffect(() => {
    if (count === 0) return;
    const leave = () => setShown(0);
    hush?.();
    hush = leave;
    setShown(count);
    const timer = setTimeout(leave, canAct ? seenToAct : seen);
    return () => {
      clearTimeout(timer);
      if (hush === leave) hush = null;
    };
  }, [count, canAct]);
  return (
    <div className="said" role="status">
      {shown === count && words !== "" && (
        <p key={count}>
          {words}
          {action && (
            <button
              type="button"
              onClick={() => {
                setShown(0);
                action.act();
              }}
            >
              {action.name}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

import { useEffect, useState } from "react";

type Props = {
  readonly words: string;
  readonly count: number;
  /** What can still be done about it: 撤销. */
  readonly action?: { readonly name: string; readonly act: () => void } | undefined;
};

/** How long it is seen, in milliseconds: a citation of two lines can be read. */
const seen = 5000;

/** Says quietly what was done, to eye and ear, for a few seconds; another `count` says the same again. */
export function Said({ words, count, action }: Props) {
  const [shown, setShown] = useState(0);
  useEffect(() => {
    if (count === 0) return;
    setShown(count);
    const timer = setTimeout(() => setShown(0), seen);
    return () => clearTimeout(timer);
  }, [count]);
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

import { useEffect, useState } from "react";
import { outputs as words } from "../messages/outputs.ts";
import type { Outgoing } from "./outgoing.ts";

type Props = { readonly outgoing: Outgoing | null; readonly said: string; readonly onStop: () => void };

/** How far a way out is, how to stop it, and what came of it. */
export function OutgoingLine({ outgoing, said, onStop }: Props) {
  return (
    <span className="paper-outgoing">
      {outgoing && (
        <progress
          {...(outgoing.done !== null && { value: outgoing.done, max: outgoing.of })}
          aria-label={words.making}
        />
      )}
      <output>{outgoing ? tell(outgoing) : said}</output>
      {outgoing?.done === null && outgoing.stoppable && <Elapsed ready={outgoing.ready} />}
      {outgoing?.stoppable && (
        <button type="button" onClick={onStop}>
          {words.stop}
        </button>
      )}
    </span>
  );
}

const tell = ({ done, of, stoppable }: Outgoing): string => {
  if (done !== null) return words.preparing(Math.max(1, done), of);
  return stoppable ? words.makingPdf(of) : words.making;
};

/** Shorter than this nobody looks at a clock. */
const short = 5;

/**
 * How long it has taken already, and about how long it will take: what writes the pages does not tell how far it is,
 * but it has the same machine as what made them ready.
 */
function Elapsed({ ready }: { readonly ready: number }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const began = performance.now();
    const ticking = setInterval(() => setSeconds(Math.floor((performance.now() - began) / 1000)), 1000);
    return () => clearInterval(ticking);
  }, []);
  if (seconds < short) return null;
  return <span className="elapsed">{words.elapsed(seconds, Math.round((ready * writing) / 1000))}</span>;
}

/** Writing takes about so many times as long as making ready, measured with some hundred to some thousand pages. */
const writing = 10;

import { useState } from "react";
import type { ShellDescription } from "../core/shell.ts";
import { desktop } from "../messages/desktop.ts";

const words = desktop.recovered;

/** Says that the page had stopped and was opened again: else one would wonder where what was open has gone. */
export function Recovered({ description }: { readonly description: ShellDescription | null }) {
  const [read, setRead] = useState(false);
  if (!description?.recovered || read) return null;
  return (
    <section className="safety" aria-label={words.region}>
      <p role="status">
        <span>{words.said}</span>
        <button type="button" onClick={() => setRead(true)}>
          {words.read}
        </button>
      </p>
    </section>
  );
}

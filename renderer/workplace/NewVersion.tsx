import { useEffect, useState } from "react";
import { messages } from "../messages/zh-cn.ts";
import { keepEdition } from "../shell/web-edition.ts";

const words = messages.webEdition;

/** Keeps the web edition on this machine, and says quietly when a newer one is ready. */
export function NewVersion() {
  const [ready, setReady] = useState(false);
  useEffect(() => keepEdition(() => setReady(true)), []);
  if (!ready) return null;
  return (
    <section className="safety" aria-label={words.region}>
      <p role="status">
        <span>{words.ready}</span>
        <button type="button" onClick={() => setReady(false)}>
          {words.acknowledge}
        </button>
      </p>
    </section>
  );
}

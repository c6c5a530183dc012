import { type ReactNode, useState } from "react";
import { messages } from "../messages/zh-cn.ts";

/** One line of the panel: what it is called, what it says, and where it leads; without `href` nowhere. */
export type Line = {
  readonly key: string;
  readonly label: string;
  readonly words: ReactNode;
  readonly href: string | null;
};

/** How many lines are shown before one asks for the rest. */
const shownAtFirst = 8;

type Props = { readonly title: string; readonly lines: readonly Line[] };

/** A heading with its lines; nothing where there are none. */
export function Section({ title, lines }: Props) {
  const [all, setAll] = useState(false);
  if (lines.length === 0) return null;
  const shown = all ? lines : lines.slice(0, shownAtFirst);
  return (
    <section aria-label={title}>
      <h4>
        {title}
        <span className="count">{lines.length}</span>
      </h4>
      <ul>
        {shown.map(({ key, label, words, href }) => {
          const content = (
            <>
              <strong>{label}</strong>
              {words && <span className="opening">{words}</span>}
            </>
          );
          return <li key={key}>{href === null ? <p>{content}</p> : <a href={href}>{content}</a>}</li>;
        })}
      </ul>
      {shown.length < lines.length && (
        <button type="button" onClick={() => setAll(true)}>
          {messages.beside.more(lines.length - shown.length)}
        </button>
      )}
    </section>
  );
}

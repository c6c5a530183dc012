import type { Annotation } from "../core/own/records.ts";
import { messages } from "../messages/zh-cn.ts";
import { LightMarkdown } from "../ui/LightMarkdown.tsx";

type Props = { readonly notes: readonly Annotation[] };

/** The notes on what is shown to a room, below it. */
export function SlideNotes({ notes }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keyboard, and so takes the focus
    <aside className="slide-notes" aria-label={messages.projector.notes} tabIndex={0}>
      {notes.map(({ id, anchor, colour, note }) => (
        <div key={id} className={`annotation ${colour}`}>
          {anchor && anchor.passages.length > 0 && (
            <p className="quoted">
              <q>{anchor.words.replaceAll("\n", " ").trim()}</q>
            </p>
          )}
          <LightMarkdown text={note} />
        </div>
      ))}
    </aside>
  );
}

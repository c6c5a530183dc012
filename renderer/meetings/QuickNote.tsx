import { Dialog, DialogHeading } from "@ariakit/react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Anchor } from "../core/own/anchor.ts";
import type { Jotted } from "../core/own/quick-note.ts";
import type { Draft } from "../library/noting.ts";
import { meetings } from "../messages/meetings.ts";

const words = meetings.quick;

type Props = {
  /** What was left unfinished the last time. */
  readonly draft: Draft;
  /** The unit that is being read; null where nothing is. */
  readonly read: Anchor | null;
  /** The title of the meeting that goes on. */
  readonly meeting: string | null;
  /** Another dialog lies beneath, which would keep the keyboard. */
  readonly over: boolean;
  readonly onDraft: (to: Partial<Draft>) => void;
  /** Resolves once the note is on disk. */
  readonly onKeep: (note: Omit<Jotted, "meeting">) => Promise<void>;
  readonly onClose: () => void;
};

/** 快速记录: a line written down in passing, over whatever is open, about what is being read. */
export function QuickNote({ draft, read, meeting, over, onDraft, onKeep, onClose }: Props) {
  const [tied, setTied] = useState(true);
  const [failed, setFailed] = useState(false);
  const keeping = useRef(false);
  const field = useRef<HTMLTextAreaElement>(null);
  // One writes on where one left off.
  useEffect(() => {
    const end = field.current?.value.length ?? 0;
    field.current?.setSelectionRange(end, end);
  }, []);
  const keep = async () => {
    const note = draft.words.trim();
    if (note === "" || keeping.current) return;
    keeping.current = true;
    try {
      await onKeep({ note, anchor: tied ? read : null, todo: draft.todo, private: draft.private });
    } catch {
      // The words stay where they are until they are on disk.
      setFailed(true);
    } finally {
      keeping.current = false;
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event;
    // The Enter that ends what an input method composes is its own; on a button it presses the button.
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.key !== "Enter") return;
    if (target instanceof HTMLButtonElement) return;
    event.preventDefault();
    const broken = event.ctrlKey || event.shiftKey || event.metaKey;
    if (!broken || !(target instanceof HTMLTextAreaElement)) return void keep();
    target.setRangeText("\n", target.selectionStart, target.selectionEnd, "end");
    onDraft({ words: target.value });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      modal={over}
      hideOnInteractOutside={false}
      className="quick-note"
      initialFocus={field}
      backdrop={false}
      onKeyDown={onKeyDown}
    >
      <DialogHeading className="unseen">{words.name}</DialogHeading>
      <textarea
        ref={field}
        aria-label={words.field}
        placeholder={words.placeholder}
        rows={Math.min(6, draft.words.split("\n").length)}
        value={draft.words}
        spellCheck={false}
        onChange={(event) => onDraft({ words: event.target.value })}
      />
      <div className="of">
        {meeting !== null && <span className="meeting-name">{words.meeting(meeting)}</span>}
        {read ? (
          <label>
            <input type="checkbox" checked={tied} onChange={() => setTied(!tied)} />
            {words.on(read.citation)}
          </label>
        ) : (
          <span>{words.free}</span>
        )}
        <label>
          <input type="checkbox" checked={draft.todo} onChange={() => onDraft({ todo: !draft.todo })} />
          {words.todo}
        </label>
        <label title={words.privateHint}>
          <input
            type="checkbox"
            checked={draft.private}
            onChange={() => onDraft({ private: !draft.private })}
          />
          {words.private}
        </label>
      </div>
      <div className="last">
        <span>{words.hint}</span>
        <button
          type="button"
          className="primary"
          disabled={draft.words.trim() === ""}
          onClick={() => void keep()}
        >
          {words.keep}
        </button>
      </div>
      {failed && <p role="alert">{meetings.failed}</p>}
    </Dialog>
  );
}

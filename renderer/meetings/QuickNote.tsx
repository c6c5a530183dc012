import { Dialog, DialogHeading } from "@ariakit/react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Anchor } from "../core/own/anchor.ts";
import type { Jotted } from "../core/own/quick-note.ts";
import { meetings } from "../messages/meetings.ts";

const words = meetings.quick;

type Props = {
  /** The words as they were left the last time. */
  readonly draft: string;
  /** The unit that is being read; null where nothing is. */
  readonly read: Anchor | null;
  /** The title of the meeting that goes on. */
  readonly meeting: string | null;
  /** Another dialog lies beneath, which would keep the keyboard. */
  readonly over: boolean;
  readonly onDraft: (draft: string) => void;
  /** Resolves once the note is on disk. */
  readonly onKeep: (note: Omit<Jotted, "meeting">) => Promise<void>;
  readonly onClose: () => void;
};

/** 快速记录: a line written down in passing, over whatever is open, about what is being read. */
export function QuickNote({ draft, read, meeting, over, onDraft, onKeep, onClose }: Props) {
  const [tied, setTied] = useState(true);
  const [todo, setTodo] = useState(false);
  const [own, setOwn] = useState(false);
  const [failed, setFailed] = useState(false);
  const keeping = useRef(false);
  const field = useRef<HTMLTextAreaElement>(null);
  // One writes on where one left off.
  useEffect(() => {
    const end = field.current?.value.length ?? 0;
    field.current?.setSelectionRange(end, end);
  }, []);
  const keep = async () => {
    if (draft.trim() === "" || keeping.current) return;
    keeping.current = true;
    try {
      await onKeep({ note: draft.trim(), anchor: tied ? read : null, todo, private: own });
    } catch {
      // The words stay where they are until they are on disk.
      setFailed(true);
    } finally {
      keeping.current = false;
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // The Enter that ends what an input method composes is its own.
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.key !== "Enter") return;
    event.preventDefault();
    if (!event.ctrlKey && !event.shiftKey && !event.metaKey) return void keep();
    const { selectionStart: from, selectionEnd: to } = event.currentTarget;
    event.currentTarget.setRangeText("\n", from, to, "end");
    onDraft(event.currentTarget.value);
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
    >
      <DialogHeading className="unseen">{words.name}</DialogHeading>
      <textarea
        ref={field}
        aria-label={words.field}
        placeholder={words.placeholder}
        rows={Math.min(6, draft.split("\n").length)}
        value={draft}
        spellCheck={false}
        onChange={(event) => onDraft(event.target.value)}
        onKeyDown={onKeyDown}
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
          <input type="checkbox" checked={todo} onChange={() => setTodo(!todo)} />
          {words.todo}
        </label>
        <label title={words.privateHint}>
          <input type="checkbox" checked={own} onChange={() => setOwn(!own)} />
          {words.private}
        </label>
      </div>
      <div className="last">
        <span>{words.hint}</span>
        <button type="button" className="primary" disabled={draft.trim() === ""} onClick={() => void keep()}>
          {words.keep}
        </button>
      </div>
      {failed && <p role="alert">{meetings.failed}</p>}
    </Dialog>
  );
}

import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react";
import { useRef, useState } from "react";
import type { ArticleSet } from "../core/own/records.ts";
import { messages } from "../messages/zh-cn.ts";

const words = messages.sets.chooser;

type Props = {
  /** How many articles wait for a set. */
  readonly count: number;
  readonly sets: readonly ArticleSet[];
  readonly countOf: (set: ArticleSet) => number;
  /** The name that a new set begins with. */
  readonly usual: string;
  readonly onChoose: (set: ArticleSet) => void;
  readonly onMake: (name: string) => void;
  readonly onClose: () => void;
};

/** Asks to which set something is added, or for the name of a new one. */
export function SetChooser({ count, sets, countOf, usual, onChoose, onMake, onClose }: Props) {
  const [name, setName] = useState(usual);
  const field = useRef<HTMLInputElement>(null);
  const listed = sets.toSorted((one, other) => (one.changed < other.changed ? 1 : -1));
  return (
    <Dialog
      open
      onClose={onClose}
      className="dialog set-chooser"
      backdrop={<div className="backdrop" />}
      // Where there is nothing to choose from, its name is all that is asked.
      {...(sets.length === 0 && { initialFocus: field })}
    >
      <DialogHeading>{words.title}</DialogHeading>
      <p>{words.lead(count)}</p>
      {listed.length > 0 && (
        <ul>
          {listed.map((set) => (
            <li key={set.id}>
              <button type="button" onClick={() => onChoose(set)}>
                <strong>{set.name}</strong>
                <span className="about">{words.of(countOf(set))}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== "") onMake(name.trim());
        }}
      >
        <label>
          {words.name}
          <input
            ref={field}
            value={name}
            maxLength={200}
            onChange={(event) => setName(event.target.value)}
            onFocus={({ target }) => target.select()}
          />
        </label>
        <button type="submit" className={listed.length === 0 ? "primary" : ""} disabled={name.trim() === ""}>
          {words.make}
        </button>
        <DialogDismiss>{words.cancel}</DialogDismiss>
      </form>
    </Dialog>
  );
}

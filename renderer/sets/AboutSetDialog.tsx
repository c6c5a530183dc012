import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react";
import { useId, useState } from "react";
import type { ArticleSet } from "../core/own/records.ts";
import { messages } from "../messages/zh-cn.ts";

const words = messages.sets.about;

type Said = Pick<ArticleSet, "name" | "purpose" | "cover">;

type Props = {
  readonly set: ArticleSet;
  readonly onSave: (said: Said) => void;
  readonly onClose: () => void;
};

/** What a set says of itself: its name, what it is for, and what stands on its cover. */
export function AboutSetDialog({ set, onSave, onClose }: Props) {
  const [said, setSaid] = useState<Said>({ name: set.name, purpose: set.purpose, cover: set.cover });
  const cover = (to: Partial<Said["cover"]>) => setSaid({ ...said, cover: { ...said.cover, ...to } });
  return (
    <Dialog open onClose={onClose} className="dialog set-about" backdrop={<div className="backdrop" />}>
      <DialogHeading>{words.title}</DialogHeading>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSave({ ...said, name: said.name.trim() || set.name });
        }}
      >
        <Line name={words.name} value={said.name} onValue={(name) => setSaid({ ...said, name })} />
        <Line
          name={words.purpose}
          value={said.purpose}
          onValue={(purpose) => setSaid({ ...said, purpose })}
        />
        <fieldset>
          <legend>{words.cover}</legend>
          <Line
            name={words.coverTitle}
            hint={words.coverTitleHint}
            value={said.cover.title}
            onValue={(title) => cover({ title })}
          />
          <Line
            name={words.subtitle}
            value={said.cover.subtitle}
            onValue={(subtitle) => cover({ subtitle })}
          />
          <Line name={words.issuer} value={said.cover.issuer} onValue={(issuer) => cover({ issuer })} />
          <Line
            name={words.date}
            hint={words.dateHint}
            value={said.cover.date}
            onValue={(date) => cover({ date })}
          />
        </fieldset>
        <footer>
          <button type="submit" className="primary">
            {words.save}
          </button>
          <DialogDismiss>{words.cancel}</DialogDismiss>
        </footer>
      </form>
    </Dialog>
  );
}

type LineProps = {
  readonly name: string;
  readonly hint?: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
};

function Line({ name, hint, value, onValue }: LineProps) {
  const id = useId();
  return (
    <div className="line">
      <label htmlFor={id}>{name}</label>
      <input
        id={id}
        value={value}
        placeholder={hint}
        maxLength={500}
        onChange={(event) => onValue(event.target.value)}
      />
    </div>
  );
}

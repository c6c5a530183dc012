import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { colours, marks, states } from "../core/own/records.ts";
import { messages } from "../messages/zh-cn.ts";
import { ColourSign } from "../ui/ColourSign.tsx";
import type { ColourNames } from "../ui/colours.ts";
import type { Says } from "./contents.ts";
import { Tags } from "./Tags.tsx";
import { type Keep, useWriting } from "./writing.ts";

const words = messages.annotating;

type Props = {
  readonly first: Says;
  readonly names: ColourNames;
  /** The tags that are in use. */
  readonly knownTags: () => readonly string[];
  readonly onKeep: Keep;
  readonly onRemove: () => void;
  readonly onDone: () => void;
};

/** Writing an annotation: its note, colour, mark, 状态 and tags. All is kept as it is written. */
export function Editor({ first, names, knownTags, onKeep, onRemove, onDone }: Props) {
  const { says, change, flush } = useWriting(first, onKeep);
  const [known] = useState(knownTags);
  const [group, marking, state] = [useId(), useId(), useId()];
  const note = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const field = note.current;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
    field?.closest(".editor")?.scrollIntoView({ block: "nearest" });
  }, []);
  const done = () => {
    flush();
    onDone();
  };
  /** What was typed last is kept first, so that it comes back with the annotation. */
  const remove = () => {
    flush();
    onRemove();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key !== "Escape" && !(event.key === "Enter" && (event.ctrlKey || event.metaKey))) return;
    event.preventDefault();
    event.stopPropagation();
    done();
  };
  const whole = (says.anchor?.passages.length ?? 0) === 0;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard wherever in it the keyboard is
    <div className="editor" onKeyDown={onKey}>
      <textarea
        ref={note}
        aria-label={words.note}
        placeholder={words.notePlaceholder}
        value={says.note}
        rows={3}
        onChange={(event) => change({ note: event.target.value }, true)}
        onBlur={flush}
      />
      <div className="row">
        <fieldset>
          <legend className="unseen">{words.colour}</legend>
          {colours.map((colour) => (
            <label key={colour} className={`colour ${colour}`} title={names[colour]}>
              <input
                type="radio"
                name={group}
                checked={says.colour === colour}
                onChange={() => change({ colour })}
              />
              <ColourSign colour={colour} name={names[colour]} />
            </label>
          ))}
        </fieldset>
        {!whole && (
          <>
            <label className="unseen" htmlFor={marking}>
              {words.marks.name}
            </label>
            <select
              id={marking}
              value={says.mark}
              onChange={({ target }) =>
                change({ mark: marks.find((each) => each === target.value) ?? says.mark })
              }
            >
              {marks.map((mark) => (
                <option key={mark} value={mark}>
                  {words.marks[mark]}
                </option>
              ))}
            </select>
          </>
        )}
        <label className="unseen" htmlFor={state}>
          {words.state}
        </label>
        <select
          id={state}
          value={says.state}
          onChange={({ target }) =>
            change({ state: states.find((each) => each === target.value) ?? says.state })
          }
        >
          {states.map((each) => (
            <option key={each} value={each}>
              {messages.own.states[each]}
            </option>
          ))}
        </select>
      </div>
      <Tags tags={says.tags} known={known} onChange={(tags) => change({ tags })} />
      <label className="private" title={words.privateHint}>
        <input
          type="checkbox"
          checked={says.private}
          onChange={(event) => change({ private: event.target.checked })}
        />
        {words.private}
      </label>
      <div className="row ends">
        <button type="button" onClick={remove}>
          {words.remove}
        </button>
        <button type="button" className="primary" title={words.doneHint} onClick={done}>
          {words.done}
        </button>
      </div>
    </div>
  );
}

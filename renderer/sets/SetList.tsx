import { type RefObject, useMemo, useRef, useState } from "react";
import type { ArticleSet } from "../core/own/records.ts";
import { messages } from "../messages/zh-cn.ts";
import { WordsField } from "../ui/WordsField.tsx";
import { NameField } from "./NameField.tsx";
import { type SetCommands, SetRow } from "./SetRow.tsx";
import type { Tally } from "./works-now.ts";

const words = messages.sets.list;

type Props = {
  readonly sets: readonly ArticleSet[];
  readonly tallies: ReadonlyMap<string, Tally>;
  /** The set that was open last. */
  readonly last: string | null;
  readonly entry: RefObject<HTMLDivElement | null>;
  readonly commands: SetCommands;
  readonly onMake: () => void;
  readonly onPaste: () => void;
  readonly onLeave: () => void;
};

/** All sets, the last changed first. */
export function SetList({ sets, tallies, last, entry, commands, onMake, onPaste, onLeave }: Props) {
  const [sought, setSought] = useState("");
  const [renaming, setRenaming] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const listed = useMemo(
    () =>
      sets
        .filter(({ name, purpose }) => `${name}\n${purpose}`.includes(sought.trim()))
        .toSorted((one, other) => (one.changed < other.changed ? 1 : -1)),
    [sets, sought],
  );
  const toRow = (at: number) => list.current?.querySelectorAll<HTMLElement>(".open")[at]?.focus();
  const rename = (set: ArticleSet, name: string | null) => {
    setRenaming(null);
    if (name !== null && name !== set.name) commands.onRename(set, name);
    requestAnimationFrame(() => toRow(listed.findIndex(({ id }) => id === set.id)));
  };
  return (
    <>
      <header className="sets-head">
        <h2>{words.title}</h2>
        <button type="button" className="plain" title={words.pasteHint} onClick={onPaste}>
          {words.paste}
        </button>
        <button type="button" title={words.freshHint} onClick={onMake}>
          ＋ {words.fresh}
        </button>
      </header>
      {sets.length > 5 && (
        <div className="sets-search">
          <WordsField
            words={sought}
            label={words.search}
            placeholder={words.searchHint}
            clear={words.clear}
            input={field}
            onWords={setSought}
            onEnter={() => listed[0] && commands.onOpen(listed[0])}
            onDown={() => toRow(0)}
            onEscape={onLeave}
          />
        </div>
      )}
      <div className="sets-body" ref={entry} tabIndex={-1}>
        {sets.length === 0 && (
          <div className="nothing-yet">
            {words.empty.map((each) => (
              <p key={each}>{each}</p>
            ))}
          </div>
        )}
        {sets.length > 0 && listed.length === 0 && <p className="none">{words.none(sought)}</p>}
        <ul ref={list} aria-label={words.name}>
          {listed.map((set, at) =>
            renaming === set.id ? (
              <li key={set.id}>
                <NameField name={set.name} onDone={(name) => rename(set, name)} />
              </li>
            ) : (
              <SetRow
                key={set.id}
                set={set}
                tally={tallies.get(set.id)}
                isLast={set.id === last}
                commands={commands}
                onStep={(by) => (at + by < 0 ? field.current?.focus() : toRow(at + by))}
                onRenaming={() => setRenaming(set.id)}
              />
            ),
          )}
        </ul>
      </div>
    </>
  );
}

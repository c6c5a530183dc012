import { useState } from "react";
import type { NamedFilter } from "../core/own/records.ts";
import { namedFilters as words } from "../messages/named-filters.ts";
import { NameField } from "./NameField.tsx";

type Props = {
  readonly filter: NamedFilter;
  /** The list is narrowed to it now. */
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onRename: (to: string) => void;
  readonly onRemove: () => void;
};

/** One filter under its name. */
export function NamedFilterRow({ filter: { name }, chosen, onChoose, onRename, onRemove }: Props) {
  const [renaming, setRenaming] = useState(false);
  return (
    <li>
      {renaming ? (
        <NameField
          name={name}
          label={words.renameOne(name)}
          onDone={(to) => {
            setRenaming(false);
            if (to !== null) onRename(to);
          }}
        />
      ) : (
        <button
          type="button"
          className="choose"
          aria-pressed={chosen}
          title={words.choose(name)}
          onClick={onChoose}
        >
          {name}
        </button>
      )}
      <button
        type="button"
        className="plain"
        aria-label={words.renameOne(name)}
        onClick={() => setRenaming(true)}
      >
        {words.rename}
      </button>
      <button type="button" className="plain" aria-label={words.removeOne(name)} onClick={onRemove}>
        {words.remove}
      </button>
    </li>
  );
}

import { Popover, PopoverDisclosure, PopoverProvider, usePopoverStore } from "@ariakit/react";
import { type FormEvent, useState } from "react";
import { alike } from "../core/own/likeness.ts";
import type { NamedFilter } from "../core/own/records.ts";
import { everyNote, type Noting } from "../library/noting.ts";
import type { Change } from "../library/own/store.ts";
import { namedFilters as words } from "../messages/named-filters.ts";
import { NamedFilterRow } from "./NamedFilterRow.tsx";

type Props = {
  readonly filters: readonly NamedFilter[];
  readonly noting: Noting;
  readonly onNoting: (to: Partial<Noting>) => void;
  readonly onChange: (change: Change, said: string) => void;
  readonly onSay: (said: string) => void;
};

/** 常用: the filters that were kept under a name, to be chosen, renamed and deleted, and a field to keep the present one. */
export function NamedFilters({ filters, noting, onNoting, onChange, onSay }: Props) {
  const store = usePopoverStore({ placement: "bottom-end" });
  const [typed, setTyped] = useState("");
  const { filter, order } = noting;
  const name = typed.trim();
  const same = filters.find((each) => each.name === name);
  const idle = alike(filter, everyNote);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (name === "" || idle) return;
    const id = same?.id ?? crypto.randomUUID();
    onChange(
      {
        why: "edit",
        name: same ? words.steps.over(name) : words.steps.save(name),
        put: [{ kind: "filter", id, name, filter, order }],
      },
      same ? words.said.over(name) : words.said.saved(name),
    );
    setTyped("");
  };
  const rename = (given: NamedFilter, to: string) => {
    const next = to.trim();
    if (next === "" || next === given.name) return;
    if (filters.some((each) => each.name === next)) return onSay(words.said.taken(next));
    onChange(
      { why: "edit", name: words.steps.rename(next), put: [{ ...given, name: next }] },
      words.said.renamed(next),
    );
  };
  const remove = ({ id, name: gone }: NamedFilter) =>
    onChange({ why: "edit", name: words.steps.remove(gone), remove: [id] }, words.said.removed(gone));
  return (
    <PopoverProvider store={store}>
      <PopoverDisclosure className="plain" title={words.menuHint}>
        {words.menu} <span aria-hidden="true">▾</span>
      </PopoverDisclosure>
      <Popover className="menu named-filters" gutter={4} aria-label={words.title}>
        {filters.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <ul aria-label={words.list}>
            {filters.toSorted(byName).map((each) => (
              <NamedFilterRow
                key={each.id}
                filter={each}
                chosen={alike(each.filter, filter) && each.order === order}
                onChoose={() => {
                  onNoting({ filter: each.filter, order: each.order });
                  onSay(words.said.chosen(each.name));
                  store.hide();
                }}
                onRename={(to) => rename(each, to)}
                onRemove={() => remove(each)}
              />
            ))}
          </ul>
        )}
        <form onSubmit={save}>
          <input
            type="text"
            aria-label={words.field}
            placeholder={words.placeholder}
            maxLength={40}
            value={typed}
            disabled={idle}
            onChange={({ target }) => setTyped(target.value)}
          />
          <button type="submit" disabled={idle || name === ""}>
            {same ? words.over : words.save}
          </button>
        </form>
        {idle && filters.length > 0 && <p>{words.idle}</p>}
      </Popover>
    </PopoverProvider>
  );
}

const names = new Intl.Collator("zh-CN", { numeric: true });
const byName = (one: NamedFilter, other: NamedFilter) => names.compare(one.name, other.name);

import { useRef, useState } from "react";
import type { SetEntry, SetItem } from "../core/own/records.ts";
import { insertedItems, type PlacedItem, withEntry } from "../core/sets/arrange.ts";
import type { Change } from "../library/own/change.ts";
import { messages } from "../messages/zh-cn.ts";

const words = messages.sets.steps;

type OwnEntry = Exclude<SetEntry, { readonly sort: "unit" }>;

/** A heading or remark that is being written: a new one, to stand before the row `at`, or one that is there. */
type Written = {
  readonly id: string;
  readonly at: number;
  readonly entry: OwnEntry;
  readonly isNew: boolean;
  /** All that is written until it is finished is undone as one. */
  readonly sitting: string;
};

/** Writing headings and remarks in their places. */
export type Writing = {
  readonly written: Written | null;
  readonly begin: (at: number, entry: OwnEntry) => void;
  readonly edit: (item: SetItem, at: number) => void;
  readonly write: (text: string) => void;
  readonly finish: (cancelled: boolean) => void;
};

/** A heading or remark is kept with every letter; a new one only once it says something. */
export function useItemWriting(
  set: string,
  items: readonly SetItem[],
  onChange: (change: Change) => void,
): Writing {
  const [written, setWritten] = useState<Written | null>(null);
  // Several letters may come before the list is drawn anew.
  const kept = useRef<PlacedItem | null>(null);
  const put = (to: Written, entry: OwnEntry) => {
    const there = items.find(({ id }) => id === to.id);
    const made = there
      ? [withEntry(there, entry)]
      : kept.current
        ? [{ ...kept.current, entry }]
        : insertedItems(items, set, to.at, [entry], () => to.id);
    kept.current = made.find(({ id }) => id === to.id) ?? null;
    const name = to.isNew ? words[entry.sort] : words.edit;
    onChange({ why: "edit", name, sitting: to.sitting, put: made });
  };
  return {
    written,
    begin(at, entry) {
      kept.current = null;
      setWritten({ id: crypto.randomUUID(), at, entry, isNew: true, sitting: crypto.randomUUID() });
    },
    edit({ id, entry }, at) {
      kept.current = null;
      if (entry.sort !== "unit") setWritten({ id, at, entry, isNew: false, sitting: crypto.randomUUID() });
    },
    write(text) {
      if (!written) return;
      const isThere = kept.current !== null || items.some(({ id }) => id === written.id);
      if (isThere || text.trim() !== "") put(written, { ...written.entry, text });
    },
    finish(cancelled) {
      if (!written) return;
      setWritten(null);
      if (!kept.current) return;
      const entry = kept.current.entry;
      const isEmpty = entry.sort !== "unit" && entry.text.trim() === "";
      if (written.isNew && (cancelled || isEmpty)) {
        onChange({
          why: "edit",
          name: words[written.entry.sort],
          sitting: written.sitting,
          remove: [written.id],
        });
      } else if (cancelled) put(written, written.entry);
    },
  };
}

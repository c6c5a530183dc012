import { type KeyboardEvent, useState } from "react";
import { sameItem } from "../core/own/agenda.ts";
import type { Anchor } from "../core/own/anchor.ts";
import type { Bookmark } from "../core/own/records.ts";
import { meetings as words } from "../messages/meetings.ts";

/** What lines cite: the units that were found, and the lines that cite none. */
export type Found = { readonly items: readonly Anchor[]; readonly missing: readonly string[] };

type Props = {
  readonly agenda: readonly Anchor[];
  readonly read: Anchor | null;
  readonly bookmarks: readonly Bookmark[];
  readonly find: (words: string) => Promise<Found>;
  readonly onAdd: (items: readonly Anchor[]) => void;
};

/** Where an agenda comes from: what is being read, citations that are typed or pasted, and bookmarks. */
export function AgendaSources({ agenda, read, bookmarks, find, onAdd }: Props) {
  const [typed, setTyped] = useState("");
  const [said, setSaid] = useState("");
  const add = (items: readonly Anchor[], missing: readonly string[] = []) => {
    const fresh = items.filter((item) => !agenda.some((each) => sameItem(each, item)));
    if (fresh.length > 0) onAdd(fresh);
    const told = [
      fresh.length > 0 && words.added(fresh.length),
      fresh.length === 0 && items.length > 0 && words.already,
      missing.length > 0 && words.notFound(missing),
    ];
    setSaid(told.filter(Boolean).join(""));
  };
  const addTyped = async () => {
    if (typed.trim() === "") return;
    const { items, missing } = await find(typed);
    add(items, missing);
    // What was not found stays, to be put right.
    setTyped(missing.join("\n"));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void addTyped();
  };
  return (
    <div className="sources">
      <button type="button" disabled={!read} onClick={() => read && add([read])}>
        {read ? words.addRead(read.citation) : words.addNothing}
      </button>
      <div className="cited">
        <label>
          {words.paste}
          <textarea
            rows={Math.min(5, typed.split("\n").length)}
            value={typed}
            placeholder={words.pasteHint}
            spellCheck={false}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={onKeyDown}
          />
        </label>
        <button type="button" onClick={() => void addTyped()}>
          {words.add}
        </button>
      </div>
      {bookmarks.length > 0 && (
        <label>
          {words.fromBookmarks}
          <select
            value=""
            onChange={(event) => {
              const bookmark = bookmarks.find(({ id }) => id === event.target.value);
              if (bookmark) add([bookmark.anchor]);
            }}
          >
            <option value="">{words.chooseBookmark}</option>
            {bookmarks.map(({ id, name, anchor }) => (
              <option key={id} value={id}>
                {name || anchor.citation}
              </option>
            ))}
          </select>
        </label>
      )}
      <p role="status" className="remark">
        {said}
      </p>
    </div>
  );
}

import { useMemo, useRef, useState } from "react";
import type { Target } from "../../core/named-units.ts";
import { anchorOnUnit } from "../../core/own/anchoring.ts";
import type { Bookmark, Content } from "../../core/own/records.ts";
import { rankAtEnd, shelvesOf } from "../../core/own/shelving.ts";
import type { Library } from "../../library/library.ts";
import type { OwnStore } from "../../library/own/store.ts";
import { messages } from "../../messages/zh-cn.ts";
import { rowKey } from "../../shelf/rows.ts";
import { useOwnPart } from "../../ui/own.ts";

const words = messages.notes.bookmarks.done;

/** Putting bookmarks on places, from wherever a place is seen. */
export type Bookmarking = {
  /** Puts a bookmark on a place. Where there is one it is said, and only who asks again puts another. */
  readonly add: (place: Target) => Promise<void>;
  /** Takes bookmarks away; it can be undone. */
  readonly remove: (ids: readonly string[]) => void;
  /** The places that have a bookmark, as keys of the rows of the contents tree. */
  readonly marked: ReadonlySet<string>;
  /** The last thing to be told. */
  readonly said: { readonly words: string; readonly count: number };
};

/** Puts bookmarks on places of the library. */
export function useBookmarking(notes: OwnStore, library: Library): Bookmarking {
  const bookmarks = useOwnPart(notes, "bookmarks");
  const marked = useMemo(
    () => new Set(bookmarks.map(({ anchor: { workId, address } }) => rowKey(workId, address))),
    [bookmarks],
  );
  const [said, setSaid] = useState({ words: "", count: 0 });
  const say = (told: string) => setSaid(({ count }) => ({ words: told, count: count + 1 }));
  const doubled = useRef<string | null>(null);
  const add = async ({ workId, address }: Target) => {
    const edition = library.works.find(({ id }) => id === workId)?.sha256 ?? "";
    const opened = await library.open(workId);
    const anchor = opened && anchorOnUnit(opened, edition, address);
    if (!anchor) return say(words.nowhere);
    const state = notes.state();
    const key = rowKey(workId, address);
    const there = state.bookmarks.find(
      (each) => each.anchor.workId === workId && each.anchor.address === address,
    );
    if (there && doubled.current !== key) {
      doubled.current = key;
      return say(words.there(there.name || there.anchor.citation));
    }
    doubled.current = null;
    const rank = rankAtEnd(shelvesOf(state.bookmarks, state.folders), null);
    say(there ? words.addedAgain(anchor.citation) : words.added(anchor.citation));
    await notes
      .change({ why: "edit", name: words.add, put: [bookmark(anchor, rank)] })
      .catch(() => say(messages.notes.done.failed));
  };
  const remove = (ids: readonly string[]) => {
    say(words.removed(ids.length));
    void notes
      .change({ why: "edit", name: words.remove(ids.length), remove: ids })
      .catch(() => say(messages.notes.done.failed));
  };
  return { add, remove, marked, said };
}

const bookmark = (anchor: Bookmark["anchor"], rank: string): Content<Bookmark> => ({
  id: crypto.randomUUID(),
  kind: "bookmark",
  anchor,
  standing: "firm",
  name: "",
  folder: null,
  rank,
  colour: null,
  note: "",
});

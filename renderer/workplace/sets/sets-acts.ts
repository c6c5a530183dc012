import { type RefObject, useState } from "react";
import type { Anchor } from "../../core/own/anchor.ts";
import type { Content, SetEntry } from "../../core/own/records.ts";
import { insertedItems } from "../../core/sets/arrange.ts";
import { itemsOf } from "../../core/sets/order.ts";
import { countRepeated, newSet } from "../../core/sets/sets.ts";
import { unitMeant } from "../../core/sets/units.ts";
import type { Library } from "../../library/library.ts";
import type { Change, OwnStore } from "../../library/own/store.ts";
import { messages } from "../../messages/zh-cn.ts";
import type { Marker } from "../../reader/marking.ts";
import { entriesOf, type UnitPlace } from "./set-entries.ts";

const words = messages.sets;

/** What waits for a set to be chosen, and what is said of it once it is added. */
export type Waiting = {
  readonly entries: readonly SetEntry[];
  readonly told: ((name: string) => string) | null;
};

type Use = {
  readonly notes: OwnStore;
  readonly library: Library;
  /** The id of the set that is open. */
  readonly current: string | null;
  readonly onCurrent: (set: string) => void;
  readonly marker: RefObject<Marker | null>;
  /** The address of the unit that the side panel is about. */
  readonly inFocus: string;
};

type Saying = {
  readonly words: string;
  readonly count: number;
  readonly action: { readonly name: string; readonly act: () => void } | undefined;
};

/** How units are added to the set that is open, from wherever they are; where none is open, it is asked which. */
export function useSetsActs({ notes, library, current, onCurrent, marker, inFocus }: Use) {
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [said, setSaid] = useState<Saying>({ words: "", count: 0, action: undefined });
  const [rechecking, setRechecking] = useState<string | null>(null);
  const say = (told: string, action?: Saying["action"]) =>
    setSaid(({ count }) => ({ words: told, count: count + 1, action }));
  const change = (asked: Change) => void notes.change(asked).catch(() => say(words.said.unsaved));

  /** Says what was added, with a way back as long as nothing else was done since. */
  const added = (name: string, step: string) => {
    const act = () => {
      if (notes.undoable() !== step) return;
      void notes.undo().catch(() => say(words.said.unsaved));
      say(words.said.undone);
    };
    say(name, { name: words.said.undo, act });
  };
  const put = (
    set: string,
    name: string,
    entries: readonly SetEntry[],
    also: readonly Content[],
    told?: string,
  ) => {
    const items = itemsOf(notes.state().setItems, set);
    const fresh = insertedItems(items, set, items.length, entries, () => crypto.randomUUID());
    change({ why: "edit", name: words.steps.add, put: [...also, ...fresh] });
    added(told ?? words.said.added(name, entries.length, countRepeated(items, entries)), words.steps.add);
  };
  const addEntries = (entries: readonly SetEntry[], told: Waiting["told"] = null) => {
    if (entries.length === 0) return say(words.said.nowhere);
    const open = notes.state().sets.find(({ id }) => id === current);
    if (open) put(open.id, open.name, entries, [], told?.(open.name));
    else setWaiting({ entries, told });
  };
  /** Adds units; each is taken once, however often it is given. */
  const add = async (places: readonly UnitPlace[], told?: (name: string, count: number) => string) => {
    const entries = await entriesOf(library, places);
    addEntries(entries, told ? (name) => told(name, entries.length) : null);
  };
  /** Adds the article, entry or table that each of some places is in. */
  const addAt = async (places: readonly UnitPlace[], told?: (name: string, count: number) => string) => {
    const meant = places.map(async ({ workId, address }) => {
      const opened = await library.open(workId).catch(() => null);
      return { workId, address: opened ? unitMeant(opened.places, address) : address };
    });
    await add(await Promise.all(meant), told);
  };
  const addAnchors = (anchors: readonly Anchor[]) =>
    addAt(
      anchors.flatMap(({ passages, workId, address }) =>
        passages.length > 0
          ? passages.map((passage) => ({ workId, address: passage.address }))
          : [{ workId, address }],
      ),
    );
  /** Adds the unit in focus, or before it the units that are selected in the text. */
  const addHere = (selected = true) => {
    const anchor = (selected && marker.current?.selection()) || marker.current?.unit(inFocus);
    if (anchor) void addAnchors([anchor]);
    else say(words.said.nothing);
  };
  return {
    waiting,
    said,
    say,
    add,
    addAt,
    addAnchors,
    addHere,
    addEntries,
    /** Adds what waits to a set, which is the open one from then on; a name makes a new one. */
    choose(to: { readonly id: string; readonly name: string } | { readonly fresh: string }) {
      if (!waiting) return;
      setWaiting(null);
      const made = "fresh" in to ? newSet(crypto.randomUUID(), to.fresh) : null;
      const { id, name } = made ?? (to as { readonly id: string; readonly name: string });
      put(id, name, waiting.entries, made ? [made] : [], waiting.told?.(name));
      onCurrent(id);
    },
    giveUp: () => setWaiting(null),
    /** The set whose articles are to be looked through, as soon as it is open; and that it is done. */
    rechecking,
    recheck(set: string) {
      onCurrent(set);
      setRechecking(set);
    },
    rechecked: () => setRechecking(null),
  };
}

export type SetsActs = ReturnType<typeof useSetsActs>;

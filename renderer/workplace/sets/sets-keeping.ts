import type { RefObject } from "react";
import type { ArticleSet, OwnRecord, SetEntry } from "../../core/own/records.ts";
import { itemsOf } from "../../core/sets/order.ts";
import { versionsOf } from "../../core/sets/versions.ts";
import type { Library } from "../../library/library.ts";
import type { Change, OwnState, OwnStore } from "../../library/own/store.ts";
import { messages } from "../../messages/zh-cn.ts";
import type { Taken } from "../../sets/PasteDialog.tsx";
import { entriesOf } from "./set-entries.ts";
import type { SetsActs } from "./sets-acts.ts";
import { duplicating, keeping, making, removing } from "./sets-changes.ts";

const words = messages.sets;

type Use = {
  readonly notes: OwnStore;
  readonly own: OwnState;
  readonly library: Library;
  readonly acts: SetsActs;
  /** The id of the set that is open. */
  readonly current: string | null;
  readonly entry: RefObject<HTMLElement | null>;
  readonly onExport: (records: readonly OwnRecord[]) => void;
  /** Opens a set, or the list of all. */
  readonly onGo: (to: string | null) => void;
  /** A set that was made just now is to be named. */
  readonly onFresh: (set: string) => void;
};

/** What is done with sets as wholes, each told once it is done. */
export function useSetsKeeping({ notes, own, library, acts, current, entry, onExport, onGo, onFresh }: Use) {
  const change = (asked: Change, said?: string) => {
    notes.change(asked).catch(() => acts.say(words.said.unsaved));
    if (said) acts.say(said);
  };
  const make = () => {
    const made = making(own.sets);
    change(made.change, words.said.made(made.name));
    onFresh(made.id);
    onGo(made.id);
  };
  const duplicate = (which: ArticleSet) => {
    const copy = duplicating(which, itemsOf(own.setItems, which.id), own.sets);
    change(copy.change, words.said.duplicated(copy.name));
  };
  const remove = (which: ArticleSet) => {
    const held = itemsOf(own.setItems, which.id);
    change(removing(which, held, versionsOf(own.setVersions, which.id)), words.said.removed(which.name));
    if (which.id === current) onGo(null);
    else entry.current?.focus();
  };
  const paste = async (taken: readonly Taken[]) => {
    const entries: SetEntry[] = [];
    for (const each of taken) {
      if ("remark" in each) entries.push({ sort: "remark", text: each.remark });
      else entries.push(...(await entriesOf(library, [each])));
    }
    acts.addEntries(entries);
  };
  /** Others get the set as it is, with its versions; what it is then is kept, to be compared with what comes back. */
  const share = (which: ArticleSet) => {
    const held = itemsOf(own.setItems, which.id);
    const name = words.versions.beforeSharing;
    const versions = versionsOf(own.setVersions, which.id);
    change(keeping(which, held, versions, { name, automatic: true }));
    onExport([which, ...held, ...versions]);
  };
  return { change, make, duplicate, remove, paste, share };
}

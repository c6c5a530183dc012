import type {
  Annotation,
  ArticleSet,
  Bookmark,
  Folder,
  Meeting,
  NamedFilter,
  OwnKind,
  OwnRecord,
  SetItem,
  SetVersion,
} from "../../core/own/records.ts";
import { SharedMap } from "./shared-map.ts";

/** All that is kept and not taken away; another object after every change, with what did not change the same. */
export type OwnState = {
  /** False in the moments after the start in which the records are still being read. */
  readonly loaded: boolean;
  readonly records: SharedMap<OwnRecord>;
  readonly annotations: readonly Annotation[];
  readonly bookmarks: readonly Bookmark[];
  readonly folders: readonly Folder[];
  readonly meetings: readonly Meeting[];
  readonly sets: readonly ArticleSet[];
  /** Those of all sets, in no order (see core/sets/order.ts). */
  readonly setItems: readonly SetItem[];
  readonly setVersions: readonly SetVersion[];
  readonly filters: readonly NamedFilter[];
};

/** Before anything has been read. */
export const nothingKept: OwnState = {
  loaded: false,
  records: SharedMap.empty(),
  annotations: [],
  bookmarks: [],
  folders: [],
  meetings: [],
  sets: [],
  setItems: [],
  setVersions: [],
  filters: [],
};

/** `state` after some records were put, in one pass over each list that is touched. */
export function stateWith(state: OwnState, put: readonly OwnRecord[]): OwnState {
  if (put.length === 0) return state;
  const kinds = new Map<OwnKind, Map<string, OwnRecord>>();
  const changes = new Map<string, OwnRecord | null>();
  for (const record of put) {
    changes.set(record.id, record.removed ? null : record);
    const ofKind = kinds.get(record.kind) ?? new Map<string, OwnRecord>();
    kinds.set(record.kind, ofKind.set(record.id, record));
  }
  const of = <R extends OwnRecord>(kind: R["kind"], list: readonly R[]) =>
    listWith(list, kinds.get(kind) as Map<string, R> | undefined, state.records);
  return {
    ...state,
    records: state.records.with(changes),
    annotations: of<Annotation>("annotation", state.annotations),
    bookmarks: of<Bookmark>("bookmark", state.bookmarks),
    folders: of<Folder>("folder", state.folders),
    meetings: of<Meeting>("meeting", state.meetings),
    sets: of<ArticleSet>("set", state.sets),
    setItems: of<SetItem>("set-item", state.setItems),
    setVersions: of<SetVersion>("set-version", state.setVersions),
    filters: of<NamedFilter>("filter", state.filters),
  };
}

/** So few are looked for one by one; else the list is gone through. */
const few = 32;

/** A list in which what was put stands where it stood before, and what is new at the end. `put` is used up. */
function listWith<R extends OwnRecord>(
  list: readonly R[],
  put: Map<string, R> | undefined,
  kept: SharedMap<OwnRecord>,
): readonly R[] {
  if (!put) return list;
  const next = [...list];
  let going = false;
  const stand = (at: number) => {
    const record = put.get(next[at]?.id ?? "");
    if (!record) return;
    put.delete(record.id);
    going ||= record.removed === true;
    next[at] = record;
  };
  // To look for the same object costs next to nothing, to look at fifty thousand ids a good part of a key stroke.
  if (put.size <= few) for (const id of [...put.keys()]) stand(list.indexOf(kept.get(id) as R));
  else for (const at of list.keys()) stand(at);
  for (const record of put.values()) if (!record.removed) next.push(record);
  return going ? next.filter(({ removed }) => !removed) : next;
}

import type {
  Annotation,
  ArticleSet,
  Bookmark,
  Folder,
  Meeting,
  OwnKind,
  OwnRecord,
  SetItem,
  SetVersion,
} from "../../core/own/records.ts";

/** All that is kept and not taken away; another object after every change, with what did not change the same. */
export type OwnState = {
  /** False in the moments after the start in which the records are still being read. */
  readonly loaded: boolean;
  readonly records: ReadonlyMap<string, OwnRecord>;
  readonly annotations: readonly Annotation[];
  readonly bookmarks: readonly Bookmark[];
  readonly folders: readonly Folder[];
  readonly meetings: readonly Meeting[];
  readonly sets: readonly ArticleSet[];
  /** Those of all sets, in no order (see core/sets/order.ts). */
  readonly setItems: readonly SetItem[];
  readonly setVersions: readonly SetVersion[];
};

/** Before anything has been read. */
export const nothingKept: OwnState = {
  loaded: false,
  records: new Map(),
  annotations: [],
  bookmarks: [],
  folders: [],
  meetings: [],
  sets: [],
  setItems: [],
  setVersions: [],
};

/** `state` after some records were put, in one pass over each list that is touched. */
export function stateWith(state: OwnState, put: readonly OwnRecord[]): OwnState {
  if (put.length === 0) return state;
  const records = new Map(state.records);
  const kinds = new Map<OwnKind, Map<string, OwnRecord>>();
  for (const record of put) {
    if (record.removed) records.delete(record.id);
    else records.set(record.id, record);
    const ofKind = kinds.get(record.kind) ?? new Map<string, OwnRecord>();
    kinds.set(record.kind, ofKind.set(record.id, record));
  }
  const of = <R extends OwnRecord>(kind: R["kind"], list: readonly R[]) =>
    listWith(list, kinds.get(kind) as Map<string, R> | undefined);
  return {
    ...state,
    records,
    annotations: of<Annotation>("annotation", state.annotations),
    bookmarks: of<Bookmark>("bookmark", state.bookmarks),
    folders: of<Folder>("folder", state.folders),
    meetings: of<Meeting>("meeting", state.meetings),
    sets: of<ArticleSet>("set", state.sets),
    setItems: of<SetItem>("set-item", state.setItems),
    setVersions: of<SetVersion>("set-version", state.setVersions),
  };
}

/** A list in which what was put stands where it stood before, and what is new at the end. `put` is used up. */
function listWith<R extends OwnRecord>(list: readonly R[], put: Map<string, R> | undefined): readonly R[] {
  if (!put) return list;
  let gone = false;
  const next = list.map((before) => {
    const record = put.get(before.id);
    if (!record) return before;
    put.delete(before.id);
    gone ||= record.removed === true;
    return record;
  });
  const there = gone ? next.filter(({ removed }) => !removed) : next;
  for (const record of put.values()) if (!record.removed) there.push(record);
  return there;
}

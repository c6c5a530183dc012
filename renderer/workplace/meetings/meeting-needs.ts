import type { RefObject } from "react";
import type { Reading } from "../../core/own/agenda.ts";
import type { Anchor } from "../../core/own/anchor.ts";
import type { Annotation } from "../../core/own/records.ts";
import type { OwnDatabase } from "../../library/database.ts";
import type { Library } from "../../library/library.ts";
import type { OwnStore } from "../../library/own/store.ts";
import type { Search } from "../../search/client.ts";
import type { Titled } from "../../search/straight.ts";

/** What of meetings and papers lies over the window. */
export type Layer =
  | { readonly sort: "meeting"; readonly id: string | null }
  | { readonly sort: "minutes"; readonly id: string }
  | { readonly sort: "export"; readonly listed: readonly Annotation[] | null };

/** What meetings need of the window. */
export type MeetingNeeds = {
  readonly own: OwnDatabase;
  readonly notes: OwnStore;
  readonly library: Library;
  readonly search: Search;
  /** The unit that is being read; null where nothing is. */
  readonly unitRead: () => Anchor | null;
  /** Where that is; null where nothing is read. */
  readonly reading: Reading | null;
  /** The document that is open, which a citation without a title means. */
  readonly open: Titled | null;
  /** The text, which has the keyboard again once a note is kept. */
  readonly panel: RefObject<HTMLElement | null>;
  readonly onOpen: (workId: string, address: string) => void;
};

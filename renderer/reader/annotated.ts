import { useMemo } from "react";
import { type Annotated, annotatedIn } from "../core/own/painted.ts";
import type { OpenDocument } from "../library/library.ts";
import type { OwnStore } from "../library/own/store.ts";
import { useOwnPart } from "../ui/own.ts";
import { type Bookmarked, bookmarkedIn } from "./bookmark-signs.ts";

/** What the reader's annotations show in a document; null before it is read. */
export function useAnnotated(notes: OwnStore, opened: OpenDocument | null): Annotated | null {
  const annotations = useOwnPart(notes, "annotations");
  return useMemo(() => (opened ? annotatedIn(opened, annotations) : null), [opened, annotations]);
}

/** What of a document has a bookmark; nothing before it is read. */
export function useBookmarked(notes: OwnStore, opened: OpenDocument | null): Bookmarked {
  const bookmarks = useOwnPart(notes, "bookmarks");
  const workId = opened?.document.work.id;
  return useMemo(() => bookmarkedIn(bookmarks, workId), [bookmarks, workId]);
}

import { useMemo } from "react";
import { type Annotated, annotatedIn } from "../core/own/painted.ts";
import type { OpenDocument } from "../library/library.ts";
import type { OwnStore } from "../library/own/store.ts";
import { useOwn } from "../own.ts";

/** What the reader's annotations show in a document; null before it is read. */
export function useAnnotated(notes: OwnStore, opened: OpenDocument | null): Annotated | null {
  const { annotations } = useOwn(notes);
  return useMemo(() => (opened ? annotatedIn(opened, annotations) : null), [opened, annotations]);
}

import { useMemo } from "react";
import { unitsIn } from "../core/scope.ts";
import type { OpenDocument } from "../library/library.ts";
import { type Extent, extentOf, searchedText } from "./occurrences.ts";

/** The blocks of a document that a scope shows; none before the document is read. */
export const useExtent = (opened: OpenDocument | null, scope: string): Extent =>
  useMemo(
    () =>
      opened
        ? extentOf(searchedText(opened.document), unitsIn(opened.document, opened.places, scope))
        : nothing,
    [opened, scope],
  );

const nothing = { from: 0, to: 0 };

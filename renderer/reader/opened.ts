import { useEffect, useState } from "react";
import type { Library, OpenDocument } from "../library/library.ts";

/** The document of a work; null until it is read, or where it cannot be. */
export function useOpenDocument(library: Library, workId: string | undefined): OpenDocument | null {
  const [, setRead] = useState(0);
  const opened = workId === undefined ? null : library.opened(workId);
  useEffect(() => {
    if (workId === undefined || opened !== undefined) return;
    let left = false;
    library.open(workId).then(
      () => !left && setRead((count) => count + 1),
      // The panel, which reads the same, says that it could not.
      () => {},
    );
    return () => {
      left = true;
    };
  }, [library, workId, opened]);
  return opened ?? null;
}

import type { Annotation } from "../core/own/records.ts";
import type { PaperAnnotation } from "../core/paper/request.ts";

/**
 * The annotations on a work as they are printed: one for each unit whose words are touched, the note with the last of
 * them. Private ones, and those whose place is gone, are not for paper.
 */
export function annotationsOf(
  annotations: readonly Annotation[],
  workId: string,
): readonly PaperAnnotation[] {
  return annotations.flatMap(
    ({ anchor, standing, note, author, private: hidden }): readonly PaperAnnotation[] => {
      if (!anchor || anchor.workId !== workId || hidden || standing === "gone") return [];
      const { passages, address, words } = anchor;
      if (passages.length === 0) return [{ workId, address, stretch: null, words: "", note, author }];
      return passages.map((passage, at) => ({
        workId,
        address: passage.address,
        stretch: { start: passage.start, end: passage.end },
        words,
        note: at === passages.length - 1 ? note : "",
        author,
      }));
    },
  );
}

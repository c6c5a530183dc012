import type { Anchor } from "./anchor.ts";
import type { Annotation, Content } from "./records.ts";

/** What is asked of a note that is written down in passing. */
export type Jotted = {
  readonly note: string;
  /** The unit that was being read; null where the note is about nothing in particular. */
  readonly anchor: Anchor | null;
  readonly meeting: string | null;
  readonly todo: boolean;
  readonly private: boolean;
};

/** A note written down in passing, as an annotation that marks no words. */
export const jotted = (
  id: string,
  { note, anchor, meeting, todo, private: own }: Jotted,
): Content<Annotation> => ({
  kind: "annotation",
  id,
  anchor,
  standing: "firm",
  mark: "none",
  colour: todo ? "todo" : "emphasis",
  note,
  tags: [],
  state: todo ? "todo" : "none",
  private: own,
  meeting,
});

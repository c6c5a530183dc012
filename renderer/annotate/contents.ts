import type { Anchor } from "../core/own/anchor.ts";
import type { Annotation, Colour, Content, Mark } from "../core/own/records.ts";
import type { Change } from "../library/own/store.ts";
import { messages } from "../messages/zh-cn.ts";

const words = messages.annotating;

/** What an annotation says, as it is changed. */
export type Says = Content<Annotation>;

/** What an annotation says, without who keeps count of it. */
export function saysOf(annotation: Annotation): Says {
  const { id, kind, anchor, standing, mark, colour, note, tags, state, meeting } = annotation;
  return {
    id,
    kind,
    anchor,
    standing,
    mark,
    colour,
    note,
    tags,
    state,
    meeting,
    private: annotation.private,
  };
}

/** What of an annotation was changed: that alone is put over what it says by now, which others may have changed too. */
export const changedOf = (before: Says, after: Says): Partial<Says> =>
  Object.fromEntries(
    (Object.keys(after) as (keyof Says)[]).flatMap((field) =>
      before[field] === after[field] ? [] : [[field, after[field]] as const],
    ),
  );

/** A new annotation that says nothing yet. */
export const blank = (anchor: Anchor, colour: Colour, mark: Mark, meeting: string | null): Says => ({
  id: crypto.randomUUID(),
  kind: "annotation",
  anchor,
  standing: "firm",
  mark,
  colour,
  note: "",
  tags: [],
  state: "none",
  private: false,
  meeting,
});

/** True where an annotation only marks its place, and nothing else is lost with it. */
export const onlyMarks = ({ note, tags, state }: Pick<Annotation, "note" | "tags" | "state">): boolean =>
  note === "" && tags.length === 0 && state === "none";

/** The annotation of exactly the same words, or of the same unit; the last where there are several. */
export const onTheSame = (annotations: readonly Annotation[], anchor: Anchor): Annotation | undefined =>
  annotations.findLast((each) => each.anchor !== null && isSame(each.anchor, anchor));

function isSame(one: Anchor, other: Anchor): boolean {
  if (one.workId !== other.workId || one.passages.length !== other.passages.length) return false;
  if (one.passages.length === 0) return one.address === other.address;
  return one.passages.every((passage, at) => {
    const { address, start, end } = other.passages[at] ?? passage;
    return passage.address === address && passage.start === start && passage.end === end;
  });
}

type Marking = { readonly colour: Colour; readonly mark: "fill" | "underline" };

/** What marking does, and how it is said aloud. */
export type Marked = { readonly change: Change; readonly said: string };

/**
 * Marks words or a unit. Asked again, the same mark is taken off; another colour or line takes the place of what
 * is there. A note is never lost with its mark.
 */
export function marking(
  before: Annotation | undefined,
  fresh: Says,
  { colour, mark }: Marking,
  name: string,
): Marked {
  const called = mark === "underline" ? words.underlined : name;
  const done = mark === "underline" ? words.said.underlined : words.said.marked(name);
  if (!before) {
    const put = [{ ...fresh, colour, mark }];
    return { change: { why: "edit", name: words.steps.mark(called), put }, said: done };
  }
  if (before.mark !== mark || (before.colour !== colour && mark === "fill")) {
    const put = [{ ...saysOf(before), colour: mark === "fill" ? colour : before.colour, mark }];
    return {
      change: { why: "edit", name: words.steps.change(called), put },
      said: done,
    };
  }
  if (onlyMarks(before)) {
    const change: Change = { why: "edit", name: words.steps.unmark(called), remove: [before.id] };
    return { change, said: words.said.unmarked(called) };
  }
  const put = [{ ...saysOf(before), mark: "none" as const }];
  return { change: { why: "edit", name: words.steps.unmark(called), put }, said: words.said.noteStays };
}

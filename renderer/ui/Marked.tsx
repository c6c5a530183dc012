import type { Stretch } from "../search/pattern.ts";

/** A text with what was asked marked in it. */
export function Marked({ text, marks }: { readonly text: string; readonly marks: readonly Stretch[] }) {
  return marks.length === 0 ? text : pieces(text, marks);
}

function pieces(text: string, marks: readonly Stretch[]) {
  return (
    <>
      {marks.map(({ start, end }, index) => [
        text.slice(marks[index - 1]?.end ?? 0, start),
        <mark key={start}>{text.slice(start, end)}</mark>,
      ])}
      {text.slice(marks.at(-1)?.end)}
    </>
  );
}

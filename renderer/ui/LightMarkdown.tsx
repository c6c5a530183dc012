import { Fragment, type ReactNode } from "react";
import { lightMarkdown, type NoteGroup, type Run } from "../core/own/light-markdown.ts";

type Props = { readonly text: string };

/** A note as it is read, see `lightMarkdown`; nothing of it is ever taken as HTML. */
export function LightMarkdown({ text }: Props) {
  return (
    <div className="light-markdown">
      {lightMarkdown(text).map((group, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place
        <Fragment key={at}>{groupOf(group)}</Fragment>
      ))}
    </div>
  );
}

function groupOf({ sort, lines }: NoteGroup): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
  if (sort === "plain") return lines.map(({ runs }, at) => <p key={at}>{wordsOf(runs)}</p>);
  const items = lines.map(({ runs, number }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
    <li key={at} value={number ?? undefined}>
      {wordsOf(runs)}
    </li>
  ));
  return sort === "bullets" ? <ul>{items}</ul> : <ol>{items}</ol>;
}

const wordsOf = (runs: readonly Run[]): ReactNode =>
  // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place
  runs.map(({ text, strong }, at) => (strong ? <strong key={at}>{text}</strong> : text));

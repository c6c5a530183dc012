import { Fragment, type ReactNode } from "react";

type Props = { readonly text: string };

/**
 * A note as it is read: paragraphs, **bold**, and lists of lines that begin with "- " or "1. ". All else is shown as
 * it is written; nothing of it is ever taken as HTML.
 */
export function LightMarkdown({ text }: Props) {
  return (
    <div className="light-markdown">
      {groupsOf(text).map(({ sort, lines }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place
        <Fragment key={at}>{group(sort, lines)}</Fragment>
      ))}
    </div>
  );
}

type Sort = "bullets" | "numbers" | "plain";

function group(sort: Sort, lines: readonly string[]): ReactNode {
  const items = lines.map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
    <li key={at}>{strong(line)}</li>
  ));
  if (sort === "bullets") return <ul>{items}</ul>;
  if (sort === "numbers") return <ol>{items}</ol>;
  // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
  return lines.map((line, at) => <p key={at}>{strong(line)}</p>);
}

function groupsOf(text: string): readonly { readonly sort: Sort; readonly lines: readonly string[] }[] {
  const groups: { readonly sort: Sort; readonly lines: string[] }[] = [];
  for (const line of text.split("\n")) {
    if (line.trim() === "") continue;
    const [, sign, rest] = /^\s*([-*•]|\d+[.、])\s+(.*)$/.exec(line) ?? [];
    const sort: Sort = sign === undefined ? "plain" : /^\d/.test(sign) ? "numbers" : "bullets";
    const said = rest ?? line;
    const last = groups.at(-1);
    if (last?.sort === sort) last.lines.push(said);
    else groups.push({ sort, lines: [said] });
  }
  return groups;
}

/** The words of a line, with what stands between ** in bold. */
function strong(line: string): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place
  return line.split(/\*\*(.+?)\*\*/).map((run, at) => (at % 2 ? <strong key={at}>{run}</strong> : run));
}

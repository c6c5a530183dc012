import type { Key } from "react";
import type { Line } from "../core/own/lines.ts";
import { LightMarkdown } from "../ui/LightMarkdown.tsx";
import type { Part, Sheet } from "./sheet.ts";

type Props = {
  readonly sheet: Sheet;
  /** How many parts are shown at most. */
  readonly limit: number;
};

/** A sheet as it will look on paper. */
export function SheetView({ sheet, limit }: Props) {
  return (
    <article className="exports-sheet">
      {sheet.slice(0, limit).map((part, at) => (
        <PartView key={keyOf(part, at)} part={part} />
      ))}
    </article>
  );
}

/** The parts of a sheet never change their order. */
const keyOf = ({ sort }: Part, at: number): Key => `${sort} ${at}`;

function PartView({ part }: { readonly part: Part }) {
  switch (part.sort) {
    case "title":
      return <h2>{part.text}</h2>;
    case "heading":
      return part.level === 1 ? <h3>{part.text}</h3> : <h4>{part.text}</h4>;
    case "lead":
    case "stamp":
      return <p className={part.sort}>{part.text}</p>;
    case "article":
      return <blockquote>{articleOf(part.lines)}</blockquote>;
    case "remark":
      return (
        <section className="remark-of">
          <p className="by">{part.by}</p>
          {part.marked !== "" && <p className="marked">{part.marked}</p>}
          {part.note !== "" && <LightMarkdown text={part.note} />}
        </section>
      );
    case "list":
      return (
        <ol>
          {part.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ol>
      );
    case "table":
      return <Rows head={part.head} rows={part.rows.map((cells) => cells.map((text) => ({ text })))} />;
  }
}

function articleOf(lines: readonly Line[]) {
  const parts = [];
  for (let at = 0; at < lines.length; ) {
    let end = at;
    while ((lines[end]?.length ?? 0) > 1) end += 1;
    if (end > at) parts.push(<Rows key={at} rows={lines.slice(at, end)} />);
    else parts.push(<p key={at}>{lines[at]?.[0]?.text}</p>);
    at = Math.max(end, at + 1);
  }
  return parts;
}

type RowsProps = { readonly head?: readonly string[]; readonly rows: readonly Line[] };

function Rows({ head, rows }: RowsProps) {
  return (
    <table>
      {head && (
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name}>{name}</th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
          <tr key={row}>
            {cells.map(({ text, columns, rows: down }, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
              <td key={column} colSpan={columns} rowSpan={down}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

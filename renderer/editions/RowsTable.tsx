import { memo, type RefObject } from "react";
import { messages } from "../messages/zh-cn.ts";
import type { Row } from "./comparison.ts";
import type { Statute } from "./statute.ts";

const words = messages.editions;

type Props = {
  readonly before: Statute;
  readonly after: Statute;
  readonly rows: readonly Row[];
  readonly view: RefObject<HTMLDivElement | null>;
};

/** The rows under the names of the two editions. What was taken out is struck through, what was put in underlined. */
export const RowsTable = memo(function RowsTable({ before, after, rows, view }: Props) {
  return (
    <section
      className="rows"
      ref={view}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keyboard too
      tabIndex={0}
      aria-label={words.title(after.title)}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">{words.column(before)}</th>
            <th scope="col">{words.column(after)}</th>
            <th scope="col">{words.remark}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={`${row.before?.address}/${row.after?.address}`}
              data-changed={row.change === "same" ? undefined : row.change}
            >
              <td>
                <Side row={row} side="before" />
              </td>
              <td>
                <Side row={row} side="after" />
              </td>
              <td className="change">{words.changes[row.change]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className="loading">{words.nothing}</p>}
    </section>
  );
});

function Side({ row, side }: { readonly row: Row; readonly side: "before" | "after" }) {
  const provision = row[side];
  if (!provision) return null;
  return (
    <div className={provision.type}>
      <b>{provision.num}</b>
      {"　"}
      {row.pieces.map((piece, at) => {
        if (piece.in !== "both" && piece.in !== side) return null;
        const Mark = piece.in === "both" ? "span" : side === "before" ? "del" : "ins";
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other identity, and never move
        return <Mark key={at}>{piece.words}</Mark>;
      })}
    </div>
  );
}

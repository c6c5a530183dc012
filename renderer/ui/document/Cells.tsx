import { type CSSProperties, useEffect, useMemo, useRef, useState } from "react";
import { classOf } from "../../core/cell-class.ts";
import type { Table } from "../../core/document.ts";
import { headerColumns, isSortable, rowsInOrder, type TableOrder } from "../../core/table-order.ts";
import { columnWidths, inParts, isLong } from "../../core/table-widths.ts";
import { HeaderRows } from "./HeaderRows.tsx";
import { useOverflowing } from "./overflowing.ts";
import { tellMoved } from "./table-copy.ts";

type Props = {
  readonly table: Table;
  readonly title: string;
  readonly onRows: (rows: readonly number[]) => void;
};

/**
 * The header and rows of a table. Where its sense allows it is sorted by a click on a header cell; the header stays
 * in view; and a long one is laid out part by part.
 */
export function Cells({ table, title, onRows }: Props) {
  const [order, setOrder] = useState<TableOrder | null>(null);
  const scroller = useRef<HTMLElement>(null);
  const overflowing = useOverflowing(scroller);
  const columns = useMemo(() => (isSortable(table) ? headerColumns(table.header) : null), [table]);
  const rows = useMemo(() => rowsInOrder(table.rows, order), [table, order]);
  const long = isLong(table);
  const widths = useMemo(() => (long ? columnWidths(table) : null), [table, long]);
  useEffect(() => {
    onRows(rows);
    tellMoved(scroller.current);
  }, [rows, onRows]);

  // A wide table is scrolled by keyboard too; others do not stop the Tab key.
  const stops = overflowing || Math.max(...table.rows.map((cells) => cells.length)) > 6;
  const template = widths?.map((width) => `minmax(${Math.min(width, 5)}em, ${width}fr)`).join(" ");
  return (
    <section
      ref={scroller}
      className={`table-scroll${overflowing ? " overflowing" : ""}${long ? " long" : ""}`}
      style={template ? ({ "--columns": template } as CSSProperties) : undefined}
      tabIndex={stops ? 0 : undefined}
      aria-label={title}
    >
      <table data-sorted={order ? "" : undefined}>
        <HeaderRows header={table.header} columns={columns} order={order} onOrder={setOrder} />
        {(long ? inParts(rows) : [rows]).map((part) => (
          <tbody
            key={part[0]}
            style={long ? { containIntrinsicBlockSize: `auto ${part.length * 30}px` } : undefined}
          >
            {part.map((row) => (
              <tr key={row} data-row={row}>
                {table.rows[row]?.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other identity, and never move
                  <td key={column} className={classOf(cell)}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

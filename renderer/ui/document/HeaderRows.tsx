import { classOf } from "../../core/cell-class.ts";
import type { Table } from "../../core/document.ts";
import type { HeaderColumns, TableOrder } from "../../core/table-order.ts";
import { messages } from "../../messages/zh-cn.ts";

const words = messages.tables;

type Props = {
  readonly header: Table["header"];
  /** The columns that the cells sort by; null where the table is not sorted. */
  readonly columns: HeaderColumns | null;
  readonly order: TableOrder | null;
  readonly onOrder: (order: TableOrder | null) => void;
};

// biome-ignore-start lint/suspicious/noArrayIndexKey: rows and cells of a header have no other identity, and never move
/** The header of a table; a cell that names a column sorts by it: upwards, then downwards, then as printed. */
export function HeaderRows({ header, columns, order, onOrder }: Props) {
  if (header.length === 0) return null;
  return (
    <thead>
      {header.map((cells, row) => (
        <tr key={row}>
          {cells.map((cell, at) => {
            const column = cell.text === "" ? null : (columns?.[row]?.[at] ?? null);
            const sorted = column !== null && order?.column === column ? order : null;
            return (
              <th
                key={at}
                colSpan={cell.columns}
                rowSpan={cell.rows}
                scope="col"
                className={classOf(cell.text)}
                aria-sort={sorted ? (sorted.down ? "descending" : "ascending") : undefined}
              >
                {column === null ? (
                  cell.text
                ) : (
                  <button
                    type="button"
                    className="sort"
                    title={sorted ? (sorted.down ? words.printed : words.descending) : words.ascending}
                    onClick={() => onOrder(following(column, sorted))}
                  >
                    {cell.text}
                  </button>
                )}
              </th>
            );
          })}
        </tr>
      ))}
    </thead>
  );
}
// biome-ignore-end lint/suspicious/noArrayIndexKey: see above

const following = (column: number, sorted: TableOrder | null): TableOrder | null =>
  sorted?.down ? null : { column, down: sorted !== null };

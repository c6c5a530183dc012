import { printedTitle, type Unit, unitTypes } from "../../core/document.ts";
import { messages } from "../../messages/zh-cn.ts";

const numeric = /^[<>≤≥＜＞]?[-－−+]?[\d,，.]+[%％]?$|^[—－-]$/;

/** Numbers stand to the right; a cell of a few characters is not broken one below the other. */
const classOf = (cell: string): string | undefined =>
  numeric.test(cell) ? "number" : cell.length <= 8 ? "short" : undefined;

// biome-ignore-start lint/suspicious/noArrayIndexKey: rows and cells have no other identity, and never move
/** A table as a table: caption, unit of measure, header levels, rows with numbers to the right, source. */
export function TableView({ unit }: { readonly unit: Unit }) {
  const table = unit.table;
  if (!table) return null;
  return (
    <figure className="table-figure">
      <figcaption>
        <span className="caption">{printedTitle(unit)}</span>
        {table.measure && <span className="measure">{table.measure}</span>}
      </figcaption>
      {table.unrestored && <p className="remark">{messages.reading.unrestoredTable}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled sideways by keyboard too */}
      <section className="table-scroll" tabIndex={0} aria-label={printedTitle(unit) || unitTypes.table.name}>
        <table className={table.unrestored ? "unrestored" : undefined}>
          {table.header.length > 0 && (
            <thead>
              {table.header.map((cells, row) => (
                <tr key={row}>
                  {cells.map((cell, column) => (
                    <th
                      key={column}
                      colSpan={cell.columns}
                      rowSpan={cell.rows}
                      scope="col"
                      className={classOf(cell.text)}
                    >
                      {cell.text}
                    </th>
                  ))}
                </tr>
              ))}
            </thead>
          )}
          <tbody>
            {table.rows.map((cells, row) => (
              <tr key={row}>
                {cells.map((cell, column) => (
                  <td key={column} className={classOf(cell)}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {table.source && <p className="source">{table.source}</p>}
    </figure>
  );
}
// biome-ignore-end lint/suspicious/noArrayIndexKey: see above

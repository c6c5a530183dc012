import { printedTitle, type Unit, unitTypes } from "../../core/document.ts";
import { messages } from "../../messages/zh-cn.ts";

const numeric = /^[<>≤≥＜＞]?[-－−+]?[\d,，.]+[%％]?$|^[—－-]$/;

/** Numbers stand to the right; a cell of a few characters is not broken one below the other. */
const classOf = (cell: string): string | undefined =>
  numeric.test(cell) ? "number" : cell.length <= 8 ? "short" : undefined;

/** A table as a table: caption, unit of measure, header levels, rows with numbers to the right, source. */
export function TableView({ unit }: { readonly unit: Unit }) {
  const table = unit.table;
  if (!table) return null;
  const keyed = table.rows.map((cells, row) => ({ cells, key: row }));
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
                // biome-ignore lint/suspicious/noArrayIndexKey: a table's rows and cells have no other identity, and never move
                <tr key={row}>
                  {cells.map((cell, column) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: as above
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
            {keyed.map(({ cells, key }) => (
              <tr key={key}>
                {cells.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
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

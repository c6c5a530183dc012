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
  if (table.unrestored) return <Unrestored unit={unit} lines={table.rows.map((cells) => cells.join("　"))} />;
  // A wide table is scrolled sideways by keyboard too; others do not stop the Tab key.
  const wide = Math.max(...table.rows.map((cells) => cells.length)) > 6;
  return (
    <figure className="table-figure">
      <figcaption>
        <span className="caption">{printedTitle(unit)}</span>
        {table.measure && <span className="measure">{table.measure}</span>}
      </figcaption>
      <section
        className="table-scroll"
        tabIndex={wide ? 0 : undefined}
        aria-label={printedTitle(unit) || unitTypes.table.name}
      >
        <table>
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
/** A table whose columns could not be told apart: its lines as printed, which nobody takes for cells. */
function Unrestored({ unit, lines }: { readonly unit: Unit; readonly lines: readonly string[] }) {
  return (
    <figure className="table-figure">
      <figcaption>{printedTitle(unit)}</figcaption>
      <p className="remark">{messages.reading.unrestoredTable}</p>
      <pre className="unrestored">{lines.join("\n")}</pre>
    </figure>
  );
}
// biome-ignore-end lint/suspicious/noArrayIndexKey: see above

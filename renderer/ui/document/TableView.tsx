import { Fragment } from "react";
import { printedTitle, type Table, type Unit, unitTypes } from "../../core/document.ts";
import { messages } from "../../messages/zh-cn.ts";

const numeric = /^[<>≤≥＜＞]?[-－−+]?[\d,，.]+[%％]?$|^[—－-]$/;

/** Numbers stand to the right; a cell of a few characters is not broken one below the other. */
const classOf = (cell: string): string | undefined =>
  numeric.test(cell) ? "number" : cell.length <= 8 ? "short" : undefined;

/** A table as a table: caption, unit of measure, header levels, rows with numbers to the right, source. */
export function TableView({ unit }: { readonly unit: Unit }) {
  const table = unit.table;
  if (!table) return null;
  const title = printedTitle(unit);
  return (
    <figure className="table-figure">
      <figcaption>
        <span className="caption" data-piece="">
          {title}
        </span>
        {table.measure && (
          <span className="measure" data-piece="">
            {table.measure}
          </span>
        )}
      </figcaption>
      {table.unrestored ? (
        <Lines table={table} />
      ) : (
        <Cells table={table} title={title || unitTypes.table.name} />
      )}
      {table.source && (
        <p className="source" data-piece="">
          {table.source}
        </p>
      )}
    </figure>
  );
}

// biome-ignore-start lint/suspicious/noArrayIndexKey: rows and cells have no other identity, and never move
/** A table whose columns could not be told apart: its lines as printed, which nobody takes for cells. */
const Lines = ({ table }: { readonly table: Table }) => (
  <>
    <p className="remark">{messages.reading.unrestoredTable}</p>
    <pre className="unrestored">
      {table.rows.map((cells, row) => (
        <Fragment key={row}>
          {row > 0 && "\n"}
          <span data-piece="">{cells.join("　")}</span>
        </Fragment>
      ))}
    </pre>
  </>
);

function Cells({ table, title }: { readonly table: Table; readonly title: string }) {
  // A wide table is scrolled sideways by keyboard too; others do not stop the Tab key.
  const wide = Math.max(...table.rows.map((cells) => cells.length)) > 6;
  return (
    <section className="table-scroll" tabIndex={wide ? 0 : undefined} aria-label={title}>
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
  );
}
// biome-ignore-end lint/suspicious/noArrayIndexKey: see above

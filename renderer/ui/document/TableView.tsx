import { Fragment, useCallback, useRef } from "react";
import { printedTitle, type Table, type Unit, unitTypes } from "../../core/document.ts";
import { isWide } from "../../core/table-widths.ts";
import { messages } from "../../messages/zh-cn.ts";
import { Cells } from "./Cells.tsx";
import { askToCopy } from "./table-copy.ts";

const words = messages.tables;

/** A table as a table: caption, unit of measure, header levels, rows with numbers to the right, source. */
export function TableView({ unit }: { readonly unit: Unit }) {
  const rows = useRef<readonly number[]>([]);
  const keep = useCallback((shown: readonly number[]) => {
    rows.current = shown;
  }, []);
  const table = unit.table;
  if (!table) return null;
  const title = printedTitle(unit);
  return (
    <figure className={isWide(table) ? "table-figure wide" : "table-figure"}>
      <figcaption>
        {!table.unrestored && (
          <button
            type="button"
            className="copy-table"
            title={words.copyHint}
            onClick={({ currentTarget }) =>
              askToCopy(currentTarget, { address: unit.address, rows: rows.current })
            }
          >
            {words.copy}
          </button>
        )}
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
        <Cells table={table} title={title || unitTypes.table.name} onRows={keep} />
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
// biome-ignore-end lint/suspicious/noArrayIndexKey: see above

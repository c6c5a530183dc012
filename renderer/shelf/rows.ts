import type { UnitType } from "../core/document.ts";
import type { OutlineEntry } from "../core/outline.ts";
import type { InstalledWork } from "../library/database.ts";

/** A line of the contents tree that can be seen, because all branches above it are open. */
export type Row = {
  readonly key: string;
  readonly workId: string;
  /** "" for the work itself. */
  readonly address: string;
  readonly label: string;
  readonly type: UnitType | "work";
  readonly depth: number;
  readonly position: number;
  readonly siblings: number;
  /** Undefined for a leaf. */
  readonly open?: boolean;
  readonly page?: number;
  readonly doubtful: boolean;
};

export const rowKey = (workId: string, address: string): string =>
  address ? `${workId}/${address}` : workId;

/** The rows to be seen with these branches open, in order. */
export function rowsOf(works: readonly InstalledWork[], expanded: ReadonlySet<string>): readonly Row[] {
  return works.flatMap(({ work, outline }, position) => {
    const open = expanded.has(work.id);
    const root: Row = {
      key: work.id,
      workId: work.id,
      address: "",
      label: work.title,
      type: "work",
      depth: 0,
      position: position + 1,
      siblings: works.length,
      open,
      doubtful: work.doubt !== undefined,
    };
    return open ? [root, ...branch(work.id, outline, 0, outline.length, 1, expanded)] : [root];
  });
}

function branch(
  workId: string,
  outline: readonly OutlineEntry[],
  from: number,
  to: number,
  depth: number,
  expanded: ReadonlySet<string>,
): readonly Row[] {
  const children: number[] = [];
  for (let at = from; at < to; at = outline[at]?.end ?? to) children.push(at);
  return children.flatMap((at, index) => {
    const entry = outline[at];
    if (!entry) return [];
    const key = rowKey(workId, entry.address);
    const parent = entry.end > at + 1;
    const row: Row = {
      key,
      workId,
      address: entry.address,
      label: entry.label,
      type: entry.type,
      depth,
      position: index + 1,
      siblings: children.length,
      doubtful: false,
      ...(parent && { open: expanded.has(key) }),
      ...(entry.page !== undefined && { page: entry.page }),
    };
    return row.open ? [row, ...branch(workId, outline, at + 1, entry.end, depth + 1, expanded)] : [row];
  });
}

/** The entries on the way to `address`, from the outside in, itself last; none where the outline lacks it. */
export function pathTo(outline: readonly OutlineEntry[], address: string): readonly OutlineEntry[] {
  const at = outline.findIndex((entry) => entry.address === address);
  const found = outline[at];
  if (!found) return [];
  return outline.filter((entry, index) => index <= at && entry.end > at);
}

import type { UnitType, Work } from "../core/document.ts";
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
  /** What it is: the type of a unit, or the kind of a work. */
  readonly kind: UnitType | Work["kind"];
  readonly depth: number;
  readonly position: number;
  readonly siblings: number;
  /** Undefined for a leaf. */
  readonly open: boolean | undefined;
  readonly doubtful: boolean;
  /** It is one of those that a filter found. */
  readonly found: boolean;
};

/** What is to be seen of the tree; entry -1 of a work is the work itself. */
export type Sight = {
  readonly isOpen: (key: string, work: number, entry: number) => boolean;
  readonly isShown: (work: number, entry: number) => boolean;
  readonly isFound: (work: number, entry: number) => boolean;
};

/** The key of a row: of a work its id. */
export const rowKey = (workId: string, address: string): string =>
  address ? `${workId}/${address}` : workId;

/** The rows to be seen with these branches open, in order. */
export const rowsOf = (works: readonly InstalledWork[], expanded: ReadonlySet<string>): readonly Row[] =>
  rowsInSight(works, {
    isOpen: (key) => expanded.has(key),
    isShown: () => true,
    isFound: () => false,
  });

/** The rows in sight, in order, each counted among those beside it that are in sight too. */
export function rowsInSight(works: readonly InstalledWork[], sight: Sight): readonly Row[] {
  const rows: Row[] = [];
  const shown = works.flatMap((_, at) => (sight.isShown(at, -1) ? [at] : []));
  shown.forEach((at, index) => {
    const installed = works[at];
    if (!installed) return;
    const { id, work, outline } = installed;
    const open = sight.isOpen(id, at, -1);
    rows.push({
      key: id,
      workId: id,
      address: "",
      label: work.title,
      type: "work",
      kind: work.kind,
      depth: 0,
      position: index + 1,
      siblings: shown.length,
      open,
      doubtful: work.doubt !== undefined,
      found: sight.isFound(at, -1),
    });
    if (open) addBranch(rows, { id, at, outline, sight }, 0, outline.length, 1);
  });
  return rows;
}

type Within = {
  readonly id: string;
  readonly at: number;
  readonly outline: readonly OutlineEntry[];
  readonly sight: Sight;
};

function addBranch(rows: Row[], within: Within, from: number, to: number, depth: number): void {
  const { id, at, outline, sight } = within;
  const children: number[] = [];
  for (let child = from; child < to; child = outline[child]?.end ?? to) {
    if (sight.isShown(at, child)) children.push(child);
  }
  children.forEach((child, index) => {
    const entry = outline[child];
    if (!entry) return;
    const key = rowKey(id, entry.address);
    const parent = entry.end > child + 1;
    const open = parent ? sight.isOpen(key, at, child) : undefined;
    rows.push({
      key,
      workId: id,
      address: entry.address,
      label: entry.label,
      type: entry.type,
      kind: entry.type,
      depth,
      position: index + 1,
      siblings: children.length,
      open,
      doubtful: false,
      found: sight.isFound(at, child),
    });
    if (open) addBranch(rows, within, child + 1, entry.end, depth + 1);
  });
}

/** The keys of all branches, or of one row and of all branches below it. */
export function branchKeys(works: readonly InstalledWork[], below?: Row): readonly string[] {
  return works
    .filter(({ id }) => !below || id === below.workId)
    .flatMap(({ id, outline }) => {
      const at = below ? outline.findIndex(({ address }) => address === below.address) : -1;
      const branches = outline
        .slice(Math.max(0, at), outline[at]?.end)
        .filter((entry, index) => entry.end > Math.max(0, at) + index + 1)
        .map(({ address }) => rowKey(id, address));
      return at < 0 ? [id, ...branches] : branches;
    });
}

/** The entries on the way to `address`, from the outside in, itself last; none where the outline lacks it. */
export function pathTo(outline: readonly OutlineEntry[], address: string): readonly OutlineEntry[] {
  const at = outline.findIndex((entry) => entry.address === address);
  const found = outline[at];
  if (!found) return [];
  return outline.filter((entry, index) => index <= at && entry.end > at);
}

/** Where one is: a work, and the way from it to the place, from the outside in. */
export type Whereabouts = { readonly workId: string; readonly path: readonly string[] };

/** The row of the last step of a way that is in sight: a closed branch stands for what it holds. Null for none. */
export function nearestRow(at: ReadonlyMap<string, number>, { workId, path }: Whereabouts): string | null {
  const keys = [workId, ...path.map((address) => rowKey(workId, address))];
  return keys.findLast((key) => at.has(key)) ?? null;
}

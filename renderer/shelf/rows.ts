import type { UnitType, Work } from "../core/document.ts";
import type { OutlineEntry } from "../core/outline.ts";
import type { Validity } from "../core/validity.ts";
import type { InstalledWork } from "../library/database.ts";
import { validityAt } from "../library/validity.ts";
import { type Group, type Grouping, withInner } from "./groups.ts";

/** A line of the contents tree that can be seen, because all branches above it are open. */
export type Row = {
  readonly key: string;
  /** "" for a group of works. */
  readonly workId: string;
  /** "" for the work itself. */
  readonly address: string;
  readonly label: string;
  readonly type: UnitType | "work" | "works";
  /** What it is: the type of a unit, the kind of a work, or of a group of works. */
  readonly kind: UnitType | Work["kind"] | Group["kind"];
  readonly depth: number;
  readonly position: number;
  readonly siblings: number;
  /** Undefined for a leaf. */
  readonly open: boolean | undefined;
  readonly doubtful: boolean;
  /** How many works there are in a group. */
  readonly count?: number;
  readonly validity: Validity | null;
  /** It is one of those that a filter found. */
  readonly found: boolean;
};

/** What is to be seen of the tree; entry -1 of a work is the work itself. */
export type Sight = {
  readonly isOpen: (key: string, work: number, entry: number) => boolean;
  readonly isGroupOpen: (key: string) => boolean;
  readonly isShown: (work: number, entry: number) => boolean;
  readonly isFound: (work: number, entry: number) => boolean;
};

/** The key of a row: of a work its id. */
export const rowKey = (workId: string, address: string): string =>
  address ? `${workId}/${address}` : workId;

/** The rows to be seen with these branches open, in order. */
export const rowsOf = (
  works: readonly InstalledWork[],
  expanded: ReadonlySet<string>,
  grouping: Grouping = ungrouped(works),
): readonly Row[] =>
  rowsInSight(
    works,
    {
      isOpen: (key) => expanded.has(key),
      isGroupOpen: (key) => expanded.has(key),
      isShown: () => true,
      isFound: () => false,
    },
    grouping,
  );

const ungrouped = (works: readonly InstalledWork[]): Grouping => ({
  alone: [...works.keys()],
  groups: [],
});

/** The rows in sight, in order, each counted among those beside it that are in sight too. */
export function rowsInSight(
  works: readonly InstalledWork[],
  sight: Sight,
  { alone, groups }: Grouping = ungrouped(works),
): readonly Row[] {
  const rows: Row[] = [];
  addWorks(rows, works, sight, { works: alone, groups }, 0);
  return rows;
}

/** Works, and after them groups of works; of a group that has groups, these alone. */
function addWorks(
  rows: Row[],
  works: readonly InstalledWork[],
  sight: Sight,
  within: Pick<Group, "works" | "groups">,
  depth: number,
): void {
  const isShown = (at: number) => sight.isShown(at, -1);
  const numbers = within.works.filter(isShown);
  const groups = within.groups.filter((group) => group.works.some(isShown));
  const siblings = numbers.length + groups.length;
  numbers.forEach((at, index) => {
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
      depth,
      position: index + 1,
      siblings,
      open,
      doubtful: work.doubt !== undefined,
      validity: validityAt(works, id, ""),
      found: sight.isFound(at, -1),
    });
    if (open) addBranch(rows, { works, id, at, outline, sight }, 0, outline.length, depth + 1);
  });
  groups.forEach((group, index) => {
    const open = sight.isGroupOpen(group.key);
    rows.push({
      key: group.key,
      workId: "",
      address: "",
      label: group.label,
      type: "works",
      kind: group.kind,
      depth,
      position: numbers.length + index + 1,
      siblings,
      open,
      count: group.works.filter(isShown).length,
      doubtful: false,
      validity: null,
      found: false,
    });
    const inner = group.groups.length > 0 ? { works: [], groups: group.groups } : group;
    if (open) addWorks(rows, works, sight, inner, depth + 1);
  });
}

type Within = {
  readonly works: readonly InstalledWork[];
  readonly id: string;
  readonly at: number;
  readonly outline: readonly OutlineEntry[];
  readonly sight: Sight;
};

function addBranch(rows: Row[], within: Within, from: number, to: number, depth: number): void {
  const { works, id, at, outline, sight } = within;
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
      validity: entry.type === "regulation" ? validityAt(works, id, entry.address) : null,
      found: sight.isFound(at, child),
    });
    if (open) addBranch(rows, within, child + 1, entry.end, depth + 1);
  });
}

/** The keys of all branches, or of one row and of all branches below it. */
export function branchKeys(
  works: readonly InstalledWork[],
  below?: Row,
  { groups }: Grouping = ungrouped(works),
): readonly string[] {
  if (below?.type === "works") {
    const group = withInner(groups).find(({ key }) => key === below.key);
    const within = group?.works.flatMap((at) => works[at] ?? []) ?? [];
    return [...withInner(group ? [group] : []).map(({ key }) => key), ...branchKeys(within)];
  }
  const inWorks = works
    .filter(({ id }) => !below || id === below.workId)
    .flatMap(({ id, outline }) => {
      const at = below ? outline.findIndex(({ address }) => address === below.address) : -1;
      const branches = outline
        .slice(Math.max(0, at), outline[at]?.end)
        .filter((entry, index) => entry.end > Math.max(0, at) + index + 1)
        .map(({ address }) => rowKey(id, address));
      return at < 0 ? [id, ...branches] : branches;
    });
  return below ? inWorks : [...withInner(groups).map(({ key }) => key), ...inWorks];
}

/** The entries on the way to `address`, from the outside in, itself last; none where the outline lacks it. */
export function pathTo(outline: readonly OutlineEntry[], address: string): readonly OutlineEntry[] {
  const at = outline.findIndex((entry) => entry.address === address);
  const found = outline[at];
  if (!found) return [];
  return outline.filter((entry, index) => index <= at && entry.end > at);
}

/** Where one is: a work, and the way from it to the place, from the outside in. */
export type Whereabouts = {
  readonly workId: string;
  readonly path: readonly string[];
  /** The keys of the groups around the work, from the outside in. */
  readonly groups?: readonly string[];
};

/** The row of the last step of a way that is in sight: a closed branch stands for what it holds. Null for none. */
export function nearestRow(
  at: ReadonlyMap<string, number>,
  { workId, path, groups = [] }: Whereabouts,
): string | null {
  const keys = [...groups, workId, ...path.map((address) => rowKey(workId, address))];
  return keys.findLast((key) => at.has(key)) ?? null;
}

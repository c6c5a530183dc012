import type { InstalledWork } from "../library/database.ts";

/** A collection of works, as the tree calls it. */
export type NamedCollection = {
  readonly id: string;
  readonly name: string;
  readonly kind: "import" | "pack";
};

/** Works under a row of their own: of a collection, or of a region within a large one. */
export type Group = {
  readonly key: string;
  readonly label: string;
  readonly kind: "import" | "pack" | "region";
  /** Their numbers among all works. */
  readonly works: readonly number[];
  /** Where it has these, its works are theirs. */
  readonly groups: readonly Group[];
};

/** How the works stand in the tree: those of the bundle by themselves, the others under their collections. */
export type Grouping = { readonly alone: readonly number[]; readonly groups: readonly Group[] };

/** More works than this are parted by region, where they are of several. */
const many = 30;
const byTitle = new Intl.Collator("zh-CN", { numeric: true });
const groupings = new WeakMap<readonly InstalledWork[], { readonly of: unknown; readonly made: Grouping }>();

/** The key of the row of a collection. */
export const groupKey = (collection: string): string => `@${collection}`;

/** Groups works by their collections, each in the order of its titles; a large one by regions first. */
export function groupingOf(
  works: readonly InstalledWork[],
  collections: readonly NamedCollection[],
): Grouping {
  const known = groupings.get(works);
  if (known?.of === collections) return known.made;
  const alone: number[] = [];
  const members = new Map<string, number[]>();
  for (const [at, { collection }] of works.entries()) {
    if (collection === undefined) alone.push(at);
    else members.set(collection, [...(members.get(collection) ?? []), at]);
  }
  const groups = [...members].map(([id, numbers]): Group => {
    const { name = "", kind = "import" } = collections.find((each) => each.id === id) ?? {};
    const key = groupKey(id);
    return { key, label: name, kind, ...partedByRegion(works, numbers, key) };
  });
  const made = { alone, groups };
  groupings.set(works, { of: collections, made });
  return made;
}

function partedByRegion(
  works: readonly InstalledWork[],
  numbers: readonly number[],
  key: string,
): Pick<Group, "works" | "groups"> {
  const sorted = numbers.toSorted((one, other) =>
    byTitle.compare(works[one]?.work.title ?? "", works[other]?.work.title ?? ""),
  );
  if (sorted.length <= many) return { works: sorted, groups: [] };
  const regions = new Map<string, number[]>();
  for (const at of sorted) {
    const region = provinceOf(works[at]?.work.region ?? "");
    regions.set(region, [...(regions.get(region) ?? []), at]);
  }
  if (regions.size < 2) return { works: sorted, groups: [] };
  const groups = [...regions]
    .toSorted(([one], [other]) => rankOf(one) - rankOf(other) || byTitle.compare(one, other))
    .map(([label, works]): Group => ({ key: `${key}/${label}`, label, kind: "region", works, groups: [] }));
  return { works: sorted, groups };
}

const state = "全国";
const elsewhere = "其他";

/** 甘肃省 for 甘肃省兰州市: the tree is no atlas. */
const provinceOf = (region: string): string =>
  /^(?:全国|北京市|天津市|上海市|重庆市|\p{Script=Han}{2,7}?(?:省|自治区|特别行政区))/u.exec(region)?.[0] ??
  elsewhere;

const rankOf = (region: string): number => (region === state ? 0 : region === elsewhere ? 2 : 1);

/** The keys of the groups that a work is in, from the outside in. */
export function groupsAround(
  { groups }: Grouping,
  works: readonly InstalledWork[],
  workId: string,
): readonly string[] {
  const at = works.findIndex(({ id }) => id === workId);
  const around = (among: readonly Group[]): readonly string[] => {
    const group = among.find((each) => each.works.includes(at));
    return group ? [group.key, ...around(group.groups)] : [];
  };
  return around(groups);
}

/** The groups themselves and all within them. */
export const withInner = (groups: readonly Group[]): readonly Group[] =>
  groups.flatMap((group) => [group, ...withInner(group.groups)]);

import type { PaperBlock } from "./block.ts";
import { namedInFull, type PaperSource } from "./sources.ts";
import type { PaperWords } from "./words.ts";

/**
 * What the running head of a page says, from the blocks that stand on it: the regulation, and from which article to
 * which; where several are on the page, with what it begins and with what it ends.
 */
export function headOf(
  blocks: readonly PaperBlock[],
  sources: readonly PaperSource[],
): readonly [string, string] {
  const told = blocks.filter(({ origin }) => origin !== null);
  const within = told.filter(({ role, origin }) => role !== "heading" && origin?.label !== "");
  const [first, last] = [told[0]?.origin, told.at(-1)?.origin];
  if (!first || !last) return ["", ""];
  const name = (source: number) => sources[source]?.name ?? "";
  const [from, to] = [
    (within[0] ?? told[0])?.origin?.label ?? "",
    (within.at(-1) ?? told.at(-1))?.origin?.label ?? "",
  ];
  if (first.source === last.source) return [name(first.source), from === to ? from : spanOf(from, to)];
  return [join(name(first.source), first.label), join(name(last.source), last.label)];
}

const spanOf = (from: string, to: string): string => [from, to].filter(Boolean).join("—");
const join = (name: string, label: string): string => [name, label].filter(Boolean).join("　");

/** So much of it has room at the foot of the narrowest page. */
const room = 90;

/** Where the words of a page are from, and who printed it when, in one quiet line. */
export function stampOfPage(
  blocks: readonly PaperBlock[],
  sources: readonly PaperSource[],
  printed: string,
  words: PaperWords,
): string {
  const shown = [...new Set(blocks.flatMap(({ origin }) => origin?.source ?? []))];
  const all = shown.flatMap((source) => sources[source] ?? []);
  const used = all.filter((source, at) => !isNamedBy(source, at, all));
  const [first] = used;
  if (!first) return printed;
  return `来源：${used.length > 2 ? words.andOthers(first.title, used.length) : toldTogether(used)}${printed ? `。${printed}` : ""}`;
}

/** True of what another source beside it names too: the same title again, or the work that the other is in. */
const isNamedBy = (source: PaperSource, at: number, all: readonly PaperSource[]): boolean =>
  all.some(
    (other, place) =>
      place !== at &&
      other.workId === source.workId &&
      (other.title === source.title ? place < at : isOfWork(source) && !isOfWork(other)),
  );

const plainOf = ({ stamp }: PaperSource): string => stamp.replace(/^来源：/, "");
const isOfWork = (source: PaperSource): boolean => namedInFull(source) === plainOf(source);

/** Each in full; where that has no room, without the dates, and a work that they share once. */
function toldTogether(sources: readonly PaperSource[]): string {
  const full = sources.map(namedInFull).join("；");
  if (sources.length === 1 || full.length <= room) return full;
  const works = sources.map((source) => /^《.*?》(?=，|$)/u.exec(plainOf(source))?.[0] ?? plainOf(source));
  const titles = sources.map(({ title }) => title);
  if (new Set(works).size === 1) return `${titles.join("、")}，载${works[0]}`;
  return sources
    .map((source, at) => (isOfWork(source) ? works[at] : `${titles[at]}，载${works[at]}`))
    .join("；");
}

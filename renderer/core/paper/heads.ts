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

/** Where the words of a page are from, and who printed it when, in one quiet line. */
export function stampOfPage(
  blocks: readonly PaperBlock[],
  sources: readonly PaperSource[],
  printed: string,
  words: PaperWords,
): string {
  const used = [...new Set(blocks.flatMap(({ origin }) => origin?.source ?? []))];
  const [first, second] = used.map((source) => sources[source]);
  const plain = (source: PaperSource | undefined) => source?.stamp.replace(/^来源：/, "") ?? "";
  const named = (source: PaperSource | undefined) => (source ? namedInFull(source) : "");
  if (used.length === 0) return printed;
  const told =
    used.length === 1
      ? named(first)
      : used.length === 2
        ? `${first?.title ?? ""}、${second?.title ?? ""}，载${plain(first)}`
        : words.andOthers(first?.title ?? "", used.length);
  return `来源：${told}${printed ? `。${printed}` : ""}`;
}

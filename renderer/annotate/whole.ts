import { partCited } from "../core/citing/part.ts";
import { unitTypes } from "../core/document.ts";
import type { Anchor } from "../core/own/anchor.ts";
import { messages } from "../messages/zh-cn.ts";

const words = messages.annotating.whole;

/** What is called by its own name, by the short name that addresses hold; all else is a 条. */
const named = new Map<string, string>(
  (["part", "subpart", "chapter", "section", "category", "subcategory", "topic", "table"] as const).map(
    (type) => [unitTypes[type].short, unitTypes[type].name],
  ),
);

/** What an annotation without marked words is about, as one says it beside its 条: 全条, 第二款, 全章, 整部文献. */
export function wholeOf(anchor: Pick<Anchor, "address" | "citation"> | null): string {
  if (!anchor) return words.nothing;
  const { address, citation } = anchor;
  if (address === "") return words.work;
  const short = address.split("__").at(-1)?.replace(/_.*$/, "") ?? "";
  // A 款, 项 or 目 is named as it is cited, where its 条 has several.
  return partCited(citation) || words.unit(named.get(short) ?? words.article);
}

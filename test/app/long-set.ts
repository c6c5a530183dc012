import type { Page } from "playwright/test";
import { ranksBetween } from "../../renderer/core/own/rank.ts";
import type { ArticleSet, OwnRecord, SetEntry, SetItem } from "../../renderer/core/own/records.ts";
import { usualOptions } from "../../renderer/core/paper/options.ts";
import { kept } from "./own-records.ts";

/** A set of some entries, each heading of it on a page of its own. */
export function longSet(name: string, entries: readonly SetEntry[]): readonly OwnRecord[] {
  const ranks = ranksBetween("", "", entries.length);
  const set: ArticleSet = {
    ...kept,
    kind: "set",
    id: "long",
    name,
    purpose: "",
    cover: { title: "", subtitle: "", issuer: "", date: "" },
    printing: { ...usualOptions("large"), sheet: "16K", apart: true },
  };
  const items = entries.map((entry, at): SetItem => {
    const rank = ranks[at] ?? "";
    return { ...kept, kind: "set-item", id: `long-${at}`, set: "long", rank, entry };
  });
  return [set, ...items];
}

/** A heading, and so a page, for each of so many. */
export const headings = (count: number): readonly SetEntry[] =>
  Array.from({ length: count }, (_, at) => ({ sort: "heading", level: 1, text: `第${at + 1}号` }));

/** A whole work, so many times. */
export const wholeWorks = (workId: string, times: number): readonly SetEntry[] =>
  Array.from({ length: times }, () => {
    const anchor = { workId, edition: "", address: "", passages: [], words: "", citation: workId };
    return { sort: "unit", sum: "", anchor };
  });

/** Opens a set, and the preview of its pages. */
export async function previewOf(page: Page, name: string) {
  await page.getByRole("tree", { name: "文献目录" }).waitFor();
  await page.keyboard.press("Control+4");
  const region = page.getByRole("region", { name: "条文集" });
  await region
    .getByRole("button", { name: new RegExp(`^${name}`) })
    .first()
    .click();
  await region.getByRole("button", { name: "预览与打印" }).click();
  return page.getByRole("dialog", { name: /^打印：/ });
}

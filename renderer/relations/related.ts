import { useEffect, useState } from "react";
import type { Unit } from "../core/document.ts";
import { tellingWords } from "../core/telling-words.ts";
import type { OpenDocument } from "../library/library.ts";
import { type Hit, noFilter } from "../search/answer-types.ts";
import type { Search } from "../search/client.ts";

/** How long one must rest at a unit before its like is looked for, in milliseconds. */
const rest = 400;
const shown = 6;

/** What else in the library is about the same as a unit, of other works first. */
export function useRelated(
  search: Search,
  opened: OpenDocument | null,
  path: readonly Unit[],
): readonly Hit[] {
  const unit = path.at(-1);
  const [related, setRelated] = useState<{ readonly unit: Unit; readonly hits: readonly Hit[] } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is the unit's own
  useEffect(() => {
    if (!opened || !unit) return;
    let left = false;
    const timer = setTimeout(() => {
      const question = questionFor(path);
      if (question === "") return setRelated({ unit, hits: [] });
      search.ask({ question, open: null, filter: noFilter, order: "rank", from: 0, limit: 24 }).then(
        ({ hits, near }) => {
          if (!left) setRelated({ unit, hits: selected([...hits, ...near], opened.document.work.id, path) });
        },
        // What is only offered besides is left out where it cannot be found.
        () => {},
      );
    }, rest);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [search, opened, unit]);
  return related?.unit === unit ? (related?.hits ?? []) : [];
}

/** A heading that says nothing without the one above it. */
const common = /^(?:概况|综述|概述|简况|综合|其他|机构设置|组织机构|基本情况|附则|总则)$/;

/** The words to look for: the heading, or of an article without one what it says and the others do not. */
function questionFor(path: readonly Unit[]): string {
  const unit = path.at(-1);
  const above = path.at(-2);
  if (!unit) return "";
  if (unit.heading) {
    const heading = common.test(unit.heading) ? (above?.heading ?? "") : unit.heading;
    // Signs would be taken for more than words.
    return heading.replace(/[^\p{Script=Han}\p{L}\p{N}]+/gu, " ").trim();
  }
  const among = path.findLast(({ type }) => type === "regulation") ?? above;
  if (!among || unit.type !== "article") return "";
  return tellingWords(unit, articlesOf(among), 3).join(" ");
}

const kept = new WeakMap<Unit, readonly Unit[]>();

function articlesOf(unit: Unit): readonly Unit[] {
  const find = (each: Unit): readonly Unit[] =>
    each.type === "article" ? [each] : each.children.flatMap(find);
  const articles = kept.get(unit) ?? find(unit);
  kept.set(unit, articles);
  return articles;
}

/** Without the unit itself and those beside it, which one sees; a place once, and of other works first. */
function selected(hits: readonly Hit[], workId: string, path: readonly Unit[]): readonly Hit[] {
  const unit = path.at(-1);
  const siblings = path.at(-2)?.children ?? [];
  const at = unit ? siblings.indexOf(unit) : -1;
  const near = [unit, siblings[at - 1], siblings[at + 1]].flatMap((each) => each?.address ?? []);
  const seen = new Set<string>();
  const others = hits.filter((hit) => {
    const key = `${hit.workId} ${hit.path.join(" ")} ${hit.label}`;
    if (
      hit.workId === workId &&
      near.some((own) => hit.address === own || hit.address.startsWith(`${own}__`))
    )
      return false;
    return !seen.has(key) && seen.add(key);
  });
  const elsewhere = others.filter((hit) => hit.workId !== workId);
  return [...elsewhere, ...others.filter((hit) => hit.workId === workId)].slice(0, shown);
}

import { useEffect, useState } from "react";
import { isStatute } from "../core/citation-targets.ts";
import { type Unit, unitTypes } from "../core/document.ts";
import { tellingWords, topicOf } from "../core/telling-words.ts";
import { type Hit, noFilter } from "../search/answer-types.ts";
import type { Search } from "../search/client.ts";

/** How long one must rest at a unit before its like is looked for, in milliseconds. */
const rest = 400;
const shown = 6;
/** As long as there are fewer than these, fewer words are asked for. */
const enough = 3;

/** What else in the library is about the same as the last unit of `path`, of other works first. */
export function useRelated(search: Search, workId: string, path: readonly Unit[]): readonly Hit[] {
  const unit = path.at(-1);
  const [related, setRelated] = useState<{ readonly unit: Unit; readonly hits: readonly Hit[] } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is the unit's own
  useEffect(() => {
    if (!unit) return;
    let left = false;
    const timer = setTimeout(() => {
      find(search, questionsFor(path), (hit) => isElsewhere(hit, workId, path)).then(
        (hits) => !left && setRelated({ unit, hits: selected(hits, workId) }),
        // What is only offered besides is left out where it cannot be found.
        () => {},
      );
    }, rest);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [search, workId, unit]);
  return related?.unit === unit ? (related?.hits ?? []) : [];
}

/** What the first questions find that find enough, without what is not wanted. */
async function find(
  search: Search,
  questions: readonly string[],
  wanted: (hit: Hit) => boolean,
): Promise<readonly Hit[]> {
  const found: Hit[] = [];
  for (const question of questions) {
    if (found.length >= enough || question === "") break;
    const { hits } = await search.ask({
      question,
      open: null,
      filter: noFilter,
      order: "rank",
      from: 0,
      limit: 60,
    });
    found.push(...hits.filter(wanted));
  }
  return found;
}

/** A heading that says nothing without the one above it. */
const common = /^(?:概况|综述|概述|简况|综合|其他|机构设置|组织机构|基本情况|附则|总则)$/;

/**
 * What to ask, the most exact first: the heading; of an article without one what its statute is about, with
 * what it says and the others do not. Nothing where neither would tell.
 */
function questionsFor(path: readonly Unit[]): readonly string[] {
  const unit = path.at(-1);
  const above = path.at(-2);
  if (!unit || path.some(({ type }) => type === "index" || type === "toc")) return [];
  if (unit.type === "article" && !unit.heading) {
    const among = path.findLast(isStatute) ?? path[0];
    if (!among) return [];
    const topic = topicOf(among.heading ?? "", articlesOf(among)) ?? "";
    const [first = "", second = ""] = tellingWords(unit, articlesOf(among), 3).filter(
      (word) => !topic.includes(word),
    );
    return [`${topic} ${first} ${second}`, `${topic} ${first}`, topic];
  }
  const heading = unit.heading && common.test(unit.heading) ? above?.heading : unit.heading;
  // Signs would be taken for more than words.
  return [(heading ?? "").replace(/[^\p{Script=Han}\p{L}\p{N}]+/gu, " ").trim()];
}

const kept = new WeakMap<Unit, readonly Unit[]>();

function articlesOf(unit: Unit): readonly Unit[] {
  const inside = (each: Unit): readonly Unit[] =>
    each.type === "article" ? [each] : each.children.flatMap(inside);
  const articles = kept.get(unit) ?? inside(unit);
  kept.set(unit, articles);
  return articles;
}

const listing = new RegExp(`^(?:${unitTypes.index.short}|${unitTypes.toc.short})_`);

/** Not the unit itself nor those beside it, nor its own statute, all of which one has before one; nor lists of titles. */
function isElsewhere(hit: Hit, workId: string, path: readonly Unit[]): boolean {
  if (listing.test(hit.address)) return false;
  if (hit.workId !== workId) return true;
  const unit = path.at(-1);
  const siblings = path.at(-2)?.children ?? [];
  const at = unit ? siblings.indexOf(unit) : -1;
  const near = [path.findLast(isStatute), unit, siblings[at - 1], siblings[at + 1]];
  return !near.some(
    (own) => own && (hit.address === own.address || hit.address.startsWith(`${own.address}__`)),
  );
}

/** The first of them, each place once, and those of other works first. */
function selected(hits: readonly Hit[], workId: string): readonly Hit[] {
  const seen = new Set<string>();
  const apart = hits.filter((hit) => {
    const key = `${hit.workId} ${hit.path.join(" ")} ${hit.label}`;
    return !seen.has(key) && seen.add(key);
  });
  const elsewhere = apart.filter((hit) => hit.workId !== workId);
  return [...elsewhere, ...apart.filter((hit) => hit.workId === workId)].slice(0, shown);
}

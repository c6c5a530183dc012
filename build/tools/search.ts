import { join } from "node:path";
import { createInterface } from "node:readline";
import { parse } from "../../renderer/core/parse.ts";
import { answererOf } from "../../renderer/search/answer.ts";
import { type Hit, noFilter } from "../../renderer/search/answer-types.ts";
import { searchedWork } from "../../renderer/search/corpus.ts";
import { labelOf } from "../../renderer/search/label.ts";
import { scanWeights } from "../../renderer/search/scan-weights.ts";
import { snippetOf } from "../../renderer/search/snippet.ts";
import { type Titled, titledIn } from "../../renderer/search/straight.ts";
import { readSeeds } from "../bundle.ts";
import { root } from "../project.ts";

/**
 * Asks the search of the program, over the works that it carries.
 *
 *   search "QUESTION" [--json] [--limit N] [--all]   the best N hits (10), or every one
 *   search --stdin [--limit N] [--all]               a question a line in, a line of JSON each out
 *
 * A question that is a citation leads to its unit, which stands first among the hits.
 */
type Found = {
  readonly question: string;
  readonly understood: string;
  readonly total: number;
  readonly hits: readonly FoundHit[];
  /** Where nothing holds all that was asked: what holds the most of it. */
  readonly near?: readonly FoundHit[];
};

type FoundHit = {
  readonly work: string;
  readonly eId: string;
  readonly path: readonly string[];
  readonly score: number;
  readonly snippet: string;
  readonly page?: number;
};

// A pipe that closed early, such as `| head`, is no failure.
process.stdout.on("error", () => process.exit());
const works = readSeeds(join(root, "seeds")).map(({ seed, text }) =>
  searchedWork(parse(seed, text).document),
);
const answer = answererOf(works);
const { question, limit, json, stdin, open } = options(process.argv.slice(2));
const weights = scanWeights(works.map(({ texts }) => texts));

if (stdin) {
  for await (const line of createInterface({ input: process.stdin })) print(JSON.stringify(find(line)));
} else if (question === null) {
  console.error('用法：npm run -s search -- "要找的字句" [--json] [--limit 条数] [--all]');
  process.exitCode = 1;
} else {
  const found = find(question);
  if (json) print(JSON.stringify(found));
  else show(found);
}

function find(asked: string): Found {
  const inquiry = {
    question: asked,
    open,
    filter: noFilter,
    order: "rank",
    from: 0,
    limit: Infinity,
  } as const;
  const found = answer(inquiry, { pairs: weights, singles: weights });
  const best = (found.hits[0]?.score ?? 0) + 1;
  const led = found.straight.map(({ workId, address }) => ledTo(workId, address, best));
  const leads = new Set(led.map(({ work, eId }) => `${work}/${eId}`));
  const others = found.hits.filter(({ workId, address }) => !leads.has(`${workId}/${address}`)).map(hit);
  const [straight] = found.straight;
  return {
    question: asked,
    understood: straight ? straight.label : found.understood,
    total: led.length + others.length,
    hits: [...led, ...others].slice(0, limit),
    ...(found.near.length > 0 && { near: found.near.map(hit) }),
  };
}

function hit({ workId, address, path, label, score, snippet, page }: Hit): FoundHit {
  return { work: workId, eId: address, path: [...path, label], score, snippet: snippet.text, ...paged(page) };
}

/** The unit that a citation leads to, with the beginning of its words. */
function ledTo(workId: string, address: string, score: number): FoundHit {
  const texts = works.find(({ id }) => id === workId)?.texts;
  const at = texts?.units.findIndex((unit) => unit.address === address) ?? -1;
  if (!texts || at < 0) return { work: workId, eId: address, path: [], score, snippet: "" };
  const { path, label } = labelOf(texts, at);
  const snippet = snippetOf(texts, at, []).text;
  return {
    work: workId,
    eId: address,
    path: [...path, label],
    score,
    snippet,
    ...paged(texts.units[at]?.page),
  };
}

function show({ understood, total, hits, near }: Found): void {
  print(understood === "" ? "没有要找的字句。" : `${understood}：共 ${total} 处`);
  for (const { work, eId, path, snippet } of hits)
    print(`\n${path.join(" › ")}　[${work}/${eId}]\n  ${snippet}`);
  if (near) print("\n最接近的：");
  for (const { path, snippet } of near ?? []) print(`\n${path.join(" › ")}\n  ${snippet}`);
}

function paged(page: number | undefined): { readonly page?: number } {
  return page === undefined ? {} : { page };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The options by name; all else is the question. `--open WORK/ADDRESS` names the document that is open. */
function options(given: readonly string[]) {
  const words: string[] = [];
  const flags = new Set<string>();
  let limit = 10;
  let open: Titled | null = null;
  for (let at = 0; at < given.length; at += 1) {
    const each = given[at] ?? "";
    if (each === "--limit") limit = Math.max(0, Number(given[++at]) || 0);
    else if (each === "--open") open = openAt(given[++at] ?? "");
    else if (["--json", "--all", "--stdin"].includes(each)) flags.add(each);
    else words.push(each);
  }
  return {
    question: words.length > 0 ? words.join(" ") : null,
    limit: flags.has("--all") ? Infinity : limit,
    json: flags.has("--json"),
    stdin: flags.has("--stdin"),
    open,
  };
}

function openAt(place: string): Titled | null {
  const [workId, address = ""] = place.split("/");
  return titledIn(works).find((each) => each.workId === workId && each.address === address) ?? null;
}

import { type Draft, draft } from "./draft.ts";
import type { Line } from "./line.ts";
import { joinLines } from "./paragraphs.ts";
import { isRoster, readRoster } from "./roster.ts";
import { Sourced } from "./sourced.ts";
import { readBody, runs } from "./yearbook-body.ts";
import { bylineAt, bylineOf, readEntry, signedOff } from "./yearbook-entries.ts";
import { type Chain, findChains, looksLikeHeading, opensEntry, undotted } from "./yearbook-headings.ts";
import { headingOf, type Open, openHeadings, type Reading } from "./yearbook-levels.ts";

/** The 分目, 子目 and 条目 of one 类目. */
export function readOutline(lines: readonly Line[], reading: Reading): Draft[] {
  const roots: Draft[] = [];
  const signed = bylineLines(lines);
  const chains = new Map(findChains(lines, (index) => signed.has(index)).map((chain) => [chain.from, chain]));
  let open: Open | undefined;
  let afterByline = false;
  const home = () => open?.topics.at(-1)?.children ?? open?.unit.children ?? roots;
  const stops = (index: number) =>
    chains.has(index) ||
    signed.has(index) ||
    opensEntry(lines, index) ||
    isRoster(lines, index) ||
    isSubheading(lines, index) ||
    namesPart(lines, index, open);
  const next = (index: number) => {
    let end = index + 1;
    while (end < lines.length && !stops(end)) end++;
    return end;
  };
  for (let index = 0; index < lines.length; ) {
    const chain = chains.get(index);
    const line = lines[index] as Line;
    let end = next(index);
    if (chain) {
      open = openHeadings(chain, lines, open, roots, reading);
      end = chain.to;
    } else if (isRoster(lines, index)) {
      end = endOfRoster(lines, index, chains);
      roots.push(readRoster(lines.slice(index, end)));
      open = undefined;
    } else if (signed.has(index)) {
      end = index + bylineAt(lines, index);
      home().push(bylineOf(joinLines(lines.slice(index, end))));
    } else if (opensEntry(lines, index)) {
      // With an index every part begins with a heading: where none stands, it was lost.
      const bare = reading.terms.length > 0 && (afterByline || (open === undefined && index === 0));
      const lost = bare ? lostHeading(line, reading) : undefined;
      if (bare && !lost) {
        reading.source.diagnostics.push({ line: line.number, message: "条目之前缺分目标题，索引中也没有" });
      }
      if (lost) {
        open = {
          unit: draft("subcategory", { heading: Sourced.added(lost), inferred: true }),
          topics: [],
          direct: true,
        };
        roots.push(open.unit);
      }
      const { entry, bylines } = readEntry(lines.slice(index, end));
      home().push(entry, ...bylines);
      if (open && open.topics.length === 0) open.direct = true;
    } else if (open && namesPart(lines, index, open)) {
      const topic = headingOf("topic", [line]);
      open.topics.push(topic);
      open.unit.children.push(topic);
      end = index + 1;
    } else if (isSubheading(lines, index)) {
      while (end < lines.length && isSubheading(lines, end)) end = next(end);
      const body = readBody(lines.slice(index, end));
      home().push(...body, ...takeByline(body));
    } else {
      const drafts = runs(lines.slice(index, end)).map((paragraph) =>
        draft("paragraph", { text: joinLines(paragraph) }),
      );
      home().push(...drafts.flatMap(signedOff));
    }
    afterByline = signed.has(index) || home().at(-1)?.type === "byline";
    index = end;
  }
  return roots;
}

/** A roster ends at the heading of the next entry: names look like headings, so only the last line before is one. */
function endOfRoster(lines: readonly Line[], from: number, chains: Map<number, Chain>): number {
  const entry = lines.findIndex((_, index) => index > from && opensEntry(lines, index));
  if (entry < 0) return lines.length;
  for (const start of chains.keys()) if (start > from && start < entry) chains.delete(start);
  const heading = entry - 1 > from && looksLikeHeading(lines[entry - 1] as Line);
  if (heading) chains.set(entry - 1, { from: entry - 1, to: entry });
  return heading ? entry - 1 : entry;
}

/** The byline at the end of the last paragraph of a text with headings. */
function takeByline(body: readonly Draft[]): Draft[] {
  let last = body.at(-1);
  while (last && last.children.length > 0) last = last.children.at(-1);
  if (last?.text === undefined) return [];
  const [paragraph, byline] = signedOff(last);
  if (byline) Object.assign(last, { text: paragraph?.text });
  return byline ? [byline] : [];
}

/** The lines on which a byline of its own begins. */
function bylineLines(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let index = 0; index < lines.length; index++) {
    const taken = bylineAt(lines, index);
    if (taken > 0) found.add(index);
    index += Math.max(taken - 1, 0);
  }
  return found;
}

/** 2.2 降水: after an entry, a heading of the manuscript that nobody has put in brackets. */
function isSubheading(lines: readonly Line[], index: number): boolean {
  const line = lines[index] as Line;
  const before = lines[index - 1];
  return (
    line.width < 14 &&
    /^\d\.\d\s*\p{Script=Han}{2,10}$/u.test(line.text.text) &&
    (before === undefined || /[。；）]$/u.test(before.text.text) || before.width < 20)
  );
}

/** A heading over text without entries: told only by the title of its 分目, which names it (文化体育旅游: 旅游). */
function namesPart(lines: readonly Line[], index: number, open: Open | undefined): boolean {
  const line = lines[index] as Line;
  if (open === undefined || open.topics.length === 0 || line.width > 8 || !looksLikeHeading(line))
    return false;
  const name = undotted(line);
  const title = open.unit.heading?.text ?? "";
  return title !== name && title.includes(name) && /[。）]$/u.test(lines[index - 1]?.text.text ?? "");
}

/** After a byline an entry without a heading: the one term of the index that names this page and has no title. */
function lostHeading(line: Line, { terms, titles }: Reading): string | undefined {
  const candidates = terms.filter(
    ({ name, references }) =>
      references.some(({ page, column }) => page === line.page && column !== undefined) &&
      (!titles.has(name.replace(/\s/gu, "")) || references.some(({ column }) => column === undefined)),
  );
  return candidates.length === 1 ? candidates[0]?.name : undefined;
}

import { type Draft, draft } from "./draft.ts";
import type { Term } from "./index-of-terms.ts";
import type { Line } from "./line.ts";
import { joinLines } from "./paragraphs.ts";
import { closeHeading } from "./regulation.ts";
import { isRoster, readRoster } from "./roster.ts";
import type { Source } from "./source.ts";
import { Sourced } from "./sourced.ts";
import { readBody, runs } from "./yearbook-body.ts";
import { bylineAt, bylineOf, readEntry, signedOff } from "./yearbook-entries.ts";
import {
  type Chain,
  findChains,
  isDotted,
  looksLikeHeading,
  opensEntry,
  undotted,
} from "./yearbook-headings.ts";

/** Names that say what is told and not of whom: they belong under the heading before them. */
const general =
  /^(?:重[要大]|主要)(?:会议|决[定策议]|活动|事项)$|^常委会工作$|^学习考察$|^(?:街道)?概况?貌?$|^经济$|^社会发展$|^自身建设$/u;

type Open = { unit: Draft; topics: Draft[]; direct: boolean };

/** What the outline of one 类目 is read with. */
type Reading = {
  readonly source: Source;
  readonly terms: readonly Term[];
  /** All titles of the work, so that a term of the index without one can be told. */
  readonly titles: ReadonlySet<string>;
  /** Whether the work has 子目 below its 分目. */
  readonly topics: boolean;
};

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
      const lost =
        afterByline || (open === undefined && index === 0) ? lostHeading(line, reading) : undefined;
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
      home().push(...readBody(lines.slice(index, end)));
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
  const heading = looksLikeHeading(lines[entry - 1] as Line);
  if (heading) chains.set(entry - 1, { from: entry - 1, to: entry });
  return heading ? entry - 1 : entry;
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

/** Opens the headings of a chain at their levels. */
function openHeadings(
  chain: Chain,
  lines: readonly Line[],
  before: Open | undefined,
  roots: Draft[],
  reading: Reading,
): Open {
  const headings: Line[][] = [];
  for (const line of lines.slice(chain.from, chain.to)) {
    const last = headings.at(-1)?.[0];
    if (last && undotted(last) === undotted(line)) {
      reading.source.repairs.push({
        kind: "doubled",
        line: line.number,
        before: line.raw.text,
        after: "",
        dropped: line.raw,
      });
    } else if (last && isOneTitle(last, line, reading)) headings.at(-1)?.push(line);
    else headings.push([line]);
  }
  let open = before;
  for (const [index, heading] of headings.entries()) {
    const last = index === headings.length - 1;
    const first = heading[0] as Line;
    const below =
      open !== undefined &&
      (last && headings.length > 1
        ? index > 0
        : headings.length === 1 && reading.topics && belongsUnder(first, open));
    if (below && open) {
      const unit = headingOf("topic", heading);
      open.topics.push(unit);
      open.unit.children.push(unit);
    } else {
      open = { unit: headingOf("subcategory", heading), topics: [], direct: false };
      roots.push(open.unit);
    }
  }
  return open as Open;
}

/** Whether a heading standing alone is a 子目 of the open 分目. */
function belongsUnder(line: Line, open: Open): boolean {
  const name = undotted(line);
  if (isDotted(line)) return true;
  if (open.direct && open.topics.length === 0) return general.test(name);
  if (open.topics.length === 0) return false;
  if (general.test(name)) return true;
  const names = open.topics.map((topic) => (topic.heading?.text ?? "").replace(/[·•.．\s]/gu, ""));
  // A title that names its parts, 文化体育旅游, is full when they have all been told.
  if ((open.unit.heading?.text ?? "").replace(/[、·\s和与及]/gu, "") === names.join("")) return false;
  return !names.every((each) => general.test(each));
}

/** A title broken over two lines: the index has the two as one. */
function isOneTitle(
  first: Line,
  second: Line,
  { terms, topics }: Pick<Reading, "terms" | "topics">,
): boolean {
  const whole = undotted(first) + undotted(second);
  if (terms.some(({ name }) => name.replace(/\s/gu, "") === whole)) return true;
  return !topics && second.gap === 0 && !isDotted(second);
}

/** Whether a work has 子目: headings between dots, or often two titles one under the other. */
export function hasTopics(
  lines: readonly Line[],
  terms: readonly Term[],
  isPart: (index: number) => boolean,
): boolean {
  const pairs = findChains(lines, isPart).filter(({ from, to }) => {
    const [first, second] = lines.slice(from, to) as [Line, Line | undefined];
    return second !== undefined && !isOneTitle(first, second, { terms, topics: true });
  });
  return (
    pairs.length > 2 || lines.filter((line) => /^[·•.．]+[^·•.．]+[·•.．]+$/u.test(line.text.text)).length > 2
  );
}

function headingOf(type: "subcategory" | "topic", lines: readonly Line[]): Draft {
  const words = Sourced.join(lines.map((line) => line.text));
  const lead = /^[·•.．\s]*/u.exec(words.text)?.[0].length ?? 0;
  const trail = /[·•.．\s]*$/u.exec(words.text)?.index ?? words.length;
  const marks = [words.slice(0, lead), words.slice(trail)].filter((mark) => mark.length > 0);
  return draft(type, {
    heading: closeHeading(words.slice(lead, trail)),
    ...(marks.length > 0 ? { marks } : {}),
  });
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

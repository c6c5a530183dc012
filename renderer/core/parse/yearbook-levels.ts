import { doubling } from "./doubled.ts";
import { type Draft, draft } from "./draft.ts";
import type { Term } from "./index-of-terms.ts";
import type { Line } from "./line.ts";
import { closeHeading } from "./regulation.ts";
import type { Source } from "./source.ts";
import { Sourced } from "./sourced.ts";
import { type Chain, findChains, isDotted, undotted } from "./yearbook-headings.ts";

/** Names that say what is told and not of whom: they belong under the heading before them. */
const general =
  /^(?:重[要大]|主要)(?:会议|决[定策议]|活动|事项)$|^常委会工作$|^学习考察$|^(?:街道)?概况?貌?$|^经济$|^社会发展$|^自身建设$/u;

/** The 分目 that is being read: its 子目 so far, and whether entries stand right under it. */
export type Open = { unit: Draft; topics: Draft[]; direct: boolean };

/** What the outline of one 类目 is read with. */
export type Reading = {
  readonly source: Source;
  readonly terms: readonly Term[];
  /** All titles of the work, so that a term of the index without one can be told. */
  readonly titles: ReadonlySet<string>;
  /** Whether the work has 子目 below its 分目. */
  readonly topics: boolean;
};

/** Opens the headings of a chain at their levels. */
export function openHeadings(
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
      reading.source.repairs.push(doubling(line, undefined, line.raw));
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

/** A heading of these lines, without the dots it is set between. */
export function headingOf(type: "subcategory" | "topic", lines: readonly Line[]): Draft {
  const words = Sourced.join(lines.map((line) => line.text));
  const lead = /^[·•.．\s]*/u.exec(words.text)?.[0].length ?? 0;
  const trail = /[·•.．\s]*$/u.exec(words.text)?.index ?? words.length;
  const marks = [words.slice(0, lead), words.slice(trail)].filter((mark) => mark.length > 0);
  return draft(type, {
    heading: closeHeading(words.slice(lead, trail)),
    ...(marks.length > 0 ? { marks } : {}),
  });
}

import type { Unit } from "../../../renderer/core/document.ts";
import { numberOf } from "../../../renderer/core/parse/numerals.ts";
import { fold, type Reading } from "./works.ts";

// biome-ignore lint/suspicious/noExplicitAny: the examples are of a dozen shapes, read here only
export type Example = Record<string, any>;

const works = new Set(["regulation", "decision", "report"]);
const text = (unit: Unit) => fold(`${unit.num ?? ""}${unit.heading ?? ""}${unit.text ?? ""}`);
const titled = (unit: Unit) => fold(`${unit.num ?? ""}${unit.heading ?? ""}`);

function below(unit: Unit): Unit[] {
  return [unit, ...unit.children.flatMap(below)];
}

function workOf({ units }: Reading, doc: string): Unit | undefined {
  if (doc.startsWith("(R1")) return units.find(({ unit }) => unit.enactment?.truncated)?.unit;
  return units.find(({ unit }) => works.has(unit.type) && fold(unit.heading ?? "") === fold(doc))?.unit;
}

function articleOf(work: Unit | undefined, num: string): Unit | undefined {
  return work && below(work).find((unit) => unit.type === "article" && !unit.inferred && unit.num === num);
}

/** What a reader sees in an article: paragraphs and items in their order. */
function contents(article: Unit): {
  readonly order: string;
  readonly paragraphs: string[];
  readonly items: string[];
} {
  const parts = article.children.flatMap(below).filter((unit) => (unit.text ?? "") !== "");
  return {
    order: parts.map((unit) => (unit.type === "item" ? "I" : unit.type === "paragraph" ? "P" : "S")).join(""),
    paragraphs: parts.filter((unit) => unit.type === "paragraph").map(text),
    items: parts.filter((unit) => unit.type === "item").map(text),
  };
}

const leafTypes = new Set(["paragraph", "item", "subitem", "term", "note", "heading", "box"]);

function leaves({ units }: Reading, doc?: Unit): Unit[] {
  const all = doc ? below(doc) : units.map(({ unit }) => unit);
  return all.filter((unit) => unit.text !== undefined && leafTypes.has(unit.type));
}

/** Why the reading does not hold this example; undefined where it does. */
export function failure(example: Example, reading: Reading): string | undefined {
  const check = checks[example.kind as string];
  return check ? check(example, reading) : `no check for ${example.kind}`;
}

const same = (found: unknown, expected: unknown): string | undefined =>
  JSON.stringify(found) === JSON.stringify(expected) ? undefined : `${JSON.stringify(found)?.slice(0, 400)}`;

const checks: Readonly<Record<string, (example: Example, reading: Reading) => string | undefined>> = {
  article_text(example, reading) {
    const article = articleOf(workOf(reading, example.doc), example.article);
    if (!article) return "no such article";
    const found = contents(article);
    const path = reading.units.find(({ unit }) => unit === article)?.ancestors.map(titled) ?? [];
    const missing = example.path_tail.filter((each: string) => !path.includes(fold(each)));
    return (
      same(found.order, example.order) ??
      same(found.paragraphs, example.paragraphs.map(fold)) ??
      same(found.items, example.items.map(fold)) ??
      same(missing, [])
    );
  },
  count(example, reading) {
    const scope = example.doc ? workOf(reading, example.doc) : undefined;
    if (example.doc && !scope) return "no such work";
    const article = example.article ? articleOf(scope, example.article) : undefined;
    const all = article ? below(article) : scope ? below(scope) : reading.units.map(({ unit }) => unit);
    const levels = (level: number) =>
      all.filter((unit) => unit.type === "heading" && unit.num && levelOf(unit.num) === level).length;
    const of = (type: Unit["type"]) => all.filter((unit) => unit.type === type && !unit.inferred).length;
    const under = (example.under as string | undefined)?.split(" / ") ?? [];
    const group = all.find((unit) => unit.type === "letter" && unit.heading === under[1]);
    const counted: Readonly<Record<string, () => number | undefined>> = {
      articles: () => of("article"),
      chapters: () => of("chapter"),
      sections: () => of("section"),
      "paragraphs(款)": () => of("paragraph"),
      "items(项)": () => of("item"),
      "index groups": () => of("letter"),
      "index entries": () => (group ? below(group).length - 1 : of("indexEntry")),
      "page refs": () =>
        (under.length > 2 ? group?.children.filter((unit) => unit.heading === under[2]) : all)?.reduce(
          (sum, unit) => sum + (unit.references?.length ?? 0),
          0,
        ),
      heading1: () => levels(1),
      heading2: () => levels(2),
      heading3: () => levels(3),
      headings: () => of("heading"),
      tables: () => of("table"),
      terms: () => of("term"),
      boxes: () => of("box"),
      figures: () => of("figure"),
    };
    const count = counted[example.what as string];
    return count ? same(count(), example.expected) : `cannot count ${example.what}`;
  },
  heading_path(example, reading) {
    const wanted = fold(example.title);
    const paths = reading.units
      .filter(({ unit }) => titled(unit) === wanted || fold(`${unit.num ?? ""}`) === wanted)
      .map(({ ancestors }) => ancestors.map(titled));
    // The work itself is the document, not a unit.
    const required = (example.required_path as string[])
      .map(fold)
      .filter((each) => !/规划（.*）$/.test(each));
    const fits = (path: string[]) => {
      let at = 0;
      for (const each of path) if (each === required[at] || folded(each) === folded(required[at] ?? "")) at++;
      return at === required.length;
    };
    return paths.some(fits) ? undefined : `${JSON.stringify(paths).slice(0, 300)}`;
  },
  paragraph(example, reading) {
    const doc = example.doc ? workOf(reading, example.doc) : undefined;
    const all = leaves(reading, doc).map((unit) => fold(unit.text ?? ""));
    const seam = fold(example.seam ?? "");
    if (example.first20 === null || example.sentence) {
      const whole = fold(example.sentence ?? example.seam);
      return all.some((each) => each.includes(whole) && each.includes(seam)) ? undefined : "not whole";
    }
    const [first, last] = [fold(example.first20), fold(example.last20)];
    const found = all.filter((each) => each.startsWith(first));
    const fit = found.find(
      (each) => each.endsWith(last) && each.includes(seam) && near(each.length, example.length),
    );
    return fit !== undefined
      ? undefined
      : `${found.map((each) => `${each.length}…${each.slice(-24)}`).join(" | ")}`;
  },
  not_contains(example, reading) {
    const all = reading.units.map(({ unit }) =>
      [unit.num, unit.heading, unit.text].filter(Boolean).join("\n"),
    );
    const hit = (example.strings as string[]).find((each) =>
      all.some((words) => (example.raw ? words.includes(each) : fold(words).includes(fold(each)))),
    );
    return hit === undefined ? undefined : `contains ${JSON.stringify(hit)}`;
  },
  glossary(example, { units }) {
    const found = units.find(
      ({ unit }) => unit.type === "term" && fold(unit.heading ?? "") === fold(example.term),
    );
    return same(found && fold(found.unit.text ?? ""), fold(example.definition));
  },
  index_entry(example, { units }) {
    const found = units.filter(
      ({ unit, ancestors }) =>
        unit.type === "indexEntry" &&
        fold(unit.heading ?? "") === fold(example.term) &&
        (!example.group || ancestors.at(-1)?.heading === example.group),
    );
    const refs = found.map(({ unit }) =>
      (unit.references ?? []).map((each) => `${each.page}${each.column ?? ""}`),
    );
    return refs.some((each) => same(each, example.refs) === undefined) ? undefined : JSON.stringify(refs);
  },
  date(example, reading) {
    const enactment = workOf(reading, example.doc)?.enactment;
    const field = example.field === "published" ? "promulgated" : example.field;
    return same((enactment as Record<string, unknown> | undefined)?.[field], example.expected);
  },
  meta(example, reading) {
    if (example.doc_no === undefined) return undefined;
    const enactment = workOf(reading, example.doc)?.enactment;
    return (
      same(fold(enactment?.number ?? ""), fold(example.doc_no)) ??
      same(enactment?.signatory ?? null, example.signatory ?? null)
    );
  },
  page(example, { units, lines }) {
    const line = example.line as number;
    const found = units.findLast(({ unit }) => {
      const span = lines.get(unit.address);
      return span !== undefined && span[0] <= line && span[1] >= line && unit.children.length === 0;
    });
    const starts = units
      .filter(({ unit }) => lines.get(unit.address)?.[0] === line)
      .map(({ unit }) => unit.page);
    return starts.includes(example.printed_page) || found?.unit.page === example.printed_page
      ? undefined
      : `${starts}`;
  },
  not_a_node(example, { units, lines }) {
    const at = units
      .filter(({ unit }) => lines.get(unit.address)?.[0] === example.line)
      .map(({ unit }) => unit.type);
    const banned: readonly string[] = example.must_not_be.split(/ or | /);
    return at.some((type) => banned.includes(type)) ? `is ${at}` : undefined;
  },
  table(example, reading) {
    const doc = example.doc ? workOf(reading, example.doc) : undefined;
    const all = doc ? below(doc) : reading.units.map(({ unit }) => unit);
    const unit = all.find((each) => each.type === "table" && titled(each) === fold(example.caption));
    if (!unit?.table) return "no such table";
    const rows = unit.table.rows.map((row) => row.map(fold));
    const expected = (example.rows as string[][]).map((row) => row.map(fold));
    const wrong = expected.filter((row) => !rows.some((each) => same(each, row) === undefined));
    const count = example.total_rows ?? example.n_rows;
    return (
      same(wrong, []) ??
      (count === undefined ? undefined : same(rows.length, count)) ??
      same(headerOf(unit).map(fold), (example.header as string[]).map(fold))
    );
  },
  xref(example, reading) {
    const place = unitAt(workOf(reading, example.doc), example);
    if (!place) return "no such place";
    const found = (reading.references.get(place.address) ?? []).find(
      (each) => fold(example.text).includes(fold(each.text)) || fold(each.text).includes(fold(example.text)),
    );
    if (!found) return `not found in ${place.address}`;
    const { target } = example;
    if (example.external) return same(found.external?.law, target.law);
    const work = workOf(reading, target.doc);
    const cited = unitAt(work, target);
    const items = (target.items as string[] | undefined)?.map(
      (item) => unitAt(work, { ...target, item })?.address,
    );
    const start = target.para ? cited : cited?.children[0];
    return (
      same(found.targets, items ?? [cited?.address]) ??
      (start && text(start).startsWith(fold(target.starts))
        ? undefined
        : `${start && text(start).slice(0, 30)}`)
    );
  },
};

function unitAt(work: Unit | undefined, { article, para, item }: Example): Unit | undefined {
  const found = articleOf(work, article);
  if (!para) return found;
  const paragraph = found?.children[para - 1];
  return item ? paragraph?.children.find((each) => numberOf(each.num ?? "") === numberOf(item)) : paragraph;
}

const near = (found: number, expected: number | undefined) => expected === undefined || found === expected;
const folded = (words: string) => words.replace(/[（(].*[)）]$/, "").replace(/[—-]/g, "");

function levelOf(num: string): number {
  return /^[（(]/.test(num) ? 2 : /^\d/.test(num) ? 3 : 1;
}

function headerOf(unit: Unit): string[] {
  const [first = [], second] = unit.table?.header ?? [];
  if (!second) return first.map((cell) => cell.text);
  const leaves = [...second];
  return first.flatMap((cell) => {
    if (cell.rows) return [cell.text];
    return leaves.splice(0, cell.columns ?? 1).map((leaf) => `${cell.text}${leaf.text}`);
  });
}

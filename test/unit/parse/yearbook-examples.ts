import type { Document, Unit } from "../../../renderer/core/document.ts";
import { walk } from "../../../renderer/core/document.ts";

/** One worked example: what a careful reader found at a place of a yearbook. Which fields it has depends on its kind. */
export type Example = {
  readonly id: string;
  readonly seed: string;
  readonly kind: string;
  readonly [field: string]: unknown;
};

type Found = { readonly unit: Unit; readonly ancestors: readonly Unit[] };

const folds: Record<string, string> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "!": "！",
  "?": "？",
  "(": "（",
  ")": "）",
  "%": "％",
};

/** The text as it is compared: without white space, with half-width punctuation folded to full width. */
export function squeeze(text: string): string {
  return text.replace(/\s+/gu, "").replace(/[,;:!?()%]/g, (mark) => folds[mark] ?? mark);
}

/** What a reader would call the unit, as it is compared. */
const titleOf = (unit: Unit): string => {
  const run = unit.runIn ? (unit.text ?? "").slice(0, unit.runIn) : "";
  return squeeze(
    unit.heading ? (unit.num ?? "") + unit.heading : unit.type === "heading" ? (unit.num ?? "") : run,
  );
};

const namesOf = (unit: Unit): readonly string[] => [titleOf(unit), squeeze(unit.heading ?? "")];

/** The paragraphs below a unit, without what stands beside the text. */
function paragraphsOf(unit: Unit): string[] {
  const own = unit.text ? [unit.text] : [];
  const below = unit.children
    .filter(({ type }) => !["byline", "figure", "table", "note"].includes(type))
    .flatMap(paragraphsOf);
  const heading = unit.type !== "entry" && unit.type !== "article" && unit.heading ? [unit.heading] : [];
  const num = ["item", "subitem", "heading"].includes(unit.type) ? (unit.num ?? "") : "";
  const [first = "", ...rest] = [...heading, ...own];
  return [num + first, ...rest, ...below].map(squeeze).filter((text) => text !== "");
}

/** Does this chain of ancestors answer the path, where some of the path may be absent? */
function onPath(
  ancestors: readonly Unit[],
  path: readonly string[],
  mayLack: readonly string[] = [],
): boolean {
  const wanted = path.map(squeeze);
  const optional = mayLack.map(squeeze);
  let at = 0;
  for (const title of wanted) {
    const found = ancestors.findIndex((unit, index) => index >= at && namesOf(unit).includes(title));
    if (found >= 0) at = found + 1;
    else if (!optional.includes(title)) return false;
  }
  return true;
}

const all = (document: Document): Found[] => [...walk(document.units)];

type Check = (document: Document, example: Example) => string | null;

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

const entryText: Check = (document, example) => {
  const title = squeeze(String(example.title));
  const candidates = all(document).filter(
    ({ unit, ancestors }) =>
      namesOf(unit).includes(title) &&
      onPath(ancestors, strings(example.path), strings(example.path_may_lack)),
  );
  if (candidates.length === 0) return "no such entry on the path";
  const wanted = strings(example.paragraphs).map(squeeze);
  const byline = example.byline ? squeeze(String(example.byline)) : null;
  let report = "";
  for (const { unit } of candidates) {
    const got = paragraphsOf(unit);
    const joined = byline
      ? got.map((text) => text.replace(`（${byline}）`, "")).filter((text) => text !== "")
      : got;
    if (joined.join("\n") === wanted.join("\n")) return null;
    report ||= `wanted ${wanted.join(" ¶ ")}\n got ${joined.join(" ¶ ")}`;
  }
  return report;
};

const headingPath: Check = (document, example) => {
  const title = squeeze(String(example.title));
  const paths = [example.path, ...((example.alternatives as unknown[]) ?? [])].map(strings);
  const never = strings(example.path_must_not_contain).map(squeeze);
  const named = all(document).filter(
    ({ unit }) => namesOf(unit).includes(title) && unit.type !== "indexEntry",
  );
  const good = named.filter(
    ({ ancestors }) =>
      paths.some(
        (path) =>
          onPath(ancestors, path, strings(example.path_may_lack)) &&
          ancestors.filter((unit) => unit.heading).length <= path.length,
      ) && !ancestors.some((unit) => never.includes(squeeze(unit.heading ?? ""))),
  );
  if (good.length > 0) return null;
  return `found at ${named.map(({ ancestors }) => ancestors.map((unit) => unit.heading ?? unit.num).join(" > ")).join(" | ") || "no place"}`;
};

const paragraph: Check = (document, example) => {
  const first = squeeze(String(example.first20));
  const last = squeeze(String(example.last20));
  const texts = all(document).flatMap(({ unit }) => {
    const own = squeeze(
      (unit.type === "item" || unit.type === "subitem" || unit.type === "heading" ? (unit.num ?? "") : "") +
        (unit.heading && unit.type !== "entry" ? unit.heading : "") +
        (unit.text ?? ""),
    );
    return own ? [own, squeeze(unit.text ?? "")] : [];
  });
  const begins = [...new Set(texts.filter((text) => text.startsWith(first)))];
  const good = begins.filter((text) => text.endsWith(last) && text.length === example.length_no_ws);
  if (good.length === 1) return null;
  return `of ${example.length_no_ws} characters, got ${begins.map((text) => `${text.length}: ${text.slice(0, 25)}…${text.slice(-25)}`).join(" | ") || "none"}`;
};

const chronicle: Check = (document, example) => {
  const days = all(document).filter(
    ({ unit, ancestors }) =>
      unit.type === "event" &&
      ancestors.some(
        (above) =>
          above.type === "month" && squeeze(above.heading ?? above.num ?? "") === `${example.month}月`,
      ),
  );
  const wanted = squeeze(String(example.text));
  const texts = days.map(({ unit }) =>
    squeeze(
      (unit.text ?? "") +
        unit.children
          .filter(({ type }) => type === "paragraph")
          .map((child) => child.text ?? "")
          .join(""),
    ),
  );
  if (texts.some((text) => text === wanted || text.replace(/^.*?日[^，]{0,6}，/u, "") === wanted))
    return null;
  return `wanted ${wanted}\n got ${texts.find((text) => text.includes(wanted.slice(5, 20))) ?? "no such event"}`;
};

type Person = { readonly name: string; readonly note: string };

const roster: Check = (document, example) => {
  const wanted = (example.people as Person[])
    .map(({ name, note }) => `${squeeze(name)}|${squeeze(note)}`)
    .join(" ");
  const organizations = all(document).filter(
    ({ unit }) =>
      namesOf(unit).includes(squeeze(String(example.organisation))) &&
      (unit.type === "organization" || unit.type === "group"),
  );
  const offices = organizations.flatMap(({ unit }) =>
    [...walk(unit.children)]
      .map((found) => found.unit)
      .filter((below) => below.type === "office" && namesOf(below).includes(squeeze(String(example.office)))),
  );
  const got = offices.map((office) =>
    office.children
      .filter(({ type }) => type === "person")
      .map((person) => `${squeeze(person.heading ?? "")}|${squeeze(person.credit ?? "")}`)
      .join(" "),
  );
  if (got.includes(wanted)) return null;
  return `wanted ${wanted}\n got ${got.join(" / ") || `${organizations.length} organizations, no office: ${organizations.flatMap(({ unit }) => unit.children.map((child) => child.heading)).join(",")}`}`;
};

const articleText: Check = (document, example) => {
  const inside = all(document).filter(
    ({ unit, ancestors }) =>
      unit.type === "article" &&
      squeeze(unit.num ?? "") === example.article &&
      ancestors.some((above) => squeeze(above.heading ?? "") === squeeze(String(example.regulation))),
  );
  const wanted = strings(example.paragraphs).map(squeeze).join("\n");
  const got = inside.map(({ unit }) => paragraphsOf(unit).join("\n"));
  return got.includes(wanted) ? null : `wanted ${wanted}\n got ${got.join("\n or ") || "no such article"}`;
};

const notContains: Check = (document, example) => {
  const bans = [example.literal]
    .flat()
    .filter((text) => text !== undefined)
    .map((text) => squeeze(String(text)));
  const titlesOnly = String(example.scope).startsWith("titles");
  const paragraphs = String(example.scope).startsWith("any paragraph");
  for (const { unit } of all(document)) {
    const texts = titlesOnly
      ? [unit.type === "entry" ? (unit.heading ?? "") : ""]
      : [unit.text ?? "", paragraphs ? "" : (unit.heading ?? "")];
    for (const text of texts) {
      const ban = bans.find((words) =>
        titlesOnly && words.length < 5
          ? squeeze(text) === words
          : titlesOnly
            ? squeeze(text).startsWith(words)
            : squeeze(text).includes(words),
      );
      if (ban) return `${ban} in ${unit.address}`;
      const pattern = example.regex;
      if (typeof pattern === "string" && new RegExp(pattern, "u").test(text))
        return `${pattern} in ${unit.address}`;
    }
  }
  return null;
};

type Cell = { readonly row: string; readonly column: string; readonly value: string };

const table: Check = (document, example) => {
  const title = squeeze(String(example.title)).replace(/（表\d+）$/u, "");
  const named = all(document)
    .map(({ unit, ancestors }) => ({
      unit,
      above: ancestors.map((each) => squeeze(each.heading ?? "")).join(""),
    }))
    .filter(
      ({ unit, above }) =>
        unit.type === "table" &&
        (squeeze(unit.heading ?? "") === title || (above + squeeze(unit.heading ?? "")).endsWith(title)),
    );
  const tables = named.flatMap(({ unit }) => (unit.table ? [unit.table] : []));
  const reports = tables.map((body) => {
    if (body.unrestored) return "unrestored";
    if (typeof example.rows === "number" && body.rows.length !== example.rows)
      return `${body.rows.length} rows of ${example.rows}`;
    const width = Math.max(...body.rows.map((row) => row.length));
    const grid = headerGrid(body.header, width);
    for (const { row, column, value } of (example.cells as Cell[]) ?? []) {
      const at = grid
        .map((levels) => squeeze(levels.join("")))
        .findIndex(
          (name) => name === squeeze(column) || (column.length > 4 && name.startsWith(squeeze(column))),
        );
      const rows = body.rows.filter((cells) => cells.some((cell) => squeeze(cell) === squeeze(row)));
      if (at < 0) return `no column ${column} in ${grid.map((levels) => levels.join(" ")).join("|")}`;
      if (!rows.some((cells) => squeeze(cells[at] ?? "") === squeeze(value)))
        return `${row}/${column}: ${rows.map((cells) => cells[at]).join(",")} not ${value}`;
    }
    return "";
  });
  return reports.includes("") ? null : reports.join("\n") || "no such table";
};

/** For every column, the header cells above it from the top down. */
function headerGrid(header: NonNullable<Unit["table"]>["header"], width: number): string[][] {
  const taken = header.map(() => new Array<string | null>(width).fill(null));
  header.forEach((cells, level) => {
    let at = 0;
    for (const cell of cells) {
      while (at < width && taken[level]?.[at] !== null) at++;
      for (let row = level; row < level + (cell.rows ?? 1); row++)
        for (let column = at; column < at + (cell.columns ?? 1); column++) {
          const line = taken[row];
          if (line && column < width) line[column] = row === level ? cell.text : "";
        }
    }
  });
  return Array.from({ length: width }, (_, column) =>
    taken.map((line) => line[column] ?? "").filter((text) => text !== ""),
  );
}

const indexEntry: Check = (document, example) => {
  const named = all(document).filter(
    ({ unit }) => unit.type === "indexEntry" && squeeze(unit.heading ?? "") === squeeze(String(example.term)),
  );
  const wanted = strings(example.refs).join(" ");
  const got = named.map(({ unit }) =>
    (unit.references ?? []).map(({ page, column }) => `${page}${column ?? ""}`).join(" "),
  );
  if (!got.includes(wanted)) return `wanted ${wanted}, got ${got.join(" / ") || "no such term"}`;
  const letter = example.letter;
  if (
    letter &&
    !named.some(({ ancestors }) =>
      ancestors.some(
        (above) => above.type === "letter" && squeeze(above.heading ?? above.num ?? "") === letter,
      ),
    )
  )
    return `not under ${letter}`;
  return null;
};

const caption: Check = (document, example) => {
  const figures = all(document)
    .map(({ unit }) => unit)
    .filter((unit) => unit.type === "figure" && squeeze(unit.num ?? "") === example.figure);
  const good = figures.some(
    (unit) =>
      squeeze(unit.heading ?? "") === squeeze(String(example.text)) &&
      (unit.credit ?? "")
        .split(/\s+/u)
        .filter((name) => name !== "" && name !== example.credit_kind)
        .join(" ") === strings(example.credit).join(" "),
  );
  return good
    ? null
    : figures.map((unit) => `${unit.heading} / ${unit.credit}`).join(" | ") || "no such figure";
};

const counters: readonly { readonly of: RegExp; readonly count: (units: readonly Found[]) => number }[] = [
  {
    of: /^类目/u,
    count: (units) =>
      units.filter(({ unit }) => ["category", "chronicle", "index"].includes(unit.type)).length,
  },
  { of: /chronicle events/u, count: (units) => units.filter(({ unit }) => unit.type === "event").length },
  { of: /^条目/u, count: (units) => units.filter(({ unit }) => unit.type === "entry").length },
  {
    of: /numbered tables/u,
    count: (units) => units.filter(({ unit }) => unit.type === "table" && /^表/u.test(unit.num ?? "")).length,
  },
  { of: /index terms/u, count: (units) => units.filter(({ unit }) => unit.type === "indexEntry").length },
  { of: /groups in the roster/u, count: (units) => units.filter(({ unit }) => unit.type === "group").length },
];

const count: Check = (document, example) => {
  const what = String(example.what);
  const regulation = /^articles of (.+)$/u.exec(what)?.[1];
  const units = all(document);
  const counter = counters.find(({ of }) => of.test(what));
  const got = regulation
    ? units.filter(
        ({ unit, ancestors }) =>
          unit.type === "article" &&
          ancestors.some((above) => squeeze(above.heading ?? "") === squeeze(regulation)),
      ).length
    : counter?.count(units);
  if (got === undefined) return `nothing counts ${what}`;
  const wanted = [Number(example.expected), ...((example.alternatives as number[]) ?? [])];
  return wanted.some((number) => Math.abs(number - got) <= Number(example.tolerance ?? 0))
    ? null
    : `${got}, not ${wanted.join(" or ")}`;
};

/** For each kind of example, what a document says against it, or null where it agrees. */
export const checks: Readonly<Record<string, Check>> = {
  entry_text: entryText,
  heading_path: headingPath,
  paragraph,
  chronicle,
  roster,
  article_text: articleText,
  not_contains: notContains,
  table,
  index_entry: indexEntry,
  caption,
  count,
};

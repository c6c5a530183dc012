import { type Reference, referencesIn } from "../renderer/core/citation-targets.ts";
import { type Definition, definitionsIn } from "../renderer/core/definitions.ts";
import { type Document, type Unit, walk } from "../renderer/core/document.ts";
import type { Seed, Trace } from "../renderer/core/parse.ts";

/** Every unit of a work in reading order, each as the plain record that checks and people read. */
export function* dump(seed: Seed, { units }: Document, { lines }: Trace): Generator<object> {
  const references = referencesIn(units);
  const definitions = new Map<string, Definition[]>();
  for (const each of definitionsIn(units))
    definitions.set(each.address, [...(definitions.get(each.address) ?? []), each]);
  for (const { unit, ancestors } of walk(units)) {
    yield {
      work: seed.id,
      seed: seed.originalName || seed.text,
      eId: unit.address,
      type: unit.type,
      ...(unit.num === undefined ? {} : { num: unit.num }),
      ...(unit.heading === undefined ? {} : { heading: unit.heading }),
      path: ancestors.map(captionOf),
      ...(unit.text === undefined ? {} : { text: unit.text }),
      lines: lines.get(unit.address) ?? [],
      ...(unit.page === undefined ? {} : { page: unit.page }),
      ...(unit.breaks === undefined ? {} : { breaks: unit.breaks }),
      ...(unit.inferred ? { inferred: true } : {}),
      ...particulars(unit, ancestors),
      ...citations(references.get(unit.address)),
      ...defined(definitions.get(unit.address) ?? []),
    };
  }
}

function defined(definitions: readonly Definition[]): object {
  return definitions.length > 0
    ? { defines: definitions.map(({ term, meaning, scope }) => ({ term, meaning, scope })) }
    : {};
}

function citations(references: readonly Reference[] | undefined): object {
  if (references === undefined) return {};
  const xrefs = references.map(({ at, text, targets, external }) => ({
    text,
    at,
    target: external ?? (targets.length === 1 ? targets[0] : targets),
  }));
  return { xrefs };
}

const captionOf = (unit: Unit): string => [unit.num, unit.heading].filter(Boolean).join(" ");

/** What only some types of unit have, under the names that readers of the dump know. */
function particulars(unit: Unit, ancestors: readonly Unit[]): object {
  const { table, references } = unit;
  return {
    ...(unit.enactment ? { meta: unit.enactment } : {}),
    ...(unit.date ? dated(unit.date) : {}),
    ...(unit.type === "office" ? officeOf(unit, ancestors) : {}),
    ...(table
      ? {
          caption: captionOf(unit),
          unit: table.measure,
          source: table.source,
          header: table.header,
          rows: table.rows,
          unrestored: table.unrestored,
        }
      : {}),
    ...(unit.type === "term" ? { term: unit.heading, definition: unit.text } : {}),
    ...(unit.type === "figure" ? { figure: captionOf(unit) } : {}),
    ...(unit.credit ? { credit: unit.credit } : {}),
    ...(references
      ? {
          term: unit.heading,
          refs: references.map(({ page, column = "" }) => `${page}${column}`),
          targets: references.map(({ address }) => address ?? null),
        }
      : {}),
  };
}

function dated(date: string): object {
  const [, month, day] = date.split("-").map(Number);
  return { date, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
}

/** An office of a roster with its organisation and the people who hold it. */
function officeOf(unit: Unit, ancestors: readonly Unit[]): object {
  return {
    organisation:
      ancestors.findLast(({ type }) => type === "organization" || type === "group")?.heading ?? null,
    office: unit.heading,
    people: unit.children
      .filter(({ type }) => type === "person")
      .map(({ heading, credit }) => ({ name: heading, ...(credit ? { note: credit } : {}) })),
  };
}

import type { OwnKind } from "./records.ts";

/** A part of a record that is settled as one. */
export type Part = "place" | "mark" | "note" | "state" | "name" | "title" | "date" | "removed";

/** Fields that are settled together. */
export type Rule = {
  readonly fields: readonly string[];
  /** Null where nobody need be asked: the greater of the two is taken, whichever came first. */
  readonly part: Part | null;
};

/** How sure a place is, each library judges for itself. */
const place: Rule = { fields: ["anchor"], part: "place" };
const order: Rule = { fields: ["folder", "rank"], part: null };
const note: Rule = { fields: ["note"], part: "note" };
const name: Rule = { fields: ["name"], part: "name" };
const colour: Rule = { fields: ["colour"], part: "mark" };
const quiet = (...fields: readonly string[]): readonly Rule[] =>
  fields.map((field) => ({ fields: [field], part: null }));

/** The parts of each kind of record, each settled as one. */
export const rules: Readonly<Record<OwnKind, readonly Rule[]>> = {
  annotation: [
    place,
    { fields: ["mark", "colour"], part: "mark" },
    note,
    { fields: ["state"], part: "state" },
    // What one of the two keeps from others stays private: true is the greater.
    ...quiet("private", "meeting"),
  ],
  bookmark: [place, name, colour, note, order],
  folder: [name, colour, order],
  meeting: [
    { fields: ["title"], part: "title" },
    { fields: ["date"], part: "date" },
    ...quiet("begun", "ended"),
  ],
  set: [
    name,
    { fields: ["purpose"], part: "note" },
    { fields: ["cover"], part: "title" },
    ...quiet("printing"),
  ],
  "set-item": [
    { fields: ["entry"], part: "note" },
    { fields: ["set", "rank"], part: null },
  ],
  "set-version": quiet("set", "name", "automatic", "was", "items"),
  filter: [name, { fields: ["filter", "order"], part: "note" }],
};

/** Lists of which each entry is there or is not: both sides' are united. */
export const lists: Readonly<Record<OwnKind, readonly string[]>> = {
  annotation: ["tags"],
  bookmark: [],
  folder: [],
  meeting: ["agenda"],
  set: [],
  "set-item": [],
  "set-version": [],
  filter: [],
};

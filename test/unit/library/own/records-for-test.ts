import { randomUUID } from "node:crypto";
import type { Annotation, Content, Folder } from "../../../../renderer/core/own/records.ts";

/** An annotation on nothing in particular that says something. */
export const annotation = (note: string, id: string = randomUUID()): Content<Annotation> => ({
  kind: "annotation",
  id,
  anchor: null,
  standing: "firm",
  mark: "fill",
  colour: "emphasis",
  note,
  tags: [],
  state: "none",
  private: false,
  meeting: null,
});

/** A folder at the top of all. */
export const folder = (name: string, id: string = randomUUID()): Content<Folder> => ({
  kind: "folder",
  id,
  name,
  folder: null,
  rank: "i",
  colour: null,
});

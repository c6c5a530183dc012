import { type Document, type Unit, walk } from "../../../renderer/core/document.ts";
import type { Place } from "./known-items.ts";

/** A unit as every peer gets it: its title and the rest of its own words, in the source's characters. */
export type BenchUnit = Place & {
  readonly title: string;
  readonly text: string;
  /** The same words in pieces that are not to be read as one: title with text, and each cell of a table. */
  readonly pieces: readonly string[];
  /** The number of the unit after the last one below this one. */
  readonly end: number;
};

/** All units of documents, in reading order. */
export function unitsOf(documents: readonly Document[]): readonly BenchUnit[] {
  let at = 0;
  return documents.flatMap(({ work, units }) =>
    [...walk(units)].map(({ unit }) => {
      const title = `${unit.num ?? ""}${unit.heading ?? ""}`;
      const apart = [...tableOf(unit), unit.credit].filter((each) => each !== undefined);
      return {
        workId: work.id,
        address: unit.address,
        title,
        text: [unit.text, ...apart].filter(Boolean).join("\n"),
        pieces: [title + (unit.text ?? ""), ...apart],
        end: at++ + sizeOf(unit),
      };
    }),
  );
}

const sizeOf = (unit: Unit): number => unit.children.reduce((sum, child) => sum + sizeOf(child), 1);

function tableOf({ table }: Unit): readonly (string | undefined)[] {
  if (!table) return [];
  const header = table.header.flatMap((cells) => cells.map((cell) => cell.text));
  return [table.measure, ...header, ...table.rows.flat(), table.source];
}

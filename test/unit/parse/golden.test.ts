import { expect, test } from "vitest";
import { type Unit, walk } from "../../../renderer/core/document.ts";
import { parse } from "../../../renderer/core/parse.ts";
import { seedOf } from "./works.ts";

/** A unit as one line: where it is, what it is called, how its words begin and end, and how many they are. */
function lineOf(unit: Unit, depth: number): string {
  const words = unit.text ?? "";
  const shown = words.length > 30 ? `${words.slice(0, 14)}…${words.slice(-14)} (${words.length})` : words;
  const page = unit.page === undefined ? "" : ` p${unit.page}`;
  const breaks = unit.breaks?.map(({ at, page }) => ` ${page}@${at}`).join("") ?? "";
  const title = [unit.num, unit.heading].filter(Boolean).join(" ");
  const enactment = unit.enactment ? ` ${JSON.stringify(unit.enactment)}` : "";
  const rows =
    unit.table?.rows.map((row) => `\n${"  ".repeat(depth + 1)}| ${row.join(" | ")}`).join("") ?? "";
  return `${"  ".repeat(depth)}${unit.address}${page}${breaks} ${title}${shown && ` «${shown}»`}${enactment}${rows}`;
}

// Reviewed like code: whatever a change of the parser does to these works shows in the diff.
test.each(["lanzhou-yearbook-2024", "lanzhou-urbanization-plan-2021-2035", "lanzhou-work-report-unverified"])(
  "the tree of %s",
  async (id) => {
    const { seed, text } = seedOf(id);
    const lines = [...walk(parse(seed, text).document.units)]
      .filter(({ unit }) => unit.type !== "indexEntry")
      .map(({ unit, ancestors }) => lineOf(unit, ancestors.length));
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(`../../golden/${id}.txt`);
  },
);

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "../../../renderer/core/parse.ts";
import { compare, tallyOf } from "../../../renderer/editions/comparison.ts";
import { type Provision, provisionsIn } from "../../../renderer/editions/provisions.ts";
import { subjectOf } from "../../../renderer/search/subject.ts";
import { piecesOf } from "../../../renderer/ui/difference.ts";
import { neighbouring, seedFor } from "../parse/works.ts";

const article = (num: string, words: string): Provision => ({ address: num, type: "article", num, words });
const parking = "停车场经营者应当在出入口的显著位置明示服务时间、收费标准和监督电话。";
const fees = "停车场收费标准由市发展改革部门会同公安机关交通管理部门制定。";
const fines = "违反本办法规定的，由公安机关责令改正，处以五百元以下罚款。";

test.each([
  ["the same", [article("第一条", parking)], [article("第一条", parking)], ["same"]],
  [
    "words changed",
    [article("第一条", fines)],
    [article("第一条", fines.replace("五百", "一千"))],
    ["changed"],
  ],
  [
    "one put in before",
    [article("第一条", fees)],
    [article("第一条", parking), article("第二条", fees)],
    ["added", "renumbered"],
  ],
  [
    "one taken out",
    [article("第一条", parking), article("第二条", fees)],
    [article("第一条", fees)],
    ["removed", "renumbered"],
  ],
  [
    "one moved to the end",
    [article("第一条", parking), article("第二条", fees), article("第三条", fines)],
    [article("第一条", fees), article("第二条", fines), article("第三条", parking)],
    ["renumbered", "renumbered", "moved"],
  ],
  [
    "another under the same number",
    [article("第一条", fees)],
    [article("第一条", "本办法自公布之日起施行。")],
    ["added", "removed"],
  ],
  ["nothing before", [], [article("第一条", fees)], ["added"]],
  ["nothing after", [article("第一条", fees)], [], ["removed"]],
  ["nothing at all", [], [], []],
] as const)("%s", (_, before, after, expected) => {
  expect(compare(before, after).map(({ change }) => change)).toEqual(expected);
});

test("a changed sum is told apart as such", () => {
  const pieces = piecesOf("处以五百元以下罚款。", "处以一千元以下罚款。");
  expect(pieces).toEqual([
    { words: "处以", in: "both" },
    { words: "五百", in: "before" },
    { words: "一千", in: "after" },
    { words: "元以下罚款。", in: "both" },
  ]);
});

test.each([
  ["国家自然科学基金条例(2007-02-24)", "国家自然科学基金条例"],
  ["某市停车场管理办法（2020年修订）", "某市停车场管理办法"],
  ["某市停车场管理办法（修正）", "某市停车场管理办法"],
  ["某市停车场管理办法（试行）", "某市停车场管理办法(试行)"],
  ["某市發展條例", "某市发展条例"],
])("the subject of %s is %s", (title, subject) => expect(subjectOf(title)).toBe(subject));

const laws = neighbouring("laws");

test.skipIf(!laws || !existsSync(laws))(
  "every law that is there in two editions is compared, to the character",
  () => {
    const folder = laws ?? "";
    const editions = groupedBy(
      readdirSync(folder)
        .filter((name) => name.endsWith(".md"))
        .sort(),
      (name) => subjectOf(name.slice(0, -3)),
    );
    const pairs = [...editions.values()].filter((names) => names.length === 2);
    expect(pairs.length).toBeGreaterThan(5);
    let common = 0;
    let rest = 0;
    for (const [earlier = "", later = ""] of pairs) {
      const [before, after] = [earlier, later].map((name) =>
        provisionsIn(parse(seedFor("law"), readFileSync(`${folder}/${name}`, "utf8")).document.units),
      ) as [readonly Provision[], readonly Provision[]];
      const rows = compare(before, after);
      expect(rows.flatMap((row) => (row.after ? [row.after] : []))).toEqual(after);
      expect(new Set(rows.flatMap((row) => (row.before ? [row.before] : [])))).toEqual(new Set(before));
      for (const row of rows) {
        const side = (which: "before" | "after") =>
          row.pieces
            .filter((piece) => piece.in === "both" || piece.in === which)
            .map(({ words }) => words)
            .join("");
        expect([side("before"), side("after")]).toEqual([row.before?.words ?? "", row.after?.words ?? ""]);
      }
      const tally = tallyOf(rows);
      common += rows.length - tally.added - tally.removed;
      rest += Math.min(tally.added, tally.removed);
    }
    // Editions of one law have more in common than not, though one or the other was rewritten from the ground up.
    expect(common).toBeGreaterThan(3 * rest);
  },
);

function groupedBy(names: readonly string[], keyOf: (name: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) groups.set(keyOf(name), [...(groups.get(keyOf(name)) ?? []), name]);
  return groups;
}

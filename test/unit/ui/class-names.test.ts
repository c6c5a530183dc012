import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../../build/project.ts";
import { bareClass, classNames, topSelectors } from "./stylesheet.ts";

/** Names that several screens give, because they mean the same there and look the same. */
const shared: ReadonlySet<string> = new Set([
  "annotation",
  "backdrop",
  "badge",
  "collation",
  "dialog",
  "loading",
  "menu",
  "menu-item",
  "remark",
  "text",
  "unseen",
]);

const renderer = join(root, "renderer");
const files = readdirSync(renderer, { encoding: "utf8", recursive: true }).map((name) =>
  name.replaceAll("\\", "/"),
);
const read = (name: string): string => readFileSync(join(renderer, name), "utf8");

/** The screens that give a class to something; what all have in common, and what puts them together, is none. */
const givenBy = new Map<string, Set<string>>();
for (const name of files.filter((each) => each.endsWith(".tsx"))) {
  const screen = dirname(name).split("/")[0] ?? "";
  if ([".", "ui", "workplace"].includes(screen)) continue;
  for (const each of classNames(read(name))) givenBy.set(each, (givenBy.get(each) ?? new Set()).add(screen));
}

/** The classes that are painted wherever they stand. */
const painted = new Set(
  files.filter((each) => each.endsWith(".css")).flatMap((name) => topSelectors(read(name)).map(bareClass)),
);

test("the class of one screen is not painted as another's: it has another name, or is meant to be shared", () => {
  const clashes = [...givenBy].filter(
    ([name, screens]) => painted.has(name) && screens.size > 1 && !shared.has(name),
  );
  expect(clashes.map(([name, screens]) => `.${name}: ${[...screens].sort().join(", ")}`)).toEqual([]);
});

test("no word is called shared that is not", () => {
  expect([...shared].filter((name) => !painted.has(name) || (givenBy.get(name)?.size ?? 0) < 2)).toEqual([]);
});

test("selectors and names are read as they are written", () => {
  const css =
    "@layer a { .one, .two:is(.x, .y) > b { c: d; .in { e: f } } } /* .not {} */ @page { size: A4 }";
  expect(topSelectors(css)).toEqual([".one", ".two:is(.x, .y) > b"]);
  expect([".one", ".one:hover", ".one.two", "b .one", "b.one", ".one::before"].map(bareClass)).toEqual([
    "one",
    "one",
    null,
    null,
    null,
    "one",
  ]);
  const component = `<p className="a b" /><p className={\`c \${d ? "e" : ""}\`} /><p className={f ? "g h" : "i"} />`;
  expect(classNames(component).filter(Boolean).sort()).toEqual(["a", "b", "c", "e", "g", "h", "i"]);
});

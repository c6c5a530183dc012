import { expect, test } from "vitest";
import { emptyPane, type Pane } from "../../../renderer/library/session.ts";
import { frontOf, moveTab, takeTabs } from "../../../renderer/library/tabs.ts";
import { goAlong, jumpTo } from "../../../renderer/library/trail.ts";

/** A way is written as one goes it: `a5` opens article 5 of a, `<` and `>` go back and forward, `a` goes to its tab, `-a` closes it. */
function walked(way: string): Pane {
  return way.split(" ").reduce<Pane>((pane, step, at) => {
    const [, sign = "", scope = "", article = ""] = /^([<>-]?)([a-z]?)(\d*)$/.exec(step) ?? [];
    if (sign === "<" || sign === ">") return goAlong(pane, sign === "<" ? -1 : 1, `again${at}`);
    const tab = pane.tabs.find((each) => each.scope === scope);
    if (sign === "-") return takeTabs(pane, [tab?.id ?? ""]);
    if (article === "") return { tabs: pane.tabs, front: tab?.id ?? null };
    const place = { address: article, offset: 0 };
    return jumpTo(pane, { workId: "w", scope, title: scope, place }, scope);
  }, emptyPane);
}
const stands = (pane: Pane) => `${frontOf(pane)?.scope ?? ""}${frontOf(pane)?.place.address ?? ""}`;

test.each([
  ["a1", "a1"],
  ["a1 <", "a1"],
  ["a1 >", "a1"],
  ["a1 a2", "a2"],
  ["a1 a2 <", "a1"],
  ["a1 a2 < >", "a2"],
  ["a1 a2 a3 < <", "a1"],
  ["a1 a2 a3 < < < > >", "a3"],
  // The same place twice is one step.
  ["a1 a2 a2 <", "a1"],
  // A jump that opened a tab leads back to the tab it was made in, and forward again.
  ["a1 b1 <", "a1"],
  ["a1 b1 < >", "b1"],
  ["a1 b1 c1 < < > >", "c1"],
  // After going back, a new jump leads elsewhere.
  ["a1 a2 < a3 >", "a3"],
  ["a1 b1 < c1 >", "c1"],
  // Each tab goes back its own way.
  ["a1 a2 b1 b2 a <", "a1"],
  ["a1 a2 b1 b2 a < b <", "b1"],
  ["a1 a2 b1 b2 a < b < <", "a2"],
  // Changing tabs by hand is no jump.
  ["a1 b1 a b <", "a1"],
  // A jump to a tab that is open leads back to where one was, then to where that tab was.
  ["a1 b1 a2 <", "b1"],
  ["a1 b1 a2 < a <", "a1"],
  // What was closed is opened again.
  ["a1 b1 -a <", "a1"],
  ["a1 b1 -a < >", "b1"],
])("%s stands at %s", (way, expected) => expect(stands(walked(way))).toBe(expected));

test("one comes back to where one had scrolled", () => {
  const scrolled = moveTab(walked("a1"), "a", { address: "7", offset: 33 });
  const gone = jumpTo(
    scrolled,
    { workId: "w", scope: "b", title: "b", place: { address: "1", offset: 0 } },
    "b",
  );
  expect(frontOf(goAlong(gone, -1, "n"))?.place).toEqual({ address: "7", offset: 33 });
});

test("a tab remembers no more than it can use", () => {
  const way = Array.from({ length: 100 }, (_, at) => `a${at + 1}`).join(" ");
  expect(frontOf(walked(way))?.past.length).toBe(40);
});

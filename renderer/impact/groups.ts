import type { Affected, Impact } from "../core/own/impact.ts";
import type { Outcome } from "../core/own/resolve.ts";

/** What asks most of the reader comes first. */
const order = ["gone", "changed", "moved", "unchanged"] as const satisfies readonly Outcome[];

/** The lines of a report by what became of them; what there is none of is left out. */
export const groupsOf = ({ affected }: Impact): readonly (readonly [Outcome, readonly Affected[]])[] =>
  order
    .map((outcome) => [outcome, affected.filter((each) => each.outcome === outcome)] as const)
    .filter(([, lines]) => lines.length > 0);

/** How many lines of a report have an outcome. */
export const countOf = ({ affected }: Impact, outcome: Outcome): number =>
  affected.filter((each) => each.outcome === outcome).length;

const clock = new Intl.DateTimeFormat("zh-CN", { dateStyle: "long", timeStyle: "short" });

/** When a report was made, as it is said. */
export const madeAt = ({ made }: Impact): string => clock.format(new Date(made));

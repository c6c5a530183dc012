import type { Anchor } from "../core/own/anchor.ts";
import type { Meeting } from "../core/own/records.ts";

/** A meeting as it is written down in the dialog, before or while it goes on. */
export type Plan = { readonly title: string; readonly date: string; readonly agenda: readonly Anchor[] };

/** What a meeting that exists is planned as. */
export const planOf = ({ title, date, agenda }: Meeting): Plan => ({ title, date, agenda });

/** A plan for a meeting today. */
export const newPlan = (now: Date): Plan => ({ title: "", date: dateOf(now), agenda: [] });

/** The day where the reader is: 2026-11-22. */
export const dateOf = (at: Date): string =>
  [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, "0")).join("-");

import { checkup } from "../messages/checkup.ts";
import type { Facts } from "./facts.ts";
import type { Line, Section } from "./line.ts";

const words = checkup.own;

/** What the reader wrote: how much, whether it is safe, and whether there is a copy of it. */
export const ownSection = (facts: Facts, told: (when: number) => string): Section => ({
  title: words.title,
  lines: [counts(facts), saving(facts, told), journal(facts), backups(facts, told)],
});

const counts = ({ own }: Facts): Line => ({
  name: words.counts,
  value: own.map(([kind, count]) => words.counted(words.kinds[kind], count)).join("　"),
  standing: "told",
});

function saving({ saving: { phase, at } }: Facts, told: (when: number) => string): Line {
  const name = words.saving;
  if (phase === "failed")
    return { name, value: words.failed, standing: "notice", advice: words.failedAdvice };
  if (phase === "saving") return { name, value: words.inProgress, standing: "told" };
  return { name, value: at === null ? words.nothing : words.saved(told(at)), standing: "well" };
}

function journal({ journal: state }: Facts): Line {
  const name = words.journal;
  if (state === undefined) return { name, value: "", standing: "looking" };
  if (state === "none") return { name, value: words.journalNone, standing: "told" };
  if (state === "newer")
    return { name, value: words.journalNewer, standing: "notice", advice: words.journalNewerAdvice };
  if (state === 0) return { name, value: words.journalWell, standing: "well" };
  const value = state === null ? checkup.unknown : words.journalDamaged(state);
  return { name, value, standing: "notice", advice: words.journalAdvice };
}

function backups({ backups: list, own }: Facts, told: (when: number) => string): Line {
  const name = words.backups;
  if (list === undefined) return { name, value: "", standing: "looking" };
  if (list === null) return { name, value: checkup.unknown, standing: "notice", advice: words.backupsAdvice };
  const latest = list.map(({ at }) => Date.parse(at)).sort((one, other) => other - one)[0];
  if (latest !== undefined)
    return { name, value: words.backupsOf(list.length, told(latest)), standing: "well" };
  const empty = own.every(([, count]) => count === 0);
  // Where nothing was written there is nothing to lose.
  return empty
    ? { name, value: words.noBackups, standing: "told" }
    : { name, value: words.noBackups, standing: "notice", advice: words.backupsAdvice };
}

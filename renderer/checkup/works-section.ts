import { checkup } from "../messages/checkup.ts";
import type { Facts } from "./facts.ts";
import type { Line, Section } from "./line.ts";

const words = checkup.works;

/** How much of a sum is shown: enough to be read aloud and compared. */
const shown = 12;

/** The works, each with its sum, and whether it is in the database now as it was installed. */
export function worksSection({ verified, works, unread }: Facts): Section {
  const changed = verified.filter(({ standing }) => standing !== "same").length;
  const all = { name: words.all };
  const sum: Line = unread
    ? { ...all, value: checkup.unknown, standing: "notice", advice: words.unread }
    : changed > 0
      ? { ...all, value: words.changed(changed), standing: "notice", advice: words.advice }
      : verified.length < works
        ? { ...all, value: words.looking(verified.length, works), standing: "looking" }
        : { ...all, value: words.same(works), standing: "well" };
  const many = verified.map(
    ({ installed, standing }): Line => ({
      name: installed.work.title,
      value: [`${installed.sha256.slice(0, shown)}…`, words.standing[standing]].filter(Boolean).join("　"),
      standing: standing === "same" ? "well" : "notice",
      whole: installed.sha256,
    }),
  );
  return { title: words.title, lines: [sum], many };
}

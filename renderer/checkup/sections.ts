import { checkup as words } from "../messages/checkup.ts";
import { whenTold } from "../ui/when.ts";
import type { Facts } from "./facts.ts";
import type { Line, Section } from "./line.ts";
import { ownSection } from "./own-section.ts";
import { storageSection } from "./storage-section.ts";
import { worksSection } from "./works-section.ts";

/** All that was looked at, in the order in which it is read. */
export const sectionsOf = (facts: Facts, now: number): readonly Section[] => [
  program(facts),
  network(facts),
  worksSection(facts),
  index(facts, (when) => whenTold(when, now)),
  ownSection(facts, (when) => whenTold(when, now)),
  storageSection(facts),
  glyphs(facts),
  faults(facts),
];

function program({ description, machine }: Facts): Section {
  const told = words.program;
  const trial = description?.trial ? { standing: "notice" as const, advice: words.trial } : null;
  return {
    title: told.title,
    lines: [
      { name: told.version, value: description?.version ?? "", standing: "told" },
      { name: told.runtime, value: description?.runtime ?? "", standing: "told", ...trial },
      telling(told.system, machine === undefined ? undefined : (machine?.system ?? null)),
    ],
  };
}

/** A line that only tells; one that could not be found out says so. */
const telling = (name: string, value: string | null | undefined): Line =>
  value === undefined
    ? { name, value: "", standing: "looking" }
    : { name, value: value ?? words.unknown, standing: "told" };

function network({ attempts }: Facts): Section {
  const told = words.network;
  const name = told.attempts;
  if (!attempts)
    return {
      title: told.title,
      lines: [
        attempts === null
          ? { name, value: words.unknown, standing: "notice", advice: told.advice }
          : { name, value: "", standing: "looking" },
      ],
    };
  const times = attempts.reduce((sum, each) => sum + each.times, 0);
  if (times === 0) return { title: told.title, lines: [{ name, value: told.none, standing: "well" }] };
  return {
    title: told.title,
    lines: [
      { name, value: told.times(times), standing: "notice", advice: told.advice },
      ...attempts.map(
        (each): Line => ({
          name: "",
          value: told.each(each.kind, each.host, each.times),
          standing: "told",
        }),
      ),
    ],
  };
}

function index({ index: state }: Facts, whenOf: (when: number) => string): Section {
  const told = words.index;
  if (!state) return { title: told.title, lines: [{ name: told.name, value: "", standing: "looking" }] };
  const { phase, done, of } = state;
  const value = { ready: told.ready(done), building: told.building(done, of), waiting: told.waiting };
  const notice = { stopped: told.stopped(done, of), failed: told.failed };
  const line: Line =
    phase === "stopped" || phase === "failed"
      ? { name: told.name, value: notice[phase], standing: "notice", advice: told.advice }
      : { name: told.name, value: value[phase], standing: phase === "ready" ? "well" : "told" };
  const { covered } = state;
  const range: readonly Line[] = covered
    ? [
        { name: told.covered, value: told.coveredOf(covered.works, covered.characters), standing: "told" },
        {
          name: told.built,
          value: covered.built === null ? told.builtBefore : whenOf(Date.parse(covered.built)),
          standing: "told",
        },
      ]
    : [];
  return {
    title: told.title,
    lines: [
      line,
      ...range,
      { name: told.version, value: state.version, standing: "told" },
      { name: told.entries, value: told.entriesOf(state.entries), standing: "told" },
    ],
  };
}

function glyphs({ missing }: Facts): Section {
  const told = words.glyphs;
  const name = told.name;
  if (!missing)
    return {
      title: told.title,
      lines: [missing === null ? telling(name, null) : { name, value: "", standing: "looking" }],
    };
  if (missing.length === 0)
    return { title: told.title, lines: [{ name, value: told.none, standing: "well" }] };
  return {
    title: told.title,
    lines: [{ name, value: told.some(missing.length), standing: "notice", advice: told.advice }],
    many: missing.map(
      ({ sign, code, place }): Line => ({
        name: sign,
        value: told.each(code, place),
        standing: "told",
      }),
    ),
  };
}

function faults({ faults: count, description }: Facts): Section {
  const told = words.faults;
  const line: Line =
    count === 0
      ? { name: told.name, value: told.none, standing: "well" }
      : { name: told.name, value: told.some(count), standing: "notice", advice: told.advice };
  const stopped: readonly Line[] = description?.recovered
    ? [{ name: told.page, value: told.recovered, standing: "notice", advice: told.advice }]
    : [];
  return { title: told.title, lines: [line, ...stopped] };
}

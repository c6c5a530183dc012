import type { Random } from "./random.ts";
import { copied, type Sign, type Tracked, written } from "./tracked.ts";

type List = { readonly list: Tracked[]; readonly at: number; readonly unit: Tracked };

/** Every unit with the list that it stands in. */
function* listed(list: Tracked[]): Generator<List> {
  for (const [at, unit] of list.entries()) {
    yield { list, at, unit };
    yield* listed(unit.children);
  }
}

const some = (units: Tracked[], fits: (unit: Tracked) => boolean, random: Random): List | null => {
  const all = [...listed(units)].filter(({ unit }) => fits(unit));
  return all.length > 0 ? random.one(all) : null;
};

const hasWords = ({ text }: Tracked): boolean => (text?.length ?? 0) > 3;

/** Where a sentence begins and ends about a place. */
function sentence(text: readonly Sign[], random: Random): readonly [number, number] {
  const at = random.below(text.length);
  const isEnd = (sign: Sign | undefined) => /[。；，：]/.test(sign?.sign ?? "");
  let start = at;
  while (start > 0 && !isEnd(text[start - 1])) start--;
  let end = at + 1;
  while (end < text.length && !isEnd(text[end - 1])) end++;
  return [start, end];
}

const phrases = [
  "或者其他组织",
  "应当依法",
  "不得",
  "二万元以下",
  "自收到申请之日起十五个工作日内",
  "区",
  "有关部门。",
];

/** Each does one thing to the units, in place; what it cannot do it leaves. */
export const mutations = {
  insert(units, random) {
    const { text } = some(units, hasWords, random)?.unit ?? {};
    text?.splice(random.below(text.length + 1), 0, ...written(random.one(phrases)));
  },
  delete(units, random) {
    const { text } = some(units, hasWords, random)?.unit ?? {};
    text?.splice(random.below(text.length), 1 + random.below(12));
  },
  replace(units, random) {
    const { text } = some(units, hasWords, random)?.unit ?? {};
    text?.splice(random.below(text.length), 1 + random.below(6), ...written(random.one(phrases)));
  },
  "delete a sentence"(units, random) {
    const { text } = some(units, hasWords, random)?.unit ?? {};
    if (!text) return;
    const [start, end] = sentence(text, random);
    text.splice(start, end - start);
  },
  "duplicate a sentence"(units, random) {
    const from = some(units, hasWords, random)?.unit.text;
    const to = some(units, hasWords, random)?.unit.text;
    if (!from || !to) return;
    const [start, end] = sentence(from, random);
    const [, place] = sentence(to, random);
    to.splice(place, 0, ...copied(from.slice(start, end)));
  },
  "move a sentence"(units, random) {
    const from = some(units, hasWords, random)?.unit.text;
    const to = some(units, hasWords, random)?.unit.text;
    if (!from || !to) return;
    const [start, end] = sentence(from, random);
    const moved = from.splice(start, end - start);
    if (to.length > 0) to.splice(sentence(to, random)[1], 0, ...moved);
    else to.push(...moved);
  },
  reorder(units, random) {
    const chosen = some(units, () => true, random);
    if (!chosen) return;
    const [unit] = chosen.list.splice(chosen.at, 1);
    if (unit) chosen.list.splice(random.below(chosen.list.length + 1), 0, unit);
  },
  "take out a unit"(units, random) {
    const chosen = some(units, ({ children }) => children.length < 5, random);
    chosen?.list.splice(chosen.at, 1);
  },
  "put in a unit"(units, random) {
    const chosen = some(units, hasWords, random);
    if (!chosen) return;
    const words = Array.from({ length: 6 }, () => random.one(phrases)).join("");
    chosen.list.splice(chosen.at, 0, { type: chosen.unit.type, text: written(words), children: [] });
  },
  "duplicate a unit"(units, random) {
    const chosen = some(units, hasWords, random);
    if (!chosen) return;
    const copy = (unit: Tracked): Tracked => ({
      ...unit,
      ...(unit.text && { text: copied(unit.text) }),
      ...(unit.heading && { heading: copied(unit.heading) }),
      children: unit.children.map(copy),
    });
    chosen.list.splice(random.below(chosen.list.length + 1), 0, copy(chosen.unit));
  },
  rename(units, random) {
    const chosen = some(units, ({ heading }) => (heading?.length ?? 0) > 0, random);
    chosen?.unit.heading?.push(...written("（修订）"));
  },
  "merge two paragraphs"(units, random) {
    const chosen = some(units, ({ type, children }) => type === "paragraph" && children.length === 0, random);
    const next = chosen?.list[chosen.at + 1];
    if (!chosen?.unit.text || next?.type !== "paragraph" || !next.text || next.children.length > 0) return;
    chosen.unit.text.push(...next.text);
    chosen.list.splice(chosen.at + 1, 1);
  },
  "split a paragraph"(units, random) {
    const chosen = some(
      units,
      (unit) => unit.type === "paragraph" && unit.children.length === 0 && hasWords(unit),
      random,
    );
    const text = chosen?.unit.text;
    if (!chosen || !text) return;
    const rest = text.splice(sentence(text, random)[1]);
    if (rest.length > 0)
      chosen.list.splice(chosen.at + 1, 0, { type: "paragraph", text: rest, children: [] });
  },
  rewrap(units, random) {
    for (const { unit } of listed(units)) {
      if (!unit.text || !random.chance(0.5)) continue;
      for (let at = unit.text.length - 1; at > 0; at--) {
        if (random.chance(0.03)) unit.text.splice(at, 0, ...written(random.one([" ", "\n", "　"])));
      }
    }
  },
} as const satisfies Record<string, (units: Tracked[], random: Random) => void>;

export type Mutation = keyof typeof mutations;
export const mutationNames = Object.keys(mutations) as readonly Mutation[];

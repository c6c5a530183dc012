import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Reference, referencesIn } from "../../../renderer/core/citation-targets.ts";
import { type Document, type Unit, walk } from "../../../renderer/core/document.ts";
import { parse, type Seed, trace } from "../../../renderer/core/parse.ts";

const root = new URL("../../../", import.meta.url);

/** The seeds of the manifest, with their texts. */
export const seeds: readonly { readonly seed: Seed; readonly text: string }[] = (
  JSON.parse(readFileSync(new URL("seeds/manifest.json", root), "utf8")) as Seed[]
).map((seed) => ({ seed, text: readFileSync(new URL(`seeds/${seed.text}`, root), "utf8") }));

/** The seed whose id begins so. */
export function seedOf(id: string): { readonly seed: Seed; readonly text: string } {
  const found = seeds.find(({ seed }) => seed.id.startsWith(id) || seed.originalName === id);
  if (!found) throw new Error(`no seed ${id}`);
  return found;
}

const parsed = new Map<string, Document>();

/** The document of a seed, parsed once for all that ask; frozen, since one who changed it would change it for others. */
export function documentOfSeed({ id }: Seed): Document {
  const known = parsed.get(id);
  if (known) return known;
  const { seed, text } = seedOf(id);
  const { document } = parse(seed, text);
  freeze(document);
  parsed.set(id, document);
  return document;
}

function freeze(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  Object.freeze(value);
  for (const each of Object.values(value)) freeze(each);
}

/** A seed for a text that is in no manifest. */
export function seedFor(kind: Seed["kind"], more: Partial<Seed> = {}): Seed {
  return {
    id: "trial",
    title: "试验年鉴（2024）",
    shortTitle: "试验",
    kind,
    region: "",
    year: "2024",
    text: "",
    originalName: "",
    provenance: "",
    ...more,
  };
}

/** A folder of the neighbouring collection of sources, where this machine has it. */
export function neighbouring(path: string): string | undefined {
  const url = new URL(`../shared/${path}`, root);
  return existsSync(url) ? fileURLToPath(url) : undefined;
}

export type Reading = {
  readonly units: readonly { readonly unit: Unit; readonly ancestors: readonly Unit[] }[];
  readonly lines: ReadonlyMap<string, readonly [number, number]>;
  readonly references: ReadonlyMap<string, readonly Reference[]>;
};

/** A parsed work with every unit, its ancestors, its source lines and what it cites. */
export function reading(seed: Seed, text: string): Reading {
  const { document } = parse(seed, text);
  return {
    units: [...walk(document.units)],
    lines: trace(seed, text).lines,
    references: referencesIn(document.units),
  };
}

const wide: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "(": "（",
  ")": "）",
  "?": "？",
  "!": "！",
  "﹝": "〔",
  "﹞": "〕",
  "％": "%",
};

/** Words without white space and with full-width punctuation: how texts are compared. */
export function fold(words: string): string {
  return words.replace(/\s/g, "").replace(/[,;:()?!﹝﹞％]/g, (sign) => wide[sign] ?? sign);
}

/** All words of a unit and of what is under it. */
export function wordsOf(unit: Unit): string {
  return [unit.num, unit.heading, unit.text, ...unit.children.map(wordsOf)].filter(Boolean).join("");
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Document } from "../../../renderer/core/document.ts";
import { parse, type Seed } from "../../../renderer/core/parse.ts";
import { readSeeds } from "../../bundle.ts";
import { root } from "../../project.ts";
import { randomFrom } from "./random.ts";

export const corpora = ["seeds", "laws"] as const;
export type CorpusName = (typeof corpora)[number];

/** Laws to try on, where they are kept beside the project. */
const laws = join(root, "../shared/laws");

/** What a corpus really is: without the laws, text of their size is made up out of the seeds' sentences. */
export const describe = (corpus: CorpusName): string =>
  corpus === "seeds" ? "seeds" : existsSync(laws) ? "laws" : "generated text (the laws are not here)";

/** The documents of a corpus. */
export function documentsOf(corpus: CorpusName): readonly Document[] {
  const seeds = readSeeds(join(root, "seeds"));
  if (corpus === "seeds") return seeds.map(({ seed, text }) => parse(seed, text).document);
  const texts = existsSync(laws)
    ? readdirSync(laws).map((name) => ({
        title: basename(name, ".md"),
        text: readFileSync(join(laws, name), "utf8"),
      }))
    : generated(seeds.map(({ text }) => text).join("\n"));
  return texts.map(({ title, text }, at) => parse(lawNamed(`law-${at + 1}`, title), text).document);
}

const lawNamed = (id: string, title: string): Seed => ({
  id,
  title,
  shortTitle: title,
  kind: "law",
  region: "",
  year: "",
  text: "",
  originalName: "",
  provenance: "",
});

/** As many laws of as many articles as there are in the collection, about 1.9 million characters. */
function generated(source: string): readonly { readonly title: string; readonly text: string }[] {
  const random = randomFrom(7);
  const sentences = source.match(/[^。\n]{10,80}。/gu) ?? [];
  const sentence = () => sentences[Math.floor(random() * sentences.length)] ?? "";
  return Array.from({ length: 324 }, (_, law) => ({
    title: `第${law + 1}号条例`,
    text: Array.from(
      { length: 45 },
      (_, at) => `第${at + 1}条　${sentence()}${sentence()}${sentence()}`,
    ).join("\n\n"),
  }));
}

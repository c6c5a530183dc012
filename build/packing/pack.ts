import { readFileSync } from "node:fs";
import { join } from "node:path";
import { walk } from "../../renderer/core/document.ts";
import { Unfit } from "../../renderer/core/own/checked-fields.ts";
import { fingerprintOf } from "../../renderer/core/pack/fingerprint.ts";
import { packOf } from "../../renderer/core/pack/make.ts";
import { readPack } from "../../renderer/core/pack/read.ts";
import { type Diagnostic, parse } from "../../renderer/core/parse.ts";
import { type Description, descriptionIn } from "./description.ts";
import { enactmentIn } from "./first.ts";
import type { SigningKey } from "./keys.ts";
import { makingWith, means } from "./means.ts";
import { readText, textsIn } from "./texts.ts";

/** A work as it went into a pack, and what its maker should look at. */
export type Report = {
  readonly file: string;
  readonly title: string;
  readonly characters: number;
  readonly articles: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly doubts: readonly string[];
};

/** What became of a folder. */
export type Made = {
  readonly bytes: Uint8Array;
  readonly description: Description;
  readonly key: SigningKey;
  readonly fingerprint: string;
  readonly works: readonly Report[];
  /** Texts of the folder that pack.json does not name. */
  readonly left: readonly string[];
};

/**
 * Makes a pack of a folder, and reads it again as the program will. Throws Unfit with a sentence; the key is not
 * asked for, nor made, before all else is right.
 */
export async function makePack(folder: string, keyOf: () => SigningKey): Promise<Made> {
  const description = descriptionIn(packJson(folder));
  const texts = description.works.map(({ file }) => readText(folder, file));
  const works = description.works.map(({ file, ...seed }, at) => ({
    seed: { ...seed, originalName: file },
    text: texts[at] ?? "",
  }));
  const key = keyOf();
  const making = makingWith(key);
  const bytes = packOf({ ...description, works }, making);
  const read = await readPack(bytes, means);
  if ("refusal" in read) throw new Unfit(read.refusal);
  const named = new Set(description.works.map(({ file }) => file));
  return {
    bytes,
    description,
    key,
    fingerprint: fingerprintOf(making.digest(key.key)),
    works: description.works.map((work, at) => report(work, texts[at] ?? "")),
    left: textsIn(folder).filter((name) => !named.has(name)),
  };
}

function packJson(folder: string): string {
  try {
    return readFileSync(join(folder, "pack.json"), "utf8").replace(/^\ufeff/, "");
  } catch {
    throw new Unfit(`${folder} 里没有 pack.json。先运行：npm run pack -- --init ${folder}`);
  }
}

function report({ file, ...seed }: Description["works"][number], text: string): Report {
  const { document, diagnostics } = parse({ ...seed, text: "", originalName: file }, text);
  const articles = [...walk(document.units)].filter(({ unit }) => unit.type === "article").length;
  const told = seed.kind === "law" ? enactmentIn(seed, text)?.effective : undefined;
  const effective = seed.dates?.effective;
  const doubts = [
    seed.kind === "law" && articles === 0 && "没有认出任何一条：类别或文本对不对？",
    told && effective && told !== effective && `正文说 ${told} 起施行，pack.json 说 ${effective}`,
    seed.kind === "law" && !effective && !told && "不知道从哪一天起施行，时效不会标出",
    !text.replaceAll(/\s/g, "").includes(seed.title.replaceAll(/\s/g, "").slice(0, 6)) &&
      "正文里没有这个标题：文件对不对？",
  ].filter((doubt) => typeof doubt === "string" && doubt !== "");
  return {
    file,
    title: seed.title,
    characters: text.length,
    articles,
    diagnostics,
    doubts: doubts as string[],
  };
}

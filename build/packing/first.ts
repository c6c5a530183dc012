import { basename, extname } from "node:path";
import type { Enactment, WorkDates } from "../../renderer/core/document.ts";
import { walk } from "../../renderer/core/document.ts";
import { isAmending } from "../../renderer/core/enactment.ts";
import { checksumOf } from "../../renderer/core/own/checksum.ts";
import { kindOf } from "../../renderer/core/parse/kind.ts";
import { parse, type Seed } from "../../renderer/core/parse.ts";
import { type DescribedWork, type Description, unfilled } from "./description.ts";

/** A text of the folder. */
export type Text = { readonly name: string; readonly text: string };

/**
 * A first pack.json for these texts, with what can be told from them; what cannot is left to be filled in. What
 * `before` has of a file stays as it is.
 */
export function firstDescription(
  folder: string,
  texts: readonly Text[],
  today: string,
  before?: Partial<Description>,
): Description {
  const id = before?.id ?? idFrom(basename(folder));
  const works = (before?.works ?? []).filter(({ file }) => texts.some(({ name }) => name === file));
  const known = new Set(works.map(({ file }) => file));
  return {
    id,
    name: basename(folder),
    version: `${Number(today.slice(0, 4))}.${Number(today.slice(5, 7))}`,
    publisher: `${unfilled}：发布单位全称）`,
    date: today,
    ...before,
    works: [...works, ...texts.filter(({ name }) => !known.has(name)).map((text) => guess(id, text))],
  };
}

const idFrom = (name: string): string =>
  /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) ? name : `pack-${checksumOf(name)}`;

function guess(packId: string, { name, text }: Text): DescribedWork {
  const kind = kindOf(text);
  const bare = basename(name, extname(name));
  const title = titleIn(text) ?? bare;
  const id = `${packId}-${checksumOf(bare)}`;
  const dates = kind === "law" ? datesOf(enactmentIn({ id, title, kind }, text)) : undefined;
  const year = /(?:19|20)\d\d/.exec(title)?.[0] ?? (dates?.promulgated ?? dates?.effective ?? "").slice(0, 4);
  return {
    file: name,
    id,
    title,
    shortTitle: title.length > 60 ? title.slice(0, 60) : title,
    kind,
    region: /^(\p{Script=Han}{2,12}?(?:自治区|自治州|省|市|州|县|区))/u.exec(title)?.[1] ?? "",
    year,
    provenance: `${unfilled}：文本的来源，例如某某公报某年第几期）`,
    ...(dates && Object.keys(dates).length > 0 && { dates }),
  };
}

/** The first line, where it looks like a title. */
function titleIn(text: string): string | undefined {
  const line = text.split("\n").find((each) => each.trim() !== "");
  const title = line?.replace(/^#+\s*/, "").replaceAll(/\s+/g, "") ?? "";
  return title.length > 2 && title.length <= 100 && !/[。；]/.test(title) ? title : undefined;
}

/** What a statute says of its own making, as its parser reads it. */
export function enactmentIn(told: Pick<Seed, "id" | "title" | "kind">, text: string): Enactment | undefined {
  const seed = { ...told, shortTitle: "", region: "", year: "", provenance: "", text: "", originalName: "" };
  for (const { unit } of walk(parse(seed, text).document.units)) if (unit.enactment) return unit.enactment;
  return undefined;
}

function datesOf(enactment: Enactment | undefined): WorkDates | undefined {
  if (!enactment) return undefined;
  const { promulgated, effective, amended } = enactment;
  // The day that is told of a decision to amend is none of the statute itself.
  const own = isAmending(enactment) ? undefined : promulgated;
  return {
    ...(own && { promulgated: own }),
    ...(effective && { effective }),
    ...(amended && { amended }),
  };
}

import { type Unit, walk } from "./document.ts";

/** What a statute says a word of it means, and how far that holds. */
export type Definition = {
  readonly term: string;
  readonly meaning: string;
  /** The unit that says so. */
  readonly address: string;
  /** The statute, chapter or section in which it holds; "" for the whole of a statute in a file of its own. */
  readonly scope: string;
};

const called =
  /(?<within>本(?:条例|办法|规定|法|细则|规则|决定|章|节))(?:下列用语|中)?所称的?(?<term>[^，。；：]{1,40}?)，?(?:是指|系指|指|包括)(?<meaning>[^。；]+)/g;
const short =
  /(?<meaning>[^，。；：、（）]{2,60})（以下(?:简称|统称|合称|称)为?[“"]?(?<term>[^“”"）]{1,30})[”"]?）/g;
const listed = /用语(?:的)?(?:含义|定义)/;
const entry = /^[“"]?(?<term>[^，。；：“”"]{1,30})[”"]?(?:，|：)?(?:是指|系指|指|：)(?<meaning>.+)$/;

/** The definitions of a document's statutes: 本条例所称…，是指…, （以下简称…）, and the items under 下列用语的含义. */
export function definitionsIn(units: readonly Unit[]): Definition[] {
  const found: Definition[] = [];
  for (const { unit, ancestors } of walk(units)) {
    const text = unit.text ?? "";
    if (text === "" || ![...ancestors, unit].some(({ type }) => type === "article")) continue;
    const statute = ancestors.findLast(({ type }) => type === "regulation")?.address ?? "";
    const add = (groups: Readonly<Record<string, string>>) => {
      const { term = "", meaning = "", within } = groups;
      const inner = within === "本章" ? "chapter" : within === "本节" ? "section" : undefined;
      const scope =
        inner === undefined
          ? statute
          : (ancestors.findLast(({ type }) => type === inner)?.address ?? statute);
      found.push({
        term: term.replace(/（.*）$/, ""),
        meaning: meaning.trim(),
        address: unit.address,
        scope,
      });
    };
    for (const match of text.matchAll(called)) if (match.groups) add(match.groups);
    for (const match of text.matchAll(short)) if (match.groups) add(match.groups);
    const above = ancestors.at(-1);
    if (unit.type === "item" && listed.test(above?.text ?? "")) {
      const match = entry.exec(text);
      if (match?.groups) add(match.groups);
    }
  }
  return found;
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isStatute } from "../../../renderer/core/citation-targets.ts";
import type { Document, Unit } from "../../../renderer/core/document.ts";
import { type Link, linksIn } from "../../../renderer/core/links.ts";
import { foldTitle, namedUnits, type Target } from "../../../renderer/core/named-units.ts";
import { outlineOf } from "../../../renderer/core/outline.ts";
import { numeralValue } from "../../../renderer/core/parse/numerals.ts";
import { parse } from "../../../renderer/core/parse.ts";
import { type Place, placesOf } from "../../../renderer/core/scope.ts";
import { documentOfSeed, neighbouring, seedFor, seeds } from "../parse/works.ts";

type Placed = { readonly document: Document; readonly places: ReadonlyMap<string, Place> };

/** A library of documents, and every link in every word of them. */
function crawl(documents: readonly Document[]) {
  const library = new Map<string, Placed>();
  for (const document of documents) library.set(document.work.id, { document, places: placesOf(document) });
  const named = namedUnits(
    documents.map((each) => ({ id: each.work.id, work: each.work, outline: outlineOf(each) })),
  );
  const complaints: string[] = [];
  let followed = 0;
  let absent = 0;
  for (const placed of library.values()) {
    const linksOf = linksIn(placed, named);
    for (const place of placed.places.values()) {
      for (const link of linksOf(place.unit)) {
        if (link.sort === "absent") absent += 1;
        else followed += 1;
        const wrong = complaintOf(link, place, placed, library);
        const words = (place.unit.text ?? "").slice(...link.at);
        if (wrong)
          complaints.push(`${placed.document.work.title} ${place.unit.address} “${words}”: ${wrong}`);
      }
    }
  }
  return { complaints, followed, absent, library };
}

/** What is wrong with a link, judged by its words and by what stands where it leads, and by nothing of how it was made. */
function complaintOf(
  link: Link,
  place: Place,
  from: Placed,
  library: ReadonlyMap<string, Placed>,
): string | null {
  const words = (place.unit.text ?? "").slice(...link.at);
  if (words === "") return "no words";
  if (link.sort === "absent")
    return link.law === undefined && !/第/.test(words) ? "absent without a number" : null;
  for (const target of link.targets) {
    const { document, places } = library.get(target.workId) ?? from;
    const there = places.get(target.address);
    if (target.address !== "" && !there) return `${target.address} does not exist`;
    if (target.workId === from.document.work.id && target.address === place.unit.address)
      return "leads to itself";
    const wrong =
      link.sort === "term"
        ? termComplaint(words, there)
        : citedComplaint(words, link, there, place, document, from);
    if (wrong) return wrong;
  }
  return null;
}

function termComplaint(words: string, there: Place | undefined): string | null {
  if (there?.unit.type !== "term") return "is no term";
  return (there.unit.heading ?? "").includes(words) ? null : `${there.unit.heading} is another term`;
}

const rootOf = ({ unit, ancestors }: Place): Unit | undefined => [...ancestors, unit].findLast(isStatute);

function citedComplaint(
  words: string,
  link: Link & { readonly targets?: readonly Target[] },
  there: Place | undefined,
  place: Place,
  document: Document,
  from: Placed,
): string | null {
  const title = /《(.+)》/.exec(words)?.[1];
  const root = there && rootOf(there);
  if (title !== undefined) {
    const holder = root?.heading ?? there?.unit.heading ?? document.work.title;
    if (foldTitle(holder) !== foldTitle(title)) return `is ${holder}`;
    if (there && place.ancestors.includes(there.unit)) return "names where it stands";
  } else if (document === from.document && root !== rootOf(place)) return "is in another statute";
  if (!there) return null;
  const path = [...there.ancestors, there.unit];
  const article = path.find(({ type }) => type === "article");
  // 第十条至第十五条: from one to the other.
  const [first, last = first] = [
    ...words.matchAll(/第([〇零一二三四五六七八九十百千\d]+)条(?:之[一二三四五六七八九十]+)?/g),
  ].map(([, number = ""]) => numeralValue(number) ?? Number.NaN);
  const number = numeralValue(/第([〇零一二三四五六七八九十百千\d]+)条/.exec(article?.num ?? "")?.[1] ?? "");
  if (
    first !== undefined &&
    last !== undefined &&
    !(number !== undefined && number >= first && number <= last)
  )
    return `is ${article?.num}`;
  const inserted = /条(之[一二三四五六七八九十]+)/.exec(words)?.[1];
  if (inserted !== undefined && first === last && !article?.num?.includes(inserted))
    return `is ${article?.num}`;
  // In another work the article is enough: it shows its 款 and 项.
  if (document !== from.document)
    return title !== undefined || isNamedBefore(document, there, place) ? null : "is not named";
  const paragraph = /第([一二三四五六七八九十]+)款/.exec(words)?.[1];
  const paragraphs = article?.children.filter(({ type }) => type === "paragraph") ?? [];
  if (paragraph !== undefined && !path.includes(paragraphs[(numeralValue(paragraph) ?? 0) - 1] as Unit))
    return `is not the ${paragraph}th 款`;
  return itemComplaint(words, there, link.targets ?? []);
}

/** 药品管理法第九十八条: a statute that is named without brackets, somewhere before. */
const isNamedBefore = (document: Document, there: Place, { unit }: Place): boolean =>
  foldTitle(unit.text ?? "").includes(foldTitle(rootOf(there)?.heading ?? document.work.title));

/** Every 项 that the words name is one that the link leads to. */
function itemComplaint(words: string, there: Place, targets: readonly Target[]): string | null {
  if (!/项/.test(words) || /前项/.test(words)) return null;
  if (there.unit.type !== "item") return "is no 项";
  const own = numeralValue((there.unit.num ?? "").replace(/[（）()]/g, ""));
  const said = [...words.replace(/^.*[条款除]/, "").matchAll(/[一二三四五六七八九十]+|\d+/g)].map(
    ([each]) => numeralValue(each) ?? 0,
  );
  const inRange =
    said.includes(own ?? -1) ||
    (/至/.test(words) && own !== undefined && own >= Math.min(...said) && own <= Math.max(...said));
  // An item whose number is misprinted stands in its place: （一）（二）（二）.
  const siblings = there.ancestors.at(-1)?.children ?? [];
  const counted = siblings.filter(({ type }) => type === "item").indexOf(there.unit) + 1;
  if (!inRange && !said.includes(counted)) return `is ${there.unit.num}`;
  // A statute may cite more 项 than the article has.
  const items = siblings.filter(({ type }) => type === "item").length;
  const present = said.filter((number) => number <= items).length;
  return targets.length >= present ? null : `leads to ${targets.length} of ${present}`;
}

describe("every link of every seed", () => {
  const { complaints, followed, absent, library } = crawl(seeds.map(({ seed }) => documentOfSeed(seed)));

  test("leads to what its words say, or says that it leads nowhere", () => {
    expect(complaints).toEqual([]);
    expect([followed > 150, absent > 50]).toEqual([true, true]);
  });

  test("of an index leads to the page that is printed", () => {
    let checked = 0;
    for (const { document, places } of library.values()) {
      for (const { unit } of places.values()) {
        for (const { page, address } of unit.references ?? []) {
          if (address === undefined || unit.type !== "indexEntry") continue;
          checked += 1;
          expect([document.work.id, unit.heading, places.get(address)?.unit.page]).toEqual([
            document.work.id,
            unit.heading,
            page,
          ]);
        }
      }
    }
    expect(checked).toBeGreaterThan(1000);
  });
});

const folder = neighbouring("laws");

// The laws are for trying only; they are kept beside the repository, and are not everywhere.
describe.skipIf(folder === undefined)("every link of the laws, as one library", () => {
  test("leads to what its words say, or says that it leads nowhere", { timeout: 300_000 }, () => {
    const documents = readdirSync(folder ?? "").map((name) => {
      const text = readFileSync(join(folder ?? "", name), "utf8");
      const title = /^#\s*(.+)$/m.exec(text)?.[1] ?? name;
      return parse(seedFor("law", { id: name, title }), text).document;
    });
    const { complaints, followed } = crawl(documents);
    expect(complaints).toEqual([]);
    expect(followed).toBeGreaterThan(1000);
  });
});

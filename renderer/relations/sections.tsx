import type { Citing } from "../core/cited-by.ts";
import { printedTitle } from "../core/document.ts";
import type { Target } from "../core/named-units.ts";
import { holderNameOf, openingOf, quoted, shortNameOf } from "../core/unit-names.ts";
import type { InstalledWork } from "../library/database.ts";
import type { Library } from "../library/library.ts";
import { hashTo } from "../library/tabs.ts";
import { messages } from "../messages/zh-cn.ts";
import type { Hit } from "../search/answer-types.ts";
import type { About, Cited } from "./about.ts";
import { type Line, Section } from "./Section.tsx";

const words = messages.beside;

/** How many characters of a unit stand in a line. */
const opening = 60;

type Props = { readonly about: About };
type WithLibrary = Props & { readonly library: Library };

/** What the unit cites: units of the library, and statutes that are not in it. What it says of itself is left out. */
export function CitedSection({ about, library }: WithLibrary) {
  return (
    <Section title={words.cites} lines={about.cited.flatMap((each) => citedLine(each, about, library))} />
  );
}

function citedLine({ link, words: said }: Cited, about: About, library: Library): readonly Line[] {
  if (link.sort === "term") return [];
  if (link.sort === "absent") {
    return [
      {
        key: said,
        label: link.law === undefined ? said : quoted(link.law),
        words: <span className="whole">{words.absent}</span>,
        href: null,
      },
    ];
  }
  const [first, ...others] = link.targets;
  const own = about.path.at(-1)?.address ?? "";
  if (first.workId === about.opened.document.work.id && isWithin(first.address, own)) return [];
  const { label, words: begins } = named(first, about, library);
  const several = others.length > 0 ? said : label || said;
  return [{ key: said + hashTo(first), label: several, words: begins, href: hashTo(first) }];
}

const isWithin = (address: string, unit: string): boolean =>
  address === unit || address.startsWith(`${unit}__`);

/** A unit as one who reads here would name it, with its first words; "" while its work is not read. */
function named({ workId, address }: Target, about: About, library: Library) {
  const opened = library.opened(workId);
  const place = opened?.places.get(address);
  if (!opened || !place) return { label: "", words: "" };
  const path = [...place.ancestors, place.unit];
  const holder = holderNameOf(opened.document.work, path);
  const here =
    workId === about.opened.document.work.id && holder === holderNameOf(opened.document.work, about.path);
  return {
    label: (here || place.unit.heading === holder ? "" : quoted(holder)) + shortNameOf(path),
    words: openingOf(place.unit, opening),
  };
}

/** What cites the unit, in the order of the works. */
export function CitingSection({ about, library }: WithLibrary) {
  const line = (each: Citing): Line => ({
    key: hashTo(each) + each.words,
    href: hashTo(each),
    ...named(each, about, library),
  });
  return <Section title={words.citedBy} lines={about.citing.map(line)} />;
}

/** The words that the unit uses and that are explained: by its statute, or by the glossary of its report. */
export function TermSection({ about }: Props) {
  const { places, document } = about.opened;
  const workId = document.work.id;
  const defined = about.definitions.map(({ term, address }): Line => {
    const place = places.get(address);
    const where = place ? shortNameOf([...place.ancestors, place.unit]) : "";
    const says = around(place?.unit.text ?? "", term);
    return {
      key: term + address,
      label: term,
      words: `${where}　${says}`,
      href: hashTo({ workId, address }),
    };
  });
  const explained = about.cited.flatMap(({ link }): readonly Line[] => {
    if (link.sort !== "term") return [];
    const [target] = link.targets;
    const { heading = "", text = "" } = places.get(target.address)?.unit ?? {};
    return [{ key: heading, label: heading, words: cut(text, opening), href: hashTo(target) }];
  });
  return <Section title={words.terms} lines={[...defined, ...explained]} />;
}

const cut = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length)}……` : text;

/** The sentence of a text that a word stands in. */
function around(text: string, word: string): string {
  const at = Math.max(0, text.indexOf(word));
  const from = Math.max(text.lastIndexOf("。", at), text.lastIndexOf("；", at)) + 1;
  const ends = [text.indexOf("。", at), text.indexOf("；", at)].filter((end) => end >= 0);
  return cut(text.slice(from, ends.length > 0 ? Math.min(...ends) + 1 : undefined), opening * 2);
}

/** The lines of the index that point to the unit. */
export function IndexSection({ about }: Props) {
  const workId = about.opened.document.work.id;
  const lines = about.indexed.map((unit): Line => {
    const href = hashTo({ workId, address: unit.address });
    return { key: unit.address, label: printedTitle(unit), words: "", href };
  });
  return <Section title={words.index} lines={lines} />;
}

type RelatedProps = { readonly works: readonly InstalledWork[]; readonly hits: readonly Hit[] };

/** What else is about the same. */
export function RelatedSection({ works, hits }: RelatedProps) {
  const lines = hits.map((hit): Line => {
    const work = works.find(({ id }) => id === hit.workId)?.work;
    const holder = hit.path.at(-1);
    const where = [work?.shortTitle, holder].filter(Boolean).join(" · ");
    return { key: hashTo(hit), label: hit.label, words: `${where}　${hit.snippet.text}`, href: hashTo(hit) };
  });
  return <Section title={words.related} lines={lines} />;
}

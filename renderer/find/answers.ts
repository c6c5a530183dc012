import { useEffect, useMemo, useState } from "react";
import type { Library } from "../library/library.ts";
import { citationIn } from "../search/citation.ts";
import { type Hit, rankTitles, scan, type TextList, textsOf, titlesOf, wordsOf } from "../search/scan.ts";
import {
  leadTo,
  type Straight,
  soughtInVain,
  type Titled,
  titledIn,
  titlesMeant,
} from "../search/straight.ts";

/** What the box answers to a question, in the order in which it is shown. */
export type Answers = {
  readonly words: readonly string[];
  /** Where the question leads as a citation. */
  readonly straight: readonly (Hit & Pick<Straight, "inexact">)[];
  /** An article that the question cites, and its document lacks. */
  readonly absent: string | null;
  readonly titles: readonly Hit[];
  readonly texts: TextList;
  /** False until the texts have been read, which begins when `wanted`. */
  readonly ready: boolean;
};

/** Answers a question as it is typed; `open` is the document that a citation without a title means. */
export function useAnswers(
  library: Library,
  question: string,
  open: Titled | null,
  wanted: boolean,
): Answers {
  const [texts, setTexts] = useState<TextList | null>(null);
  useEffect(() => {
    if (wanted && texts === null) void readTexts(library).then(setTexts);
  }, [library, wanted, texts]);
  const titles = useMemo(() => titlesOf(library.works), [library]);
  const titled = useMemo(() => titledIn(library.works), [library]);
  return useMemo(() => {
    const words = wordsOf(question);
    const citation = citationIn(question);
    const has = (workId: string, address: string) => library.opened(workId)?.places.has(address) ?? false;
    const found = rankTitles(scan(titles, words), words);
    // Until the texts are read it is not known which articles there are.
    const straight = citation && texts ? leadTo(citation, titled, open, has) : [];
    const vain = citation !== null && texts !== null && straight.length === 0;
    return {
      words,
      straight,
      absent: vain ? soughtInVain(citation, titled, (each) => hasArticles(library, each)) : null,
      titles: found.length > 0 ? found : meant(titled, words),
      texts: scan(texts ?? [], words),
      ready: texts !== null,
    };
  }, [library, question, open, texts, titles, titled]);
}

function hasArticles(library: Library, { workId, address }: Titled): boolean {
  const outline = library.works.find(({ id }) => id === workId)?.outline ?? [];
  const prefix = address ? `${address}__art_` : "art_";
  return outline.some((entry) => entry.address.startsWith(prefix));
}

/** Titles as people shorten them, where nothing holds the very words. */
const meant = (titled: readonly Titled[], words: readonly string[]): readonly Hit[] =>
  titlesMeant(titled, words.join("")).map(({ workId, address, title }) => ({
    workId,
    address,
    label: title,
  }));

async function readTexts(library: Library): Promise<TextList> {
  const texts: TextList[] = [];
  for (const { id } of library.works) {
    const opened = await library.open(id);
    if (opened) texts.push(textsOf(opened.document));
  }
  return texts.flat();
}

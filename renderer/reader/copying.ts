import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import { pagesOf } from "../core/citing/pages.ts";
import { stampOf } from "../core/citing/stamp.ts";
import { citationToday } from "../core/citing.ts";
import type { OpenDocument } from "../library/library.ts";
import type { Tab } from "../library/session.ts";
import { messages } from "../messages/zh-cn.ts";
import { onCopyAsked, type TableCopy } from "../ui/document/table-copy.ts";
import { copy } from "./clipboard.ts";
import { searchedText } from "./occurrences.ts";
import { quotation } from "./quotation.ts";
import type { Sight } from "./sight.ts";
import { pagesQuoted, quotedIn, slicesOf, unitsQuoted } from "./slices.ts";
import { tableQuotation } from "./table-quotation.ts";
import { unitRead } from "./unit-read.ts";

const words = messages.citing;

type Use = {
  readonly front: Tab | null;
  readonly opened: OpenDocument | null;
  readonly panel: RefObject<HTMLElement | null>;
  readonly sight: RefObject<Sight | null>;
};

/** Copying with a citation: of what is selected, else of the unit that has the keyboard or is being read. */
export type Copying = {
  readonly copyCitation: () => void;
  readonly copyQuotation: () => void;
  /** The citation of a unit that need not be open; "" is the whole work. */
  readonly copyCitationOf: (from: OpenDocument, address: string) => void;
  /** What was copied last, to be told; `count` tells two times the same apart. */
  readonly said: { readonly words: string; readonly count: number };
};

export function useCopying({ front, opened, panel, sight }: Use): Copying {
  const [said, setSaid] = useState({ words: "", count: 0 });
  const say = (told: string) => setSaid(({ count }) => ({ words: told, count: count + 1 }));

  /** What is meant, and how it is cited. */
  const meant = () => {
    if (!front || !opened) return null;
    const text = searchedText(opened.document);
    const selected = quotedIn(text, sight.current?.selected() ?? []);
    const chosen = selected.length > 0;
    const units = chosen
      ? unitsQuoted(opened.document.units, selected)
      : unitRead(front, opened, panel.current);
    const pages = chosen ? pagesQuoted(selected) : null;
    const addresses = units.map(({ address }) => address);
    const quoted = () => (chosen ? selected : quotedIn(text, slicesOf(text, units)));
    return { units, pages, quoted, citation: citationToday(opened, addresses, pages) };
  };
  const put = async (what: Parameters<typeof copy>[0], told: string) =>
    say((await copy(what)) ? told : words.failed);

  const copyTable = useEffectEvent(({ address, rows }: TableCopy) => {
    const place = opened?.places.get(address);
    if (!opened || !place?.unit.table) return;
    const citation = citationToday(opened, [address]);
    const stamp = stampOf(opened, [...place.ancestors, place.unit], pagesOf(place.unit));
    void put(tableQuotation(place.unit, rows, [citation, stamp]), messages.tables.copied(citation));
  });
  useEffect(
    () => (panel.current ? onCopyAsked(panel.current, (table) => copyTable(table)) : undefined),
    [panel],
  );

  return {
    said,
    copyCitation: () => {
      const found = meant();
      if (!found) return say(words.nothing);
      void put({ plain: found.citation, html: "" }, words.copied(found.citation));
    },
    copyCitationOf: (from, address) => {
      const citation = citationToday(from, address === "" ? [] : [address]);
      void put({ plain: citation, html: "" }, words.copied(citation));
    },
    copyQuotation: () => {
      const found = meant();
      if (!found || !opened) return say(words.nothing);
      const quoted = found.quoted();
      const place = opened.places.get(found.units[0]?.address ?? "");
      const path = place ? [...place.ancestors, place.unit] : [];
      const stamp = stampOf(opened, path, found.pages ?? pagesQuoted(quoted));
      void put(quotation(quoted, [`——${found.citation}`, stamp]), words.copiedText(found.citation));
    },
  };
}

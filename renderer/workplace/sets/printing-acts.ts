import { type RefObject, useState } from "react";
import type { Tab } from "../../library/session.ts";
import type { Marker } from "../../reader/marking.ts";

/** What the reader wants printed: a part of a work, and what else of it may be meant. */
export type Asked = {
  readonly workId: string;
  /** What is read in the tab, or the row of the tree; "" is the whole work. */
  readonly address: string;
  readonly title: string;
  /** The unit in focus; null where a row of the tree was asked for. */
  readonly inFocus: string | null;
  /** Units of which words are selected, in reading order. */
  readonly selected: readonly string[];
};

type Use = {
  readonly front: Tab | null;
  readonly inFocus: string;
  readonly marker: RefObject<Marker | null>;
  readonly show: () => void;
};

type Row = { readonly workId: string; readonly address: string; readonly label: string };

/** The ways to 打印: what is open, and a row of the tree. */
export function usePrinting({ front, inFocus, marker, show }: Use) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = (what: Asked) => {
    setAsked(what);
    show();
  };
  return {
    asked,
    print: () => {
      if (!front) return;
      const selected = marker.current?.selection()?.passages.map(({ address }) => address) ?? [];
      ask({ workId: front.workId, address: front.scope, title: front.title, inFocus, selected });
    },
    printRow: ({ workId, address, label }: Row) =>
      ask({ workId, address, title: label, inFocus: null, selected: [] }),
  };
}

import type { RefObject } from "react";
import type { Anchor } from "../core/own/anchor.ts";
import { anchorOnUnit, anchorOnWords } from "../core/own/anchoring.ts";
import { slicesOfStretch, stretchesOf } from "../core/own/slicing.ts";
import type { OpenDocument } from "../library/library.ts";
import type { Tab } from "../library/session.ts";
import type { Sight } from "./sight.ts";
import { addressWithKeyboard } from "./unit-read.ts";

/** Where what the reader is about to mark stands in the text of a pane. */
export type Marker = {
  /** What is selected; null where nothing of the text is. */
  selection(): Anchor | null;
  /** The unit that has the keyboard, else the one at `otherwise`, else the one at the place of reading. */
  unit(otherwise?: string): Anchor | null;
  /** What is selected, else the unit as above. */
  anchor(otherwise?: string): Anchor | null;
  /** Where the words of an anchor stand in the page; none for those that are not in it, or of another work. */
  rangesOf(anchor: Anchor): readonly Range[];
};

type Use = {
  readonly front: Tab | null;
  readonly opened: OpenDocument | null;
  /** The sha256 of the document. */
  readonly edition: string;
  readonly panel: RefObject<HTMLElement | null>;
  readonly sight: RefObject<Sight | null>;
};

/** The marker of the text that is in front in a pane. */
export function markerOf({ front, opened, edition, panel, sight }: Use): Marker {
  const selection = () =>
    opened && anchorOnWords(opened, edition, stretchesOf(opened.document, sight.current?.selected() ?? []));
  const unit = (otherwise?: string) => {
    if (!front || !opened) return null;
    const address = addressWithKeyboard(panel.current) ?? otherwise ?? (front.place.address || front.scope);
    return anchorOnUnit(opened, edition, address);
  };
  return {
    selection,
    unit,
    anchor: (otherwise) => selection() ?? unit(otherwise),
    rangesOf({ workId, passages }) {
      if (!opened || opened.document.work.id !== workId) return [];
      const slices = passages.flatMap((passage) => slicesOfStretch(opened.document, passage));
      return slices.flatMap((slice) => sight.current?.rangeOf(slice) ?? []);
    },
  };
}

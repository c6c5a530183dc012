import type { RefObject } from "react";
import type { Anchor } from "../core/own/anchor.ts";
import { anchorOnUnit, anchorOnWords } from "../core/own/anchoring.ts";
import { type Annotated, annotationsAt } from "../core/own/painted.ts";
import type { Annotation } from "../core/own/records.ts";
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
  /** The annotations of the words that were clicked last, the shortest first; none once others have the keyboard. */
  clicked(): readonly Annotation[];
  /** Where the words of an anchor stand in the page; none for those that are not in it, or of another work. */
  rangesOf(anchor: Anchor): readonly Range[];
};

type Use = {
  readonly front: Tab | null;
  readonly opened: OpenDocument | null;
  /** The sha256 of the document. */
  readonly edition: string;
  readonly annotated: Annotated | null;
  readonly panel: RefObject<HTMLElement | null>;
  readonly sight: RefObject<Sight | null>;
};

/** The marker of the text that is in front in a pane. */
export function markerOf({ front, opened, edition, annotated, panel, sight }: Use): Marker {
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
    clicked() {
      const caret = getSelection();
      const node = caret?.isCollapsed ? caret.focusNode : null;
      if (!caret || !node || !annotated || addressWithKeyboard(panel.current) !== null) return [];
      const position = sight.current?.positionOf(node, caret.focusOffset);
      if (!position || !isInView(panel.current, node)) return [];
      const at = annotationsAt(annotated, position);
      // Behind the last of the words one is still at them: there the caret stands once they are marked.
      return at.length > 0 ? at : annotationsAt(annotated, { ...position, start: position.start - 1 });
    },
    rangesOf({ workId, passages }) {
      if (!opened || opened.document.work.id !== workId) return [];
      const slices = passages.flatMap((passage) => slicesOfStretch(opened.document, passage));
      return slices.flatMap((slice) => sight.current?.rangeOf(slice) ?? []);
    },
  };
}

function isInView(view: HTMLElement | null, node: Node): boolean {
  const box = (node instanceof Element ? node : node.parentElement)?.getBoundingClientRect();
  const edges = view?.getBoundingClientRect();
  return box !== undefined && edges !== undefined && box.bottom > edges.top && box.top < edges.bottom;
}

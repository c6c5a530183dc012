import { type RefObject, useEffect, useEffectEvent, useMemo, useState } from "react";
import type { Document } from "../core/document.ts";
import { patternOf } from "../search/pattern.ts";
import { atFirst, type FindState, type Tally } from "./find-state.ts";
import type { Going } from "./going.ts";
import { useListing } from "./listing.ts";
import { type Extent, firstFrom, occurrencesWithin } from "./occurrences.ts";
import type { Marks } from "./painting.ts";
import { selectionIn } from "./selection.ts";
import type { Sight } from "./sight.ts";
import { stepFrom, type Wanted } from "./steps.ts";

type Use = {
  /** The tab in front. */
  readonly tab: string | undefined;
  readonly document: Document | null;
  /** The blocks that the tab shows. */
  readonly extent: Extent;
  readonly panel: RefObject<HTMLElement | null>;
  readonly sight: RefObject<Sight | null>;
  /** Opens a unit of the work that is not in the tab. */
  readonly onOpen: (address: string) => void;
};

/** Finding in the text that is read, and in the whole work: what the bar shows, and what it does. */
export type Finding = Pick<FindState, "shown" | "opened" | "words" | "whole"> & {
  readonly tally: Tally | null;
  readonly marks: Marks | null;
  readonly going: Going | null;
  /** Shows the bar, and asks for what is selected, else for the last words. */
  readonly open: () => void;
  readonly close: () => void;
  readonly ask: (words: string) => void;
  readonly choose: (whole: boolean) => void;
  readonly step: (wanted: "next" | "previous") => void;
};

export function useFinding({ tab, document, extent, panel, sight, onOpen }: Use): Finding {
  const [state, setState] = useState(atFirst);
  const { shown, words, whole, position, current, turned, wanted, going, steps } = state;
  const change = (to: Partial<FindState>) => setState((now) => ({ ...now, ...to }));

  // The first folding makes a table, which takes a moment: better one in which nobody types.
  useEffect(() => {
    const idle = requestIdleCallback(() => patternOf(""));
    return () => cancelIdleCallback(idle);
  }, []);

  const patterns = useMemo(() => {
    const pattern = shown ? patternOf(words) : null;
    return pattern && [pattern];
  }, [shown, words]);
  const listing = useListing(document, patterns);
  const inWork = listing?.occurrences;
  const here = useMemo(() => inWork && occurrencesWithin(inWork, extent), [inWork, extent]);
  const list = whole ? inWork : here;
  const ready = listing !== null && listing.patterns === patterns;

  /** At the occurrence that the reader was brought to, while they see it; else where they read. */
  const standing = (): Pick<FindState, "position" | "current"> =>
    current && sight.current?.sees(current)
      ? { position: current, current }
      : { position: sight.current?.firstSeen() ?? { ...position, block: extent.from }, current: null };

  const perform = useEffectEvent((what: Wanted) => {
    const step = list && stepFrom(list, position, current !== null, what);
    const inTab = step && step.occurrence.block >= extent.from && step.occurrence.block < extent.to;
    // Typing alone opens no other tab.
    if (!step || (!inTab && what === "first")) return change({ wanted: null, current: null });
    const { occurrence, turned } = step;
    change({
      wanted: null,
      position: occurrence,
      current: occurrence,
      turned,
      going: occurrence,
      steps: steps + 1,
    });
    if (inTab) return;
    const focused = window.document.activeElement;
    onOpen(occurrence.address);
    // The text takes the keyboard when it is opened; but who steps on from the bar is still there.
    if (focused instanceof HTMLElement && focused.closest(".find-bar")) focused.focus();
  });
  useEffect(() => {
    if (ready && wanted) perform(wanted);
  }, [ready, wanted]);

  const standElsewhere = useEffectEvent(() => {
    if (shown && !going) change({ ...standing(), current: null, turned: null });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text, another place in it
  useEffect(() => standElsewhere(), [tab]);

  const open = () => {
    const selected = selectionIn(panel.current);
    const place = selected && sight.current?.positionOf(selected.node, selected.offset);
    const from = place ? { position: place, current: null, wanted: "first" as const } : standing();
    change({
      shown: true,
      opened: state.opened + 1,
      words: selected?.words ?? words,
      turned: null,
      ...from,
    });
  };

  const marks = useMemo(() => here && { all: here, current: current ? [current] : [] }, [here, current]);
  const at = list && current ? firstFrom(list, current) : -1;
  return {
    shown,
    opened: state.opened,
    words,
    whole,
    marks: (shown && marks) || null,
    going: useMemo(
      () =>
        going && {
          occurrence: going,
          count: steps,
          onArrive: () => setState((s) => ({ ...s, going: null })),
        },
      [going, steps],
    ),
    tally:
      ready && list && here && inWork
        ? { at: list[at] ? at + 1 : null, here: here.length, inWork: inWork.length, turned }
        : null,
    open,
    close: () => {
      panel.current?.focus({ preventScroll: true });
      const range = current && sight.current?.sees(current) ? sight.current.rangeOf(current) : null;
      // What was found stays visible, and can be copied.
      if (range)
        getSelection()?.setBaseAndExtent(
          range.startContainer,
          range.startOffset,
          range.endContainer,
          range.endOffset,
        );
      change({ shown: false, wanted: null });
    },
    ask: (asked) => change({ words: asked, wanted: asked ? "first" : null, turned: null, ...standing() }),
    choose: (all) => change({ whole: all, turned: null, ...standing() }),
    step: (direction) => change({ wanted: direction, shown: true, ...(shown && current ? {} : standing()) }),
  };
}

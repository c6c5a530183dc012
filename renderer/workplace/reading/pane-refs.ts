import { useMemo, useRef } from "react";
import type { Follower } from "../../reader/following.ts";
import type { Marker } from "../../reader/marking.ts";
import type { Copier, Finder, PaneRefs } from "../../reader/reach.ts";

/** How the window reaches into the two panes, whether both are there or not. */
export function usePaneRefs(): readonly [PaneRefs, PaneRefs] {
  const [first, second] = [useOnePane(), useOnePane()];
  return useMemo(() => [first, second] as const, [first, second]);
}

function useOnePane(): PaneRefs {
  const panel = useRef<HTMLDivElement>(null);
  const finder = useRef<Finder>(null);
  const copier = useRef<Copier>(null);
  const marker = useRef<Marker>(null);
  const follower = useRef<Follower>(null);
  return useMemo(() => ({ panel, finder, copier, marker, follower }), []);
}

/** Goes from part to part of the window, round and round: the side panel, and each pane. */
export function focusPart(step: 1 | -1, side: HTMLElement | null, panes: readonly PaneRefs[]): void {
  const texts = panes.flatMap(({ panel }) => panel.current ?? []);
  const at = texts.findIndex((text) => text.closest(".pane")?.contains(document.activeElement));
  const parts = [...(side ? [side] : []), ...texts];
  const from = at < 0 ? 0 : parts.length - texts.length + at;
  // From elsewhere, such as the box, the first step leads to the text.
  const to = parts[(from + (at < 0 && !side ? 0 : step) + parts.length) % parts.length];
  to?.focus({ preventScroll: true });
}

import { useEffect, useEffectEvent, useRef } from "react";
import type { Tab } from "./library/session.ts";
import { hashOf, placeInHash } from "./library/tabs.ts";

/** A place as a link names it. */
export type Linked = { readonly workId: string; readonly address: string };

/** What the address bar does not show of a place, kept beside it in the browser's history. */
export type Told = { readonly scope: string; readonly offset: number };

type Use = {
  readonly front: Tab | null;
  /** How often the reader has jumped: each jump is a step that can be gone back. */
  readonly jumps: number;
  /** A link was followed, or typed. */
  readonly onLink: (to: Linked) => void;
  /** The reader came back to a place: by 后退 or 前进, or because the page was loaded again. */
  readonly onReturn: (to: Linked, told: Told) => void;
};

/**
 * Where one is, in the address bar: a jump is a new step of the browser's history, scrolling and changing
 * tabs correct the present one. What it told before a reload is newer than the session, which is kept when
 * scrolling rests.
 */
export function useAddressBar({ front, jumps, onLink, onReturn }: Use): void {
  const hash = front ? hashOf(front) : "";
  const told: Told = { scope: front?.scope ?? "", offset: front?.place.offset ?? 0 };
  const toldJumps = useRef(0);

  const tell = useEffectEvent(() => {
    const step = jumps > toldJumps.current && history.state !== null && location.hash !== hash;
    toldJumps.current = jumps;
    history[step ? "pushState" : "replaceState"](told, "", hash || location.pathname);
  });
  const follow = useEffectEvent((state: Told | null) => {
    const asked = placeInHash(location.hash);
    if (asked && location.hash !== hash) {
      if (state) onReturn(asked, state);
      else onLink(asked);
    }
    // Where nothing changes by it, nothing else will correct what the link has put into the address bar.
    if (!state) history.replaceState(told, "", hash || location.pathname);
  });

  useEffect(() => {
    const onPopState = (event: PopStateEvent) => follow(event.state as Told | null);
    follow(history.state as Told | null);
    window.addEventListener("popstate", onPopState);
    return () => window.removeEventListener("popstate", onPopState);
  }, []);

  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told whenever either changes, but not before the link was followed
  useEffect(() => {
    if (first.current) first.current = false;
    else tell();
  }, [hash, told.offset, jumps]);
}

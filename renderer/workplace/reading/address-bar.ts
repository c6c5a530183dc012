import { useEffect, useEffectEvent, useRef } from "react";
import type { Tab } from "../../library/session.ts";
import { hashOf, placeInHash } from "../../library/tabs.ts";

/** A place as a link names it. */
export type Linked = { readonly workId: string; readonly address: string };

/** What the address bar does not show of a place, kept beside it in the browser's history. */
export type Told = { readonly scope: string; readonly offset: number };

type Use = {
  /** The tab that is read. */
  readonly front: Tab | null;
  /** A link was followed, or typed. */
  readonly onLink: (to: Linked) => void;
  /** The page was loaded again: back to where one was. */
  readonly onReturn: (to: Linked, told: Told) => void;
  /** The browser's own 后退 was asked for. */
  readonly onBack: () => void;
};

/** The step of the browser's history that stands before the reader's: to come to it is to have gone back. */
const before = "before";

/** Where one is while one scrolls is told at most so often, in milliseconds: each telling takes some of a frame. */
const pace = 200;

/**
 * Where one is, in the address bar. Going back and forward is a matter of each tab, which the browser's
 * history, one for all, cannot tell: it has one step for where one is, and one before it, so that the
 * browser's own 后退 is the reader's as long as there is a way back, and leaves the page only then. What it
 * told before a reload is newer than the session, which is kept when scrolling rests.
 */
export function useAddressBar({ front, onLink, onReturn, onBack }: Use): void {
  const hash = front ? hashOf(front) : "";
  const told: Told = { scope: front?.scope ?? "", offset: front?.place.offset ?? 0 };
  const mayGoBack = front !== null && front.past.length > 0;
  const url = hash || location.pathname;

  const tell = useEffectEvent(() => {
    // Left without a way back, the step before was come to; with one, it is to be come to again.
    if (history.state === before && mayGoBack) history.pushState(told, "", url);
    else history.replaceState(history.state === before ? before : told, "", url);
  });
  const follow = useEffectEvent((state: unknown) => {
    const asked = placeInHash(location.hash);
    if (state === null && asked && location.hash !== hash) onLink(asked);
    // Where nothing changes by it, nothing else will correct what the link has put into the address bar.
    if (state === null) history.replaceState(told, "", url);
    else if (mayGoBack) {
      history.pushState(told, "", url);
      onBack();
    } else history.replaceState(before, "", url);
  });
  const begin = useEffectEvent(() => {
    const state = history.state as Told | null;
    const asked = placeInHash(location.hash);
    if (asked && location.hash !== hash) {
      if (state !== null && typeof state === "object") onReturn(asked, state);
      else onLink(asked);
    }
    if (state !== null) return;
    history.replaceState(before, "", url);
    history.pushState(told, "", url);
  });

  useEffect(() => {
    const onPopState = (event: PopStateEvent) => follow(event.state);
    begin();
    window.addEventListener("popstate", onPopState);
    return () => window.removeEventListener("popstate", onPopState);
  }, []);

  const first = useRef(true);
  const last = useRef({ at: -pace, mayGoBack });
  // biome-ignore lint/correctness/useExhaustiveDependencies: told whenever either changes, but not before the link was followed
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    const tellNow = () => {
      last.current = { at: performance.now(), mayGoBack };
      tell();
    };
    const wait = last.current.at + pace - performance.now();
    if (wait <= 0 || last.current.mayGoBack !== mayGoBack) return tellNow();
    const timer = setTimeout(tellNow, wait);
    return () => clearTimeout(timer);
  }, [hash, told.offset, mayGoBack]);
}

import { wholeWork } from "../core/scope.ts";
import type { ReadingPlace, Session, Tab } from "./session.ts";

/** What to open: a place in a work, in the scope it is read in. */
export type Target = {
  readonly workId: string;
  readonly scope: string;
  readonly title: string;
  readonly place: ReadingPlace;
};

/** The tab in front; null where none is open. */
export const frontTab = (session: Session): Tab | null =>
  session.tabs.find((tab) => tab.id === session.front) ?? null;

/** Brings `target` to the front, in the tab that shows its scope already, else in a new one beside the front tab. */
export function openTarget(session: Session, target: Target, newId: string): Session {
  const shown = session.tabs.find((tab) => tab.workId === target.workId && tab.scope === target.scope);
  if (shown) return { ...moveTab(session, shown.id, target.place), front: shown.id };
  const tab: Tab = { id: newId, ...target };
  const after = session.tabs.findIndex(({ id }) => id === session.front) + 1;
  return { ...session, tabs: session.tabs.toSpliced(after || session.tabs.length, 0, tab), front: tab.id };
}

/** Brings `target` to the front as `openTarget` does, but in the place of the tab `instead`, where that is there. */
export function openInstead(
  session: Session,
  target: Target,
  newId: string,
  instead: string | null,
): Session {
  const opened = openTarget(session, target, newId);
  if (opened.front !== newId || !session.tabs.some(({ id }) => id === instead)) return opened;
  const tabs = session.tabs.map((tab) => (tab.id === instead ? { id: newId, ...target } : tab));
  return { ...session, tabs, front: newId };
}

/** Opens `target` in a new tab beside the front one, which stays in front. */
export function openBehind(session: Session, target: Target, newId: string): Session {
  const after = session.tabs.findIndex(({ id }) => id === session.front) + 1;
  const tabs = session.tabs.toSpliced(after || session.tabs.length, 0, { id: newId, ...target });
  return { ...session, tabs, front: session.front ?? newId };
}

/** Notes where a tab is; the same session where it is there already. */
export function moveTab(session: Session, id: string, place: ReadingPlace): Session {
  const tab = session.tabs.find((each) => each.id === id);
  if (!tab || (tab.place.address === place.address && tab.place.offset === place.offset)) return session;
  return { ...session, tabs: session.tabs.map((each) => (each === tab ? { ...tab, place } : each)) };
}

/** Closes a tab; its right neighbour comes to the front, else its left one. */
export function closeTab(session: Session, id: string): Session {
  const at = session.tabs.findIndex((tab) => tab.id === id);
  if (at < 0) return session;
  const tabs = session.tabs.toSpliced(at, 1);
  if (session.front !== id) return { ...session, tabs };
  return { ...session, tabs, front: (tabs[at] ?? tabs[at - 1])?.id ?? null };
}

/** Brings the tab to the front that is `step` places to the right, going round. */
export function turnTab(session: Session, step: 1 | -1): Session {
  const at = session.tabs.findIndex((tab) => tab.id === session.front);
  const next = session.tabs[(at + step + session.tabs.length) % session.tabs.length];
  return next ? { ...session, front: next.id } : session;
}

/** The place of a tab in a URL hash such as #/lanzhou-yearbook-2024/reg_6__art_14, and back. */
export function hashOf({ workId, place, scope }: Tab): string {
  return hashTo({ workId, address: place.address || (scope === wholeWork ? "" : scope) });
}

/** The hash that leads to a unit; "" is the whole work. */
export const hashTo = ({ workId, address }: { readonly workId: string; readonly address: string }): string =>
  `#/${[workId, address].filter(Boolean).map(encodeURIComponent).join("/")}`;

/** The work and address that a hash names; null where it names none. */
export function placeInHash(hash: string): { readonly workId: string; readonly address: string } | null {
  const [, workId, address = ""] = /^#\/([^/]+)(?:\/([^/]+))?$/.exec(hash) ?? [];
  if (!workId) return null;
  try {
    return { workId: decodeURIComponent(workId), address: decodeURIComponent(address) };
  } catch {
    // A hash typed by hand may hold a broken escape; it names no place.
    return null;
  }
}

import { wholeWork } from "../core/scope.ts";
import type { Pane, ReadingPlace, Tab, Target } from "./session.ts";

/** The tab in front; null where none is open. */
export const frontOf = ({ tabs, front }: Pane): Tab | null => tabs.find(({ id }) => id === front) ?? null;

/** The tab that shows the scope of `target`; undefined where none does. */
export const tabShowing = ({ tabs }: Pane, { workId, scope }: Target): Tab | undefined =>
  tabs.find((tab) => tab.workId === workId && tab.scope === scope);

/** True where a tab is one of the pane's. */
export const hasTab = ({ tabs }: Pane, id: string): boolean => tabs.some((tab) => tab.id === id);

/** A tab that nothing has led to yet. */
export const newTab = (id: string, { workId, scope, title, place }: Target): Tab => ({
  id,
  workId,
  scope,
  title,
  place,
  past: [],
  future: [],
});

/** Puts a tab into the row: beside the front one, or as the one that `at` counts. What is in front stays so. */
export function putTab(pane: Pane, tab: Tab, at = afterFront(pane)): Pane {
  return { tabs: pane.tabs.toSpliced(at, 0, tab), front: pane.front ?? tab.id };
}

function afterFront({ tabs, front }: Pane): number {
  return tabs.findIndex(({ id }) => id === front) + 1 || tabs.length;
}

/** The pane with one of its tabs changed. */
export const changeTab = (pane: Pane, id: string, change: (tab: Tab) => Tab): Pane => ({
  ...pane,
  tabs: pane.tabs.map((tab) => (tab.id === id ? change(tab) : tab)),
});

/** Notes where a tab is; the same pane where it is there already. */
export function moveTab(pane: Pane, id: string, place: ReadingPlace): Pane {
  const tab = pane.tabs.find((each) => each.id === id);
  if (!tab || (tab.place.address === place.address && tab.place.offset === place.offset)) return pane;
  return changeTab(pane, id, (each) => ({ ...each, place }));
}

/** Takes tabs out of the row; of those that stay the next to the right comes to the front, else to the left. */
export function takeTabs(pane: Pane, ids: readonly string[]): Pane {
  const stays = ({ id }: Tab) => !ids.includes(id);
  const tabs = pane.tabs.filter(stays);
  if (pane.front === null || !ids.includes(pane.front)) return { ...pane, tabs };
  const at = pane.tabs.findIndex(({ id }) => id === pane.front);
  const next = pane.tabs.slice(at).find(stays) ?? pane.tabs.slice(0, at).findLast(stays);
  return { tabs, front: next?.id ?? null };
}

/** Brings the tab to the front that is `step` places to the right, going round. */
export function turnTab(pane: Pane, step: 1 | -1): Pane {
  const at = pane.tabs.findIndex((tab) => tab.id === pane.front);
  const next = pane.tabs[(at + step + pane.tabs.length) % pane.tabs.length];
  return next ? { ...pane, front: next.id } : pane;
}

/** Moves a tab in its row to where it is the one that `at` counts; the same pane where it is there already. */
export function shiftTab(pane: Pane, id: string, at: number): Pane {
  const from = pane.tabs.findIndex((tab) => tab.id === id);
  const tab = pane.tabs[from];
  const to = Math.min(pane.tabs.length - 1, Math.max(0, at));
  if (!tab || from === to) return pane;
  return { ...pane, tabs: pane.tabs.toSpliced(from, 1).toSpliced(to, 0, tab) };
}

/** The place of a tab in a URL hash such as #/lanzhou-yearbook-2024/reg_6__art_14, and back. */
export function hashOf({ workId, place, scope }: Target): string {
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

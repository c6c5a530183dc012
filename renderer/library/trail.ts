import type { Pane, Spot, Tab, Target } from "./session.ts";
import { changeTab, frontOf, newTab, putTab, tabShowing } from "./tabs.ts";

/** How many places a tab remembers in each direction. */
const longest = 40;

const spotOf = ({ id, workId, scope, title, place }: Tab): Spot => ({ tab: id, workId, scope, title, place });

/** A way of places with one more at its end; the same where it ends there already. */
function withSpot(way: readonly Spot[], spot: Spot): readonly Spot[] {
  const last = way.at(-1);
  const same =
    last?.tab === spot.tab && last.scope === spot.scope && last.place.address === spot.place.address;
  return same ? way : [...way, spot].slice(-longest);
}

const isPlaceOf = (tab: Tab, target: Target): boolean =>
  tab.workId === target.workId && tab.scope === target.scope && tab.place.address === target.place.address;

/**
 * Brings `target` to the front of a pane by a jump: in the tab that shows its scope already, else in the tab
 * `instead`, where that is given and there, else in a new one beside the front tab. 后退 leads from there to
 * where the pane was, and then to where that tab was.
 */
export function jumpTo(pane: Pane, target: Target, newId: string, instead: string | null = null): Pane {
  const from = frontOf(pane);
  const there = tabShowing(pane, target) ?? pane.tabs.find(({ id }) => id === instead);
  const tab = there ?? newTab(newId, target);
  const ways = [
    ...(there && !isPlaceOf(there, target) ? [spotOf(there)] : []),
    ...(from && from.id !== tab.id ? [spotOf(from)] : []),
  ];
  const past = ways.reduce(withSpot, tab.past);
  const arrived: Tab = { ...newTab(tab.id, target), past };
  // What lay ahead of the tab that is left does so no more: this is where it led.
  const left = from ? changeTab(pane, from.id, (each) => ({ ...each, future: [] })) : pane;
  const placed = there ? changeTab(left, tab.id, () => arrived) : putTab(left, arrived);
  return { ...placed, front: tab.id };
}

/** Brings `target` to the front of a pane without a jump: coming back to where one was. */
export function showAgain(pane: Pane, target: Target, newId: string): Pane {
  const there = tabShowing(pane, target);
  if (!there) return { ...putTab(pane, newTab(newId, target)), front: newId };
  const placed = changeTab(pane, there.id, (tab) => ({ ...tab, place: target.place }));
  return { ...placed, front: there.id };
}

/**
 * Goes one jump back or forward from the tab in front. What lies ahead goes along with the reader; what lies
 * behind stays with the tabs it led to. A tab that was closed is opened again, under `newId`.
 */
export function goAlong(pane: Pane, step: 1 | -1, newId: string): Pane {
  const from = frontOf(pane);
  const spot = step < 0 ? from?.past.at(-1) : from?.future[0];
  if (!from || !spot) return pane;
  const to = pane.tabs.find(({ id }) => id === spot.tab) ?? tabShowing(pane, spot);
  const left: Tab =
    step < 0 ? { ...from, past: from.past.slice(0, -1), future: [] } : { ...from, future: [] };
  const base = to === from ? left : (to ?? newTab(newId, spot));
  const arrived: Tab = {
    ...base,
    ...placeOf(spot),
    past: step < 0 ? base.past : withSpot(base.past, spotOf(from)),
    future: step < 0 ? [spotOf(from), ...from.future].slice(0, longest) : from.future.slice(1),
  };
  const leaving = changeTab(pane, from.id, () => left);
  const placed = to ? changeTab(leaving, to.id, () => arrived) : putTab(leaving, arrived);
  return { ...placed, front: arrived.id };
}

const placeOf = ({ workId, scope, title, place }: Spot): Target => ({ workId, scope, title, place });

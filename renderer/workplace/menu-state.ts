import { useEffect, useEffectEvent } from "react";
import { type Command, commandNames } from "../core/commands.ts";
import { type MenuState, recentInMenu } from "../core/menu-state.ts";
import type { Shell } from "../core/shell.ts";
import type { Recent, Session, Tab } from "../library/session.ts";
import type { Theme } from "../library/settings.ts";
import type { RecentPlace } from "../reader/RecentPlaces.tsx";

/** What is done with the text that is read, and with nothing where none is. */
const ofText: readonly Command[] = [
  "close-tab",
  "find-next",
  "find-previous",
  "split",
  "print",
  "proof",
  "project",
  "copy-citation",
  "copy-quotation",
  "annotate",
  "mark-emphasis",
  "mark-question",
  "mark-todo",
  "mark-quote",
  "underline",
  "bookmark",
  "add-to-set",
  "next-unit",
  "previous-unit",
  "next-paragraph",
  "previous-paragraph",
];

type Reading = {
  readonly session: Session;
  readonly front: Tab | null;
  readonly besideShown: boolean;
  readonly theme: Theme | "system";
  readonly hasEditions: boolean;
  readonly inMeeting: boolean;
  /** What lies over the window leaves only these possible; null where nothing does. */
  readonly behind: readonly Command[] | null;
};

/** The commands that could do nothing now, and those of what is on. */
export function menuOf(reading: Reading): Pick<MenuState, "idle" | "on"> {
  const { session, front, behind, besideShown, theme } = reading;
  const pane = session.panes[session.focused];
  const can: Partial<Record<Command, boolean>> = {
    ...Object.fromEntries(ofText.map((command) => [command, front !== null])),
    back: (front?.past.length ?? 0) > 0,
    forward: (front?.future.length ?? 0) > 0,
    "reopen-tab": session.closed.length > 0,
    "next-tab": (pane?.tabs.length ?? 0) > 1,
    "previous-tab": (pane?.tabs.length ?? 0) > 1,
    "tab-left": (pane?.tabs.length ?? 0) > 1,
    "tab-right": (pane?.tabs.length ?? 0) > 1,
    "link-panes": session.panes.length > 1,
    editions: reading.hasEditions,
    "next-item": reading.inMeeting,
    "previous-item": reading.inMeeting,
    "end-meeting": reading.inMeeting,
  };
  const isOn: Partial<Record<Command, boolean>> = {
    "toggle-tree": session.treeShown,
    "toggle-beside": besideShown,
    "link-panes": session.linked,
    [`theme-${theme}`]: true,
  };
  return {
    idle: commandNames.filter((each) => (behind ? !behind.includes(each) : can[each] === false)),
    on: commandNames.filter((each) => isOn[each]),
  };
}

type Use = Reading & {
  readonly shell: Shell;
  readonly recent: readonly RecentPlace[];
  readonly onRecent: (place: Recent) => void;
};

/** Keeps the menu of the desktop program true to the page, and reads on where it asks to. */
export function useMenuState({ shell, recent, onRecent, ...reading }: Use): void {
  // Told only where it is another, which while one reads on it is not.
  const state = JSON.stringify({
    ...menuOf(reading),
    recent: recentInMenu(recent.map(({ recent: { title }, work }) => ({ title, work }))),
  } satisfies MenuState);
  useEffect(() => void shell.tellMenu(JSON.parse(state) as MenuState), [shell, state]);
  const open = useEffectEvent((at: number) => {
    const place = recent[at];
    if (place) onRecent(place.recent);
  });
  useEffect(() => shell.onRecent((at) => open(at)), [shell]);
}

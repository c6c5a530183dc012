import { emptyPane, type Pane, type Session, type Tab, type Target } from "./session.ts";
import { frontOf, hasTab, newTab, putTab, takeTabs } from "./tabs.ts";
import { jumpTo } from "./trail.ts";

/** The pane that is read in. */
export const focusedPane = ({ panes, focused }: Session): Pane => panes[focused] ?? panes[0] ?? emptyPane;

/** The tab that is read: the front one of the pane that is read in; null where none is open. */
export const frontTab = (session: Session): Tab | null => frontOf(focusedPane(session));

/** The number of the pane that has a tab; -1 where none has. */
export const paneOf = ({ panes }: Session, tab: string): number =>
  panes.findIndex((pane) => hasTab(pane, tab));

/** The session with one of its panes changed; the same where the change is none. */
export function changePane(session: Session, at: number, change: (pane: Pane) => Pane): Session {
  const pane = session.panes[at];
  const changed = pane && change(pane);
  if (!changed || changed === pane) return session;
  return { ...session, panes: session.panes.with(at, changed) };
}

/** Gives the reading to a pane; the same session where it has it. */
export const focusPane = (session: Session, pane: number): Session =>
  pane === session.focused || !session.panes[pane] ? session : { ...session, focused: pane };

/** A second pane is closed with its last tab, and the side panel comes back if it had to make room for it. */
export function withoutEmptyPane(session: Session): Session {
  if (session.panes.length < 2) return session;
  const panes = session.panes.filter(({ tabs }) => tabs.length > 0);
  if (panes.length === session.panes.length) return session;
  const treeShown = session.treeShown || session.foldedForRoom;
  return {
    ...session,
    panes: panes.length > 0 ? panes : [emptyPane],
    focused: 0,
    treeShown,
    foldedForRoom: false,
  };
}

/** The number of the pane beside the one that is read in, which may not be there yet. */
const beside = ({ focused }: Session): number => 1 - focused;

/** The session with a second pane, if only an empty one. */
const withSecondPane = (session: Session): Session =>
  session.panes.length > 1 ? session : { ...session, panes: [...session.panes, emptyPane] };

/** Opens `target` in the other pane. The reading stays where it is; where nothing is read yet, it begins there. */
export function openBeside(session: Session, target: Target, newId: string): Session {
  if (frontTab(session) === null)
    return changePane(session, session.focused, (pane) => jumpTo(pane, target, newId));
  return changePane(withSecondPane(session), beside(session), (pane) => jumpTo(pane, target, newId));
}

/** Opens `target` in a new tab beside the front one, which stays in front. */
export const openBehind = (session: Session, target: Target, newId: string): Session =>
  changePane(session, session.focused, (pane) => putTab(pane, newTab(newId, target)));

/** Puts a tab into a pane, the second one being made where it is not there, and brings it to the front there. */
export function carryTab(session: Session, id: string, to: number, at?: number): Session {
  const from = paneOf(session, id);
  const tab = session.panes[from]?.tabs.find((each) => each.id === id);
  if (!tab || from === to) return session;
  const taken = changePane(withSecondPane(session), from, (pane) => takeTabs(pane, [id]));
  const put = changePane(taken, to, (pane) => ({ ...putTab(pane, tab, at), front: id }));
  const settled = withoutEmptyPane(put);
  return { ...settled, focused: paneOf(settled, id) };
}

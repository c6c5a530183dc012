import { changePane, paneOf, withoutEmptyPane } from "./panes.ts";
import type { Closed, Session } from "./session.ts";
import { putTab, takeTabs } from "./tabs.ts";

/** How many times closing can be undone. */
const remembered = 20;

/** Closes tabs of one pane at one stroke, and remembers where they stood. */
export function closeTabs(session: Session, ids: readonly string[]): Session {
  const pane = paneOf(session, ids[0] ?? "");
  const { tabs = [], front = null } = session.panes[pane] ?? {};
  const closing = tabs.flatMap((tab, at) => (ids.includes(tab.id) ? [{ tab, at }] : []));
  if (closing.length === 0) return session;
  const closed: Closed = {
    tabs: closing,
    pane,
    whole: session.panes.length > 1 && closing.length === tabs.length,
    front: closing.some(({ tab }) => tab.id === front) ? front : null,
  };
  const remaining = changePane(session, pane, (row) => takeTabs(row, ids));
  return withoutEmptyPane({ ...remaining, closed: [...session.closed, closed].slice(-remembered) });
}

/** Opens again what was closed last, at its place in the row and in the text. */
export function reopen(session: Session): Session {
  const last = session.closed.at(-1);
  if (!last) return session;
  const { panes } = session;
  const alone = panes.length === 1 && panes[0]?.tabs.length !== 0;
  const there = last.whole && alone ? panes.toSpliced(last.pane, 0, { tabs: [], front: null }) : panes;
  const pane = Math.min(last.pane, there.length - 1);
  const row = last.tabs.reduce(
    (now, { tab, at }) => putTab(now, tab, at),
    there[pane] ?? { tabs: [], front: null },
  );
  const front = last.front ?? (last.tabs.length === 1 ? (last.tabs[0]?.tab.id ?? null) : row.front);
  return {
    ...session,
    panes: there.with(pane, { ...row, front }),
    focused: pane,
    closed: session.closed.slice(0, -1),
  };
}

import { useEffect, useRef, useState } from "react";
import type { Pane, Session } from "../library/session.ts";
import { messages } from "../messages/zh-cn.ts";

const words = messages.tabs;

/** What has become of the tabs, in a sentence for who does not see it; null where it need not be told. */
export function toldOf(before: Session, after: Session): string | null {
  const [was, is] = [before.closed.at(-1), after.closed.at(-1)];
  if (was !== is) {
    const reopened = before.closed.includes(is as never) || (!is && was);
    return reopened && was
      ? words.reopened(was.tabs.at(-1)?.tab.title ?? "")
      : words.closed(is?.tabs.length ?? 0);
  }
  for (const [at, pane] of after.panes.entries()) {
    const moved = movedIn(before.panes[at], pane);
    if (moved >= 0) return words.moved(moved + 1, pane.tabs.length);
  }
  return null;
}

/** Where the one tab now stands without which the row is as it was; -1 where the row is the same, or another. */
function movedIn(before: Pane | undefined, after: Pane): number {
  const was = before?.tabs.map(({ id }) => id) ?? [];
  const is = after.tabs.map(({ id }) => id);
  if (was.length !== is.length || was.join() === is.join()) return -1;
  const without = (ids: readonly string[], id: string) => ids.filter((each) => each !== id).join();
  // Of two neighbours that changed places, the one in front is what was moved.
  const order = [after.front ?? "", ...is];
  const moved = order.find((id) => was.includes(id) && without(was, id) === without(is, id));
  return moved === undefined ? -1 : is.indexOf(moved);
}

/** The last thing to be told of the tabs. */
export function useAnnounced(session: Session): string {
  const [told, setTold] = useState("");
  const before = useRef(session);
  useEffect(() => {
    const now = toldOf(before.current, session);
    before.current = session;
    if (now !== null) setTold(now);
  }, [session]);
  return told;
}

import type { Recent, Session, Tab } from "./session.ts";
import { frontOf } from "./tabs.ts";

/** How many texts are remembered. */
const remembered = 20;

/** The texts that are read: those in front, one or two. */
const readIn = ({ panes }: Session): readonly Tab[] => panes.flatMap((pane) => frontOf(pane) ?? []);

const isText = (a: Pick<Tab, "workId" | "scope">, b: Pick<Tab, "workId" | "scope">): boolean =>
  a.workId === b.workId && a.scope === b.scope;

/**
 * Notes the texts that were read before and are so no more, where they were left. A text is remembered once:
 * the jumps within it are what 后退 goes over.
 */
export function noteLeft(before: Session, after: Session, now: number): Session {
  if (before.panes === after.panes) return after;
  const reading = readIn(after);
  const left = readIn(before).filter((tab) => !reading.some((each) => isText(each, tab)));
  if (left.length === 0) return after;
  const recent = left.reduce(
    (list, tab) => [recentOf(tab, now), ...list.filter((each) => !isText(each, tab))],
    after.recent,
  );
  return { ...after, recent: recent.slice(0, remembered) };
}

/** The texts that one may go on reading, the last first: those that are not read at the moment. */
export function resumable(session: Session): readonly Recent[] {
  const reading = readIn(session);
  return session.recent.filter((each) => !reading.some((tab) => isText(tab, each)));
}

const recentOf = ({ workId, scope, title, place }: Tab, when: number): Recent => ({
  workId,
  scope,
  title,
  place,
  when,
});

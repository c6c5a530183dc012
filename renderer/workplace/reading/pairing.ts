import { useMemo } from "react";
import { marksOf } from "../../core/pairing.ts";
import { unitsIn } from "../../core/scope.ts";
import type { Library } from "../../library/library.ts";
import { paneOf } from "../../library/panes.ts";
import type { Session } from "../../library/session.ts";
import { frontOf } from "../../library/tabs.ts";
import { type Unpaired, useLinked } from "../../reader/linking.ts";
import { useOpenDocument } from "../../reader/opened.ts";
import type { PaneRefs } from "../../reader/reach.ts";
import type { TabJump } from "./reading-state.ts";

/** Lets two panes follow each other while the session says so; what has no counterpart is told. */
export function usePairing(
  library: Library,
  session: Session,
  jump: TabJump | null,
  refs: readonly PaneRefs[],
): Unpaired | null {
  const { panes, linked, focused } = session;
  const on = linked && panes.length > 1;
  const texts = [useMarks(library, session, 0, on), useMarks(library, session, 1, on)];
  return useLinked({
    on,
    texts: texts.flatMap((marks, pane) => {
      const pair = refs[pane];
      return pair ? [{ view: pair.panel, follower: pair.follower, marks }] : [];
    }),
    leading: jump ? paneOf(session, jump.tab) : focused,
    jumps: jump?.count ?? 0,
  });
}

function useMarks(library: Library, { panes }: Session, pane: number, on: boolean) {
  const row = panes[pane];
  const front = row ? frontOf(row) : null;
  const opened = useOpenDocument(library, on ? front?.workId : undefined);
  const scope = front?.scope;
  return useMemo(
    () =>
      on && opened && scope !== undefined ? marksOf(unitsIn(opened.document, opened.places, scope)) : null,
    [on, opened, scope],
  );
}

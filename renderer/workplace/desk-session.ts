import { useCallback, useReducer } from "react";
import type { Shell } from "../core/shell.ts";
import { frontTab } from "../library/panes.ts";
import type { Started } from "../library/start.ts";
import { useHeldOpen } from "./held-open.ts";
import { useKept } from "./kept.ts";
import type { WorkplaceState } from "./reading/reading-state.ts";
import { useLibraryToday } from "./today.ts";
import { type Action, next, start } from "./workplace-state.ts";

/** What is open as it was left, changed by actions alone, and kept; with the library as it stands today. */
export function useDeskSession({ library: installed, own, notes, session: last }: Started, shell: Shell) {
  const library = useLibraryToday(installed);
  const [{ session, jump, asked }, dispatch] = useReducer(
    (state: WorkplaceState, [action, now]: readonly [Action, number]) => next(state, action, now),
    start(last),
  );
  const act = useCallback((action: Action) => dispatch([action, Date.now()]), []);
  const unsaved = useKept(own, session);
  useHeldOpen(notes, shell);
  return { act, asked, front: frontTab(session), jump, library, session, unsaved };
}

/** What is open, and the way to change it. */
export type DeskSession = ReturnType<typeof useDeskSession>;

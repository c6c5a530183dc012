import { noteLeft } from "../library/recent.ts";
import type { Session } from "../library/session.ts";
import { type ReadingAction, read, type WorkplaceState } from "./reading/reading-state.ts";
import { arrange, type WindowAction } from "./window-state.ts";

/** The workplace as it is at the start. */
export const start = (session: Session): WorkplaceState => ({ session, jump: null, asked: 0 });

/** Everything the reader can do to the workplace. */
export type Action = ReadingAction | WindowAction;

/** What every action of the reader, at the moment `now`, does to the workplace. */
export function next(state: WorkplaceState, action: Action, now: number): WorkplaceState {
  const done = after(state, action);
  const session = noteLeft(state.session, done.session, now);
  return session === done.session ? done : { ...done, session };
}

function after(state: WorkplaceState, action: Action): WorkplaceState {
  switch (action.do) {
    case "open":
    case "open-behind":
    case "open-beside":
    case "split":
    case "go":
    case "select":
    case "close":
    case "reopen":
    case "turn":
    case "put":
    case "move":
      return read(state, action);
    default: {
      const session = arrange(state.session, action);
      return session === state.session ? state : { ...state, session };
    }
  }
}

import type { Meeting } from "./records.ts";

/** The meeting that goes on: the one begun last of those that have not ended; null where none goes on. */
export const currentMeeting = (meetings: readonly Meeting[]): Meeting | null =>
  meetings
    .filter(({ ended }) => ended === null)
    .reduce<Meeting | null>((last, each) => (last && last.begun >= each.begun ? last : each), null);

/**
 * What is kept beside the journal a second time, each in a small file: what was open, what was chosen, and the meeting
 * that is being planned.
 */
export const keptStates = ["session", "settings", "planned"] as const;

export type KeptState = (typeof keptStates)[number];

import type { Shell } from "../renderer/core/shell.ts";

/** What the page may ask of the desktop program: every method of the shell that is a question. */
export type Call = Exclude<keyof Shell, "onCommand">;

/** What comes back. A failure travels as its sentence: Electron would wrap a thrown error in English. */
export type Answer<Value> = { readonly value: Value } | { readonly failure: string };

/** The one event that goes from the menu to the page. */
export const commandChannel = "command";

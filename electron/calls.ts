import type { Shell } from "../renderer/core/shell.ts";

/** What the page may ask of the desktop program: every method of the shell that is a question. */
export type Call = Exclude<keyof Shell, `on${string}`>;

/** What comes back. A failure travels as its sentence: Electron would wrap a thrown error in English. */
export type Answer<Value> = { readonly value: Value } | { readonly failure: string };

/** The events that go from the program to the page: what a menu asks for, and that files were given. */
export const commandChannel = "command";
export const recentChannel = "recent";
export const givenFilesChannel = "given-files";

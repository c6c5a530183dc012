import type { Shell } from "../core/shell.ts";
import { browserShell } from "./browser.ts";

declare global {
  interface Window {
    /** Put there by the desktop program's preload script. */
    readonly shell?: Shell;
  }
}

/** Whatever runs this page: the desktop program, or the browser. */
export const shell: Shell = window.shell ?? browserShell;

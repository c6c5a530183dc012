import type { App } from "electron";

/**
 * Lets no thread of a page set aside more than a few megabytes for what is young: by itself each takes up to 48 MB
 * while it is busy, and an import has four. To parse takes four in a hundred longer. For those who measure, what is
 * said to V8 at the start goes before it.
 */
export function keepSmall({ commandLine }: Pick<App, "commandLine">): void {
  if (!commandLine.hasSwitch("js-flags")) commandLine.appendSwitch("js-flags", "--max-semi-space-size=4");
}

import { readFileSync } from "node:fs";
import { close } from "node:inspector";
import { join } from "node:path";
import type { App } from "electron";

/** What keeps Chromium itself from the network, whoever in it may ask. */
const closing: readonly (readonly [name: string, value?: string])[] = [
  // Nothing of the program is on the network: no name is ever looked up, no address of numbers reached.
  ["host-resolver-rules", "MAP * ~NOTFOUND"],
  ["disable-background-networking"],
  ["disable-component-update"],
  ["disable-domain-reliability"],
  ["no-pings"],
  // The system would else be asked for a proxy, and looks for one on the network.
  ["no-proxy-server"],
];

/** What opens a program to others on this computer, or makes it less strict. */
const opening = [
  "remote-debugging-port",
  "remote-debugging-address",
  "remote-debugging-pipe",
  "remote-allow-origins",
  "disable-web-security",
  "allow-running-insecure-content",
  "enable-blink-features",
  "enable-experimental-web-platform-features",
  "load-extension",
  "js-flags",
  "log-net-log",
] as const;

/**
 * Tells Chromium to stay off the network, and takes from a packaged program what it was told by others that would
 * open it to them. To be called before it is ready: what they ask for is only then begun.
 */
export function keepClosed(app: Pick<App, "commandLine" | "isPackaged" | "getAppPath">): void {
  for (const [name, value] of closing) app.commandLine.appendSwitch(name, value);
  if (!app.isPackaged || isForTests(app.getAppPath())) return;
  for (const name of opening) app.commandLine.removeSwitch(name);
  // The fuse of the package closes this too; a program started by another Electron has none.
  close();
}

/** True of a package that was made to be driven by tests: its package.json says so, and is sealed with the rest. */
function isForTests(program: string): boolean {
  const { debuggable } = JSON.parse(readFileSync(join(program, "package.json"), "utf8"));
  return debuggable === true;
}

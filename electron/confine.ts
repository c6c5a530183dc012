import type { Session, WebContents } from "electron";

/** Where the page lives; it never leaves. */
export const scheme = "app";
export const home = `${scheme}://lantai/`;

/** True of the program's own files, and of nothing else. */
export const isHome = (url: string): boolean => url.startsWith(home);

/**
 * What the page may do without asking: copy a citation, have its database kept when the disk is nearly full,
 * and fill the screen in 投屏.
 */
const granted: ReadonlySet<string> = new Set([
  "clipboard-sanitized-write",
  "persistent-storage",
  "fullscreen",
]);

/** Closes every way out of the program: the network, the devices, downloads, the spelling service. */
export function confineSession(session: Session): void {
  session.setPermissionCheckHandler((_contents, permission) => granted.has(permission));
  session.setPermissionRequestHandler((_contents, permission, decide) => decide(granted.has(permission)));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isHome(url) }));
  session.setSpellCheckerEnabled(false);
  session.on("will-download", (event) => event.preventDefault());
}

/** Keeps a page where it is: no other address, no window, no embedded page, no direct connection. */
export function confineContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.on("will-frame-navigate", (event) => {
    if (!isHome(event.url)) event.preventDefault();
  });
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
}

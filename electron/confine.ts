import type { Session, WebContents } from "electron";
import { Attempts } from "../renderer/core/attempts.ts";

/** Where the page lives; it never leaves. */
export const scheme = "app";
export const home = `${scheme}://lantai/`;

/** True of the program's own files, and of nothing else. */
export const isHome = (url: string): boolean => url.startsWith(home);

/** What wanted out since the program was started. */
export const attempts = new Attempts(home);

/**
 * What the page may do without asking: copy a citation, have its database kept when the disk is nearly full,
 * and fill the screen in 投屏.
 */
const granted: ReadonlySet<string> = new Set([
  "clipboard-sanitized-write",
  "persistent-storage",
  "fullscreen",
]);

/** Where the page's policy tells of what it has refused, before any of it came to the session. */
const refusals = `${home}refused`;

type Answer = (request: Request) => Promise<Response>;

/** Answers requests by `serve`, under a policy that tells of what it refuses; what it tells is counted. */
export const countingRefusals =
  (serve: Answer): Answer =>
  async (request) => {
    if (request.method === "POST" && request.url === refusals) {
      const { "blocked-uri": url } = JSON.parse(await request.text())["csp-report"] ?? {};
      // Of what is written into the page itself there is no address: "inline", "eval".
      if (typeof url === "string" && url.includes(":") && !attempts.staysInside(url))
        attempts.count("request", url);
      return new Response(null, { status: 200 });
    }
    const response = await serve(request);
    const policy = response.headers.get("content-security-policy") ?? "";
    response.headers.set("content-security-policy", `${policy}; report-uri ${refusals}`);
    return response;
  };

/** Closes every way out of the program: the network, the devices, downloads, the spelling service. */
export function confineSession(session: Session): void {
  session.setPermissionCheckHandler((_contents, permission) => granted.has(permission));
  session.setPermissionRequestHandler((_contents, permission, decide) => decide(granted.has(permission)));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    if (!attempts.staysInside(url)) attempts.count("request", url);
    decide({ cancel: !isHome(url) });
  });
  // Without a language, or Chromium would look for its words on the network before it is told to leave that.
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
  session.on("will-download", (event) => event.preventDefault());
}

/** Keeps a page where it is: no other address, no window, no embedded page, no direct connection. */
export function confineContents(contents: WebContents): void {
  contents.setWindowOpenHandler(({ url }) => {
    if (!attempts.staysInside(url)) attempts.count("window", url);
    return { action: "deny" };
  });
  contents.on("will-frame-navigate", (event) => {
    if (isHome(event.url)) return;
    event.preventDefault();
    if (!attempts.staysInside(event.url)) attempts.count("navigation", event.url);
  });
  // An empty page is no other address, and nobody is asked before it is gone to.
  contents.on("did-navigate", (_event, url) => {
    if (url === "about:blank") void contents.loadURL(`${home}index.html`);
  });
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
}

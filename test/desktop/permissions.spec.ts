import { expect, test } from "./running.ts";

/** Electron's list, number 5: a page is given nothing that it was not meant to have. */

const granted = ["clipboard-sanitized-write", "fullscreen", "persistent-storage"];
/** Every permission that Electron has a name for. */
const names = [
  ...granted,
  "accessibility-events",
  "ambient-light-sensor",
  "background-fetch",
  "background-sync",
  "camera",
  "clipboard-read",
  "deprecated-sync-clipboard-read",
  "display-capture",
  "fileSystem",
  "geolocation",
  "hid",
  "idle-detection",
  "keyboardLock",
  "local-fonts",
  "media",
  "mediaKeySystem",
  "microphone",
  "midi",
  "midiSysex",
  "nfc",
  "notifications",
  "openExternal",
  "payment-handler",
  "periodic-background-sync",
  "pointerLock",
  "screen-wake-lock",
  "sensors",
  "serial",
  "speaker-selection",
  "storage-access",
  "top-level-storage-access",
  "unknown",
  "usb",
  "window-management",
  "some permission of a later Electron",
];

test("of all permissions three are given, also of those that do not exist yet", async ({ app }) => {
  const given = await app.evaluate(({ app: program, BrowserWindow }, asked) => {
    // Electron keeps what a session was told to itself: a stand-in is told the same, as the next session would be.
    const caught: { request?: unknown; check?: unknown; device?: unknown } = {};
    const session = {
      setPermissionRequestHandler: (handler: unknown) => Object.assign(caught, { request: handler }),
      setPermissionCheckHandler: (handler: unknown) => Object.assign(caught, { check: handler }),
      setDevicePermissionHandler: (handler: unknown) => Object.assign(caught, { device: handler }),
      webRequest: { onBeforeRequest: () => {} },
      setSpellCheckerEnabled: () => {},
      setSpellCheckerLanguages: () => {},
      on: () => {},
    };
    program.emit("session-created", session);
    const { request, check, device } = caught as Record<string, (...given: unknown[]) => unknown>;
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const outcome = { request: [] as string[], check: [] as string[], device: device?.({}) };
    for (const name of asked) {
      request?.(contents, name, (yes: boolean) => yes && outcome.request.push(name), {});
      if (check?.(contents, name, "app://lantai", {})) outcome.check.push(name);
    }
    return outcome;
  }, names);
  expect(given).toEqual({ request: granted, check: granted, device: false });
});

test("camera, place, notices, the clipboard's content, devices, fonts: the page asks, and gets nothing", async ({
  page,
}) => {
  const outcome = await page.evaluate(async () => {
    const tried = (asked: unknown): Promise<string> =>
      Promise.resolve(asked).then(
        (given) => (Array.isArray(given) && given.length === 0 ? "denied" : "given"),
        () => "denied",
      );
    const ways = navigator as unknown as Record<string, Record<string, (given?: unknown) => unknown>>;
    const ask = (way: string, name: string, given?: unknown) =>
      tried(ways[way]?.[name] ? Promise.resolve().then(() => ways[way]?.[name]?.(given)) : Promise.reject());
    const place = new Promise((resolve, reject) => {
      navigator.geolocation.getCurrentPosition(resolve, reject);
    });
    return {
      camera: await ask("mediaDevices", "getUserMedia", { video: true }),
      microphone: await ask("mediaDevices", "getUserMedia", { audio: true }),
      screen: await ask("mediaDevices", "getDisplayMedia", { video: true }),
      place: await tried(place),
      notices: await Notification.requestPermission(),
      clipboard: await ask("clipboard", "readText"),
      usb: await ask("usb", "getDevices"),
      hid: await ask("hid", "getDevices"),
      serial: await ask("serial", "getPorts"),
      bluetooth: await ask("bluetooth", "requestDevice", { acceptAllDevices: true }),
      midi: await tried(navigator.requestMIDIAccess?.({ sysex: true }) ?? Promise.reject()),
      fonts: await tried(
        (window as unknown as { queryLocalFonts?: () => Promise<unknown> }).queryLocalFonts?.() ??
          Promise.reject(),
      ),
    };
  });
  expect(Object.entries(outcome).filter(([, given]) => given !== "denied")).toEqual([]);
});

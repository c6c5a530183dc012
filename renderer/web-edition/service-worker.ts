import { answer, bringIn, fileOf, letGo, type WebEdition } from "./kept.ts";

/**
 * Keeps the web edition on this machine, so that it opens without its server. The browser runs it beside the
 * page, and one version at a time: a later one waits until no window of the earlier is in use.
 */
declare const self: ServiceWorkerGlobalScope;

/** What this version consists of; the build writes it in front of this script. */
declare const __EDITION__: WebEdition;

const edition = __EDITION__;
const home = self.registration.scope;

self.addEventListener("install", (event) => event.waitUntil(bringIn(edition, home)));

self.addEventListener("activate", (event) => event.waitUntil(letGo(edition, home)));

self.addEventListener("fetch", (event) => {
  const file = fileOf(edition, home, event.request);
  if (file !== null) event.respondWith(answer(edition, home, file));
});

// Asked by a window that is just being opened, before anything is drawn in it.
self.addEventListener("message", (event) => {
  const [asker] = event.ports;
  if (event.data === "take over" && asker) event.waitUntil(offer(asker));
});

/** Says whether no other window is open, and then takes over once that window wants it. */
async function offer(asker: MessagePort): Promise<void> {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  asker.onmessage = () => void self.skipWaiting();
  asker.postMessage(windows.filter(({ url }) => url.startsWith(home)).length <= 1);
}

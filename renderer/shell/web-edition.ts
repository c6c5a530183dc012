/** How long after the window stands the web edition is brought in, and how often a newer one is looked for. */
const leisure = 3000;
const often = 3_600_000;

/** How long a start waits for the newer version to take over, before it goes on with the one it has. */
const patience = 3000;

/** What the page says to a newer version that waits; its own script knows the word. */
const takeOver = "take over";

/** The browser's keeper of web pages, where this page is the web edition and the browser allows it to be kept. */
function keeper(): ServiceWorkerContainer | null {
  const isEdition = document.querySelector("link[rel=manifest]") !== null;
  // Only on this machine itself, and on https; elsewhere there is none.
  const workers = (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;
  return isEdition && workers ? workers : null;
}

/**
 * Lets a newer version that is here whole take over before anything is drawn, where this is the only window, and
 * starts again in it. Resolves where the start is to go on as it is; null where there is nothing to wait for.
 */
export function renewed(): Promise<void> | null {
  const workers = keeper();
  return workers && renew(workers).catch(() => {});
}

async function renew(workers: ServiceWorkerContainer): Promise<void> {
  const waiting = (await workers.getRegistration())?.waiting;
  if (!waiting) return;
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(() => {
      port1.close();
      resolve();
    }, patience);
    port1.onmessage = ({ data: isAlone }) => {
      clearTimeout(timer);
      // Where another window is open, that one and this go on with the version they have.
      if (isAlone !== true) return resolve();
      // Only now does it take over: a window that went on in the meantime would else stand on files that are gone.
      workers.addEventListener("controllerchange", () => location.reload());
      port1.postMessage(takeOver);
    };
    waiting.postMessage(takeOver, [port2]);
  });
}

/**
 * Keeps the web edition on this machine, where this page is one, and calls `listener` when a newer one is there
 * whole, which then opens at the next start; returns how to stop listening.
 */
export function keepEdition(listener: () => void): () => void {
  const workers = keeper();
  if (!workers) return () => {};
  let listening = true;
  let looking: ReturnType<typeof setInterval> | undefined;
  const tell = (registration: ServiceWorkerRegistration) => {
    // The first one that is brought in replaces nothing.
    if (listening && registration.waiting && registration.active) listener();
  };
  const begin = async () => {
    const registration = await workers.register("./service-worker.js", { updateViaCache: "none" });
    if (!listening) return;
    tell(registration);
    registration.addEventListener("updatefound", () => {
      const coming = registration.installing;
      coming?.addEventListener("statechange", () => tell(registration));
    });
    // A server that does not answer is what all this is for.
    looking = setInterval(() => void registration.update().catch(() => {}), often);
  };
  // Where it fails, the browser tries again at the next start; what is open works either way.
  const timer = setTimeout(() => void begin().catch(() => {}), leisure);
  return () => {
    listening = false;
    clearTimeout(timer);
    clearInterval(looking);
  };
}

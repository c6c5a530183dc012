import { expect, type Page } from "playwright/test";

/** Lets time go by in the page itself: on a busy machine whatever the page had put off for less has happened too. */
export const pause = (page: Page, milliseconds: number): Promise<void> =>
  page.evaluate((time) => new Promise<void>((resolve) => setTimeout(resolve, time)), milliseconds);

/**
 * Waits until the text stands still, in every pane, and nothing moves or fades by itself. It is told by the page's own
 * frames, which a busy machine delays as much as what they wait for.
 */
export const atRest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frame = () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => resolve());
        // A window that nobody sees is not drawn.
        setTimeout(resolve, 250);
      });
    const standing = () =>
      [...document.querySelectorAll(".panel, .tree")]
        .map((view) => {
          const { left, top, width } = view.getBoundingClientRect();
          const first = document.elementFromPoint(left + width / 3, top + 20)?.closest("[data-address]");
          return `${view.scrollTop} ${first?.getAttribute("data-address")} ${first?.getBoundingClientRect().top}`;
        })
        .join();
    let [last, still] = ["", 0];
    while (still < 8) {
      await frame();
      const now = standing();
      const moving = document.getAnimations().some(({ playState }) => playState === "running");
      still = now === last && !moving ? still + 1 : 0;
      last = now;
    }
  });

/** The longest that anything waits for more to come before it is kept: where one reads in a list, then the session. */
const restless = 700;

/** Waits until all that was done and written is on the disk. */
export async function allKept(page: Page): Promise<void> {
  await pause(page, restless);
  await expect(page.getByRole("contentinfo").getByText("正在保存")).toHaveCount(0);
  await page.evaluate(async () => {
    const own = await new Promise<IDBDatabase | null>((resolve, reject) => {
      const asked = indexedDB.open("lantai-own");
      asked.onerror = () => reject(asked.error);
      asked.onsuccess = () => resolve(asked.result);
      // Nothing is kept yet, and nothing is to be made here.
      asked.onupgradeneeded = () => {
        asked.transaction?.abort();
        resolve(null);
      };
    });
    if (!own) return;
    // A reading waits for every writing that was asked for before it.
    const reading = own.transaction([...own.objectStoreNames]);
    const read = new Promise<void>((resolve) => {
      reading.oncomplete = () => resolve();
    });
    for (const name of own.objectStoreNames) reading.objectStore(name).count();
    await read;
    own.close();
  });
}

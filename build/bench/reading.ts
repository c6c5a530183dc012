import type { Page } from "playwright";

/** Milliseconds, one for each time it was done; `longest` is the longest task of the page, 0 where none was over 50. */
export type ReadingFigures = {
  readonly switches: readonly number[];
  readonly jumps: readonly number[];
  readonly longest: number;
};

/** How many units are jumped to, from the beginning to the end of the work. */
const jumps = 12;

/** Measures what one does all day in the page, where all works are open: changing tabs, jumping, and scrolling `workId`. */
export async function measureReading(page: Page, workId: string): Promise<ReadingFigures> {
  return {
    switches: await switchTabs(page),
    ...(await jumpAbout(page, workId)),
    longest: await scroll(page, workId),
  };
}

/** From the click on a tab to its first readable text being painted, for every tab twice. */
function switchTabs(page: Page): Promise<readonly number[]> {
  return page.evaluate(async () => {
    const tabs = [...document.querySelectorAll<HTMLElement>("[role=tab]")];
    const painted = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const taken: number[] = [];
    for (const tab of [...tabs, ...tabs]) {
      if (tab.getAttribute("aria-selected") === "true") continue;
      const began = performance.now();
      const before = document.querySelector(".text");
      tab.click();
      let text = before;
      while (text === before || !text?.querySelector("[data-block]")) {
        await painted();
        text = document.querySelector(".text");
      }
      taken.push(performance.now() - began);
      // The rest of the text comes in when the page is at rest.
      await new Promise((resolve) => setTimeout(resolve, 600));
    }
    return taken;
  });
}

/** From the link to a unit to the unit being in view. */
function jumpAbout(page: Page, workId: string): Promise<{ readonly jumps: readonly number[] }> {
  return page.evaluate(
    async ([id, count]) => {
      const painted = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      location.hash = `#/${id}`;
      await new Promise((resolve) => setTimeout(resolve, 3000));
      // From all over the book; each is read in its own scope, which is opened where it is not open yet.
      const blocks = [...document.querySelectorAll<HTMLElement>(`.text[data-work="${id}"] [data-block]`)];
      const taken: number[] = [];
      for (let at = 0; at < count; at += 1) {
        const view = document.querySelector(".panel");
        const target = blocks[Math.floor(((at * 7) % count) * (blocks.length / count))];
        if (!view || !target) continue;
        const began = performance.now();
        location.hash = `#/${id}/${target.dataset.address}`;
        const isSeen = () => {
          const unit = document.querySelector(`.panel [data-address="${target.dataset.address}"]`);
          const top = (unit?.getBoundingClientRect().top ?? -1) - view.getBoundingClientRect().top;
          return top >= 0 && top < view.clientHeight;
        };
        while (!isSeen() && performance.now() - began < 5000) await painted();
        taken.push(performance.now() - began);
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
      return { jumps: taken };
    },
    [workId, jumps] as const,
  );
}

/** The longest task of the page while a whole work is scrolled from its beginning to its end. */
export function scroll(page: Page, workId: string): Promise<number> {
  return page.evaluate(async (id) => {
    location.hash = `#/${id}`;
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const view = document.querySelector(".panel");
    let longest = 0;
    const observer = new PerformanceObserver((list) => {
      longest = Math.max(longest, ...list.getEntries().map(({ duration }) => duration));
    });
    observer.observe({ entryTypes: ["longtask"] });
    if (view) view.scrollTop = 0;
    for (let at = 0; view && at < view.scrollHeight; at += 2 * view.clientHeight) {
      view.scrollTop = at;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    observer.disconnect();
    return longest;
  }, workId);
}

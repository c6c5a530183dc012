import type { Page } from "playwright";
import { type benchBrowsers, painted } from "./browser.ts";
import { scroll } from "./reading.ts";
import { median } from "./table.ts";
import { fillNotes } from "./writings.ts";

type Note = (name: string, unit: string, value: number, against?: string) => void;

/**
 * The same page side by side without annotations and with 50,000, of which 10,000 are in the work that is opened:
 * starting, opening, marking, writing, scrolling, the notebook, leaving. `round` tells the folders of data apart.
 */
export async function benchNotes(
  browsers: Awaited<ReturnType<typeof benchBrowsers>>,
  round: number,
  url: string,
  workId: string,
  note: Note,
): Promise<void> {
  for (const [many, called] of [
    [false, "no annotations"],
    [true, "50,000 annotations"],
  ] as const) {
    const name = `notes-${many}-${round}`;
    const first = await browsers.open(name);
    await first.page.goto(url);
    await painted(first.page, "[role=treeitem]");
    if (many) await fillNotes(first.page, workId);
    await first.context.close();
    const { page, context, launched } = await browsers.open(name);
    const told = (what: string, value: number) =>
      note(`${called}: ${what}`, "ms", value, many ? `no annotations: ${what}` : undefined);
    await page.goto(url);
    await painted(page, "[role=treeitem]");
    told("launch to readable tree", performance.now() - launched);
    // Opened while they are still being read, as one who is in a hurry does.
    told("open the largest work: readable", await openWork(page, workId));
    await page.waitForTimeout(4000);
    await measureNotes(page, workId, told);
    const began = performance.now();
    await page.close();
    told("close the page", performance.now() - began);
    await context.close();
  }
}

async function measureNotes(page: Page, workId: string, told: (what: string, value: number) => void) {
  const { seen, kept } = await mark(page);
  told("mark an article: seen, median", median(seen));
  told("mark an article: on disk, median", median(kept));
  await page.keyboard.press("Control+m");
  const typed = await longestTask(page, () =>
    page.keyboard.type("核实口径，会后再办。".repeat(3), { delay: 80 }),
  );
  told("longest task while a note is written (0: none over 50 ms)", typed);
  await page.keyboard.press("Escape");
  told("longest task while the largest work is scrolled", await scroll(page, workId));
  await page.keyboard.press("Control+3");
  // Until all words are ready to be looked through.
  await page.waitForTimeout(10_000);
  const field = page.getByRole("textbox", { name: "在批注中查找" });
  await field.focus();
  const listed: number[] = [];
  for (const words of ["口径", "核实", "停车", "发展", "会上提出"]) {
    listed.push(await listedAfter(page, () => page.keyboard.insertText(words)));
    await field.fill("");
    await page.waitForTimeout(500);
  }
  told("filter by words: listed, median", median(listed));
  told("filter by words: listed, longest", Math.max(...listed));
  const filters = page.getByRole("button", { name: "筛选" });
  if ((await filters.getAttribute("aria-expanded")) !== "true") await filters.click();
  await page.waitForTimeout(1000);
  const chip = page.locator(".filters .choices").nth(2).locator("button").first();
  if ((await chip.count()) > 0) {
    told("filter by colour: listed", await listedAfter(page, () => chip.dispatchEvent("click")));
  }
}

/** From asking for a work to its first readable text. */
function openWork(page: Page, id: string): Promise<number> {
  return page.evaluate(async (workId) => {
    const began = performance.now();
    location.hash = `#/${workId}`;
    while (!document.querySelector(`.text[data-work="${workId}"] [data-block]`)) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return performance.now() - began;
  }, id);
}

/** From a key to the mark being painted, and to it being on disk. */
function mark(page: Page): Promise<{ readonly seen: readonly number[]; readonly kept: readonly number[] }> {
  return page.evaluate(async () => {
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    document.querySelector<HTMLElement>("main .panel")?.focus();
    const press = (key: string, ctrlKey: boolean) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent("keydown", { key, ctrlKey, altKey: true, bubbles: true, cancelable: true }),
      );
    press("ArrowDown", false);
    const state = () => document.querySelector(".saved-state")?.textContent ?? "";
    const [seen, kept]: [number[], number[]] = [[], []];
    for (let edit = 0; edit < 12; edit += 1) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      const began = performance.now();
      press(String((edit % 4) + 1), true);
      await frame();
      await frame();
      seen.push(performance.now() - began);
      while (!state().startsWith("最后安全保存")) await frame();
      kept.push(performance.now() - began);
    }
    return { seen, kept };
  });
}

/** The longest task of the page while something is done, 0 where none was over 50 ms. */
async function longestTask(page: Page, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => {
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    });
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    observer.observe({ entryTypes: ["longtask"] });
  });
  await act();
  await page.waitForTimeout(700);
  return page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks));
}

/** From an act in the notebook to the list answering it, painted. */
async function listedAfter(page: Page, act: () => Promise<unknown>): Promise<number> {
  const settled = page.evaluate(async () => {
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => {
      for (const event of ["input", "click"]) {
        document.addEventListener(event, resolve, { once: true, capture: true });
      }
    });
    const began = performance.now();
    await frame();
    await frame();
    while (document.querySelector(".list-box.stale")) await frame();
    return performance.now() - began;
  });
  await page.waitForTimeout(50);
  await act();
  return settled;
}

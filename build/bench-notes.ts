import type { Page } from "playwright";
import { type benchBrowsers, painted } from "./bench-browser.ts";
import { median } from "./bench-table.ts";

type Note = (name: string, unit: string, value: number, against?: string) => void;

/** A later start on the data of `name` with 50,000 annotations, held against the one without, and writing among them. */
export async function benchNotes(
  browsers: Awaited<ReturnType<typeof benchBrowsers>>,
  name: string,
  url: string,
  workId: string,
  note: Note,
): Promise<void> {
  const first = await browsers.open(name);
  await first.page.goto(url);
  await painted(first.page, "[role=treeitem]");
  await fillNotes(first.page, workId);
  await first.context.close();
  const { page, context, launched } = await browsers.open(name);
  await page.goto(url);
  await painted(page, "[role=treeitem]");
  const among = "among 50,000 annotations, 10,000 of the work";
  note("launch to readable tree, 50,000 annotations", "ms", performance.now() - launched, later);
  const { seen, kept, exit } = await measureNotes(page, workId);
  note(`mark an article ${among}: seen, median`, "ms", median(seen));
  note(`mark an article ${among}: on disk, median`, "ms", median(kept));
  note("close the page with 50,000 annotations", "ms", exit);
  await context.close();
}

const later = "launch to readable tree, later start";

/** How many annotations a heavy user has in one work, and in all. */
const amounts = { one: 10_000, all: 50_000 };

/** Milliseconds: from a key to the change being seen, and to it being on disk; from asking the window to close to its end. */
type NotesFigures = {
  readonly seen: readonly number[];
  readonly kept: readonly number[];
  readonly exit: number;
};

/** Puts 50,000 annotations into the reader's own database, 10,000 of them in `workId`. */
function fillNotes(page: Page, workId: string): Promise<void> {
  return page.evaluate(
    async ([chosen, { one, all }]) => {
      const answer = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      type Work = { id: string; sha256: string; outline: readonly { address: string }[] };
      const library = await answer(indexedDB.open("lantai-library"));
      const works = (await answer(library.transaction("works").objectStore("works").getAll())) as Work[];
      library.close();
      const own = await answer(indexedDB.open("lantai-own"));
      const writing = own.transaction(["records", "marks"], "readwrite");
      const others = works.filter(({ id }) => id !== chosen);
      const at = new Date().toISOString();
      for (let count = 0; count < all; count += 1) {
        const work = count < one ? works.find(({ id }) => id === chosen) : others[count % others.length];
        const address = work?.outline[count % work.outline.length]?.address ?? "";
        const words = "为了加强管理，规范秩序，保障通行，制定本办法。".repeat(4);
        writing.objectStore("records").put({
          kind: "annotation",
          id: crypto.randomUUID(),
          revision: String(count),
          past: [],
          author: "",
          made: at,
          changed: at,
          anchor: { workId: work?.id, edition: work?.sha256, address, passages: [], words, citation: words },
          standing: "firm",
          mark: "fill",
          colour: "emphasis",
          note: words,
          tags: ["会前"],
          state: "todo",
          private: false,
          meeting: null,
        });
      }
      writing.objectStore("marks").put({ id: "last", seq: all, count: all, change: "" });
      await new Promise((resolve, reject) => {
        writing.oncomplete = resolve;
        writing.onerror = reject;
      });
      own.close();
    },
    [workId, amounts] as const,
  );
}

/** Measures writing in a work that has 10,000 annotations, among 50,000, and leaving it. */
async function measureNotes(page: Page, workId: string): Promise<NotesFigures> {
  const measured = await page.evaluate(async (id) => {
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    location.hash = `#/${id}`;
    await new Promise((resolve) => setTimeout(resolve, 4000));
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
  }, workId);
  const began = performance.now();
  await page.close();
  return { ...measured, exit: performance.now() - began };
}

import type { Page } from "playwright";
import { documentsOf } from "./search/corpora.ts";
import { questionsOf } from "./search/questions.ts";
import { unitsOf } from "./search/units.ts";

/** Milliseconds; `first` from the start of a worker to its first answer, `longest` the longest task of the page while one types. */
export type WorkerFigures = {
  readonly first: number;
  readonly answers: readonly number[];
  readonly longest: number;
  /** The memory of the search's worker with everything in it, in MB; 0 where it cannot be told. */
  readonly memory: number;
};

/** Resolves when the window says that the index is there: milliseconds since the page began to load. */
export function indexReady(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          const said = document.querySelector(".status .index")?.textContent;
          if (said?.startsWith("索引完成")) resolve(performance.now());
          else setTimeout(look, 20);
        };
        look();
      }),
  );
}

/** Measures the search in the worker that the page runs, by a second worker of the same kind, and by typing. */
export async function measureWorker(page: Page): Promise<WorkerFigures> {
  const questions = questionsOf(unitsOf(documentsOf("seeds"))).map(({ asked }) => asked);
  const { first, answers } = await askAll(page, questions);
  const longest = await typeIn(page, ["停车场管理办法第十四条", "2023年地区生产总值", "的"]);
  return { first, answers, longest, memory: await workerMemory(page) };
}

/** Asks a worker of its own, as the page does: one question after the other. */
function askAll(page: Page, questions: readonly string[]) {
  return page.evaluate(async (asked) => {
    const script = performance
      .getEntriesByType("resource")
      .find(({ name }) => /\/worker-[^/]*\.js$/.test(name));
    if (!script) throw new Error("the page runs no search");
    const filter = { works: [], kinds: [], years: [] };
    const worker = new Worker(script.name, { type: "module" });
    const ask = (question: string) =>
      new Promise<number>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        const began = performance.now();
        port1.onmessage = () => resolve(performance.now() - began);
        const inquiry = { question, open: null, filter, order: "work", from: 0, limit: 100 };
        worker.postMessage({ do: "ask", inquiry }, [port2]);
      });
    const first = await ask("停车场");
    const answers: number[] = [];
    for (const question of asked) answers.push(await ask(question));
    worker.terminate();
    return { first, answers };
  }, questions);
}

/** The longest task of the page while words are typed into the box, in milliseconds; tasks below 50 are none. */
async function typeIn(page: Page, words: readonly string[]): Promise<number> {
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { longTasks: seen });
    new PerformanceObserver((list) => seen.push(...list.getEntries().map((entry) => entry.duration))).observe(
      {
        entryTypes: ["longtask"],
      },
    );
  });
  const box = page.getByRole("combobox", { name: "跳转或检索" });
  for (const each of words) {
    await box.fill("");
    await box.pressSequentially(each, { delay: 60 });
  }
  await page.waitForTimeout(300);
  await box.fill("");
  return page.evaluate(() => Math.max(0, ...(window as unknown as { longTasks: number[] }).longTasks));
}

function workerMemory(page: Page): Promise<number> {
  return page.evaluate(async () => {
    type Breakdown = { bytes: number; attribution: { scope: string }[] };
    const measured = performance as unknown as {
      measureUserAgentSpecificMemory(): Promise<{ breakdown: Breakdown[] }>;
    };
    if (!crossOriginIsolated) return 0;
    const { breakdown } = await measured.measureUserAgentSpecificMemory();
    const ofWorkers = breakdown.filter(({ attribution }) =>
      attribution.some(({ scope }) => scope === "DedicatedWorkerGlobalScope"),
    );
    return ofWorkers.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
  });
}

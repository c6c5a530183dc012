import { join } from "node:path";
import type { Page } from "playwright";
import { colours } from "../../renderer/core/own/records.ts";
import { wordsIn } from "../../renderer/core/own/words.ts";
import { parse } from "../../renderer/core/parse.ts";
import { readSeeds } from "../bundle.ts";
import { root } from "../project.ts";

/** How many annotations a heavy user has in one work, and in all. */
const amounts = { one: 10_000, all: 50_000 };

/** How many are put into the database at a time. */
const together = 5000;

/** Puts 50,000 annotations into the reader's own database, 10,000 of them on words and units of `workId`. */
export async function fillNotes(page: Page, workId: string): Promise<void> {
  const made = annotations(workId);
  for (let from = 0; from < made.length; from += together) {
    await page.evaluate(put, made.slice(from, from + together));
  }
}

type Made = ReturnType<typeof annotations>;

/** Annotations all over the works, some on units and most on a few words; half of them with a note. */
function annotations(chosen: string) {
  const works = readSeeds(join(root, "seeds")).map(({ seed, text }) => ({
    id: seed.id,
    words: [...wordsIn(parse(seed, text).document)],
  }));
  const others = works.filter(({ id }) => id !== chosen);
  return Array.from({ length: amounts.all }, (_, count) => {
    const work = count < amounts.one ? works.find(({ id }) => id === chosen) : others[count % others.length];
    const [address, { text }] = work?.words[(count * 7919) % work.words.length] ?? ["", { text: "" }];
    const start = (count * 31) % Math.max(1, text.length - 4);
    const end = Math.min(text.length, start + 2 + (count % 20));
    const onUnit = count % 5 === 4 || start >= end;
    const exact = text.slice(start, end);
    const passage = {
      address,
      start,
      end,
      exact,
      prefix: text.slice(Math.max(0, start - 30), start),
      suffix: text.slice(end, end + 30),
    };
    const at = new Date(1_700_000_000_000 + count * 60_000).toISOString();
    return {
      kind: "annotation",
      id: `${count}-${Math.random()}`,
      revision: `r${count}`,
      past: [],
      author: "",
      made: at,
      changed: at,
      anchor: {
        workId: work?.id ?? "",
        edition: "",
        address,
        passages: onUnit ? [] : [passage],
        words: exact,
        citation: `第${count}处`,
      },
      standing: "firm",
      mark: onUnit ? "none" : "fill",
      colour: colours[count % colours.length],
      note: count % 2 === 0 ? `会上提出要核实第${count}处的口径。`.repeat(3) : "",
      tags: count % 3 === 0 ? ["会前", `主题${count % 40}`] : [],
      state: count % 7 === 0 ? "todo" : "none",
      private: false,
      meeting: null,
    };
  });
}

/** Runs in the page: writes records as the program would have written them, on the editions that are installed. */
async function put(made: Made): Promise<void> {
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  type Work = { id: string; sha256: string };
  const library = await answer(indexedDB.open("lantai-library"));
  const works = (await answer(library.transaction("works").objectStore("works").getAll())) as Work[];
  library.close();
  const editions = new Map(works.map(({ id, sha256 }) => [id, sha256]));
  const own = await answer(indexedDB.open("lantai-own"));
  const writing = own.transaction(["records", "marks"], "readwrite");
  for (const each of made) {
    const edition = editions.get(each.anchor.workId) ?? "";
    writing.objectStore("records").put({ ...each, anchor: { ...each.anchor, edition } });
  }
  const count = await answer(writing.objectStore("records").count());
  writing.objectStore("marks").put({ id: "last", seq: count, count, change: "" });
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve;
    writing.onerror = reject;
  });
  own.close();
}

import type { Page } from "playwright/test";
import type { Annotation, Bookmark, OwnRecord } from "../../renderer/core/own/records.ts";

/** A place in the library, as it is cited. */
export type PlaceOf = { readonly workId: string; readonly address: string; readonly citation: string };

/** The regulation on parking places in the yearbook of 2024. */
export const parking = (article: number, sign: string): PlaceOf => ({
  workId: "lanzhou-yearbook-2024",
  address: `reg_5__art_${article}`,
  citation: `《兰州市机动车停车场管理办法》第${sign}条`,
});

/** What every record of the reader's says of where it comes from. */
export const kept = {
  revision: "r1",
  past: [],
  author: "",
  made: "2026-11-02T03:04:05.000Z",
  changed: "2026-11-02T03:04:05.000Z",
};

const anchorOn = ({ workId, address, citation }: PlaceOf, words: string) => ({
  workId,
  edition: "",
  address,
  passages: [],
  words,
  citation,
});

/** An annotation on all of a place; `with_` says what is not as usual. */
export const annotation = (id: string, at: PlaceOf | null, with_: Partial<Annotation> = {}): Annotation => ({
  ...kept,
  id,
  kind: "annotation",
  anchor: at && anchorOn(at, "停车场的设置、使用和管理"),
  standing: "firm",
  mark: "fill",
  colour: "emphasis",
  note: "",
  tags: [],
  state: "none",
  private: false,
  meeting: null,
  ...with_,
});

/** A bookmark on a place. */
export const bookmark = (id: string, at: PlaceOf, rank: string, with_: Partial<Bookmark> = {}): Bookmark => ({
  ...kept,
  id,
  kind: "bookmark",
  anchor: anchorOn(at, "停车场"),
  standing: "firm",
  name: "",
  folder: null,
  rank,
  colour: null,
  note: "",
  ...with_,
});

/**
 * Puts records where the program keeps them, each as often as is said, and opens it again; anchors are given the
 * edition of their work.
 */
export async function fill(page: Page, records: readonly OwnRecord[], copies = 1): Promise<void> {
  await page.getByRole("tree", { name: "文献目录" }).waitFor();
  await page.evaluate(
    async ({ all, copies }) => {
      const open = (name: string) =>
        new Promise<IDBDatabase>((done, fail) => {
          const asked = indexedDB.open(name);
          asked.onsuccess = () => done(asked.result);
          asked.onerror = () => fail(asked.error);
        });
      const library = await open("lantai-library");
      const works = await new Promise<{ id: string; sha256: string }[]>((done) => {
        const asked = library.transaction("works").objectStore("works").getAll();
        asked.onsuccess = () => done(asked.result);
      });
      library.close();
      const own = await open("lantai-own");
      const writing = own.transaction("records", "readwrite");
      for (const record of all) {
        const { anchor } = record as { anchor?: { workId: string } | null };
        const edition = works.find(({ id }) => id === anchor?.workId)?.sha256 ?? "gone";
        const put = anchor ? { ...record, anchor: { ...anchor, edition } } : record;
        for (let copy = 0; copy < copies; copy += 1) {
          const id = copies > 1 ? `${record.id}-${copy}` : record.id;
          writing.objectStore("records").put({ ...put, id });
        }
      }
      await new Promise((done, fail) => {
        writing.oncomplete = done;
        writing.onerror = fail;
      });
      own.close();
    },
    { all: records as OwnRecord[], copies },
  );
  await page.reload();
}

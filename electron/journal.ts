import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import type { JournalContent, JournalEnd } from "../renderer/core/shell.ts";
import { readEnd } from "./journal-end.ts";
import { sealed } from "./journal-line.ts";
import { latestOfEach } from "./latest.ts";
import {
  isThere,
  letGo,
  makeSegment,
  readSegment,
  type Segment,
  segmentNames,
  setAside,
} from "./segments.ts";

/** How much may be added to a segment before the next one begins with what still counts. */
const enough = 4 * 1024 * 1024;

/** How long nothing must have been added before what still counts is written anew, in milliseconds. */
const usualRest = 2000;

/**
 * What the reader writes, line by line, in files that are only ever added to: each line with its checksum, and on
 * disk when `append` resolves. Whatever is asked is done one after the other.
 */
export class Journal {
  #file: { readonly handle: FileHandle; readonly path: string; size: number; readonly began: number } | null =
    null;
  #queue: Promise<unknown> = Promise.resolve();
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly folder: string,
    private readonly limit = enough,
    private readonly now: () => number = Date.now,
    private readonly rest = usualRest,
  ) {}

  /** The last line, without reading all of them. */
  end = (): Promise<JournalEnd> =>
    this.#next(async () => {
      const { last, half, newer } = await readEnd(this.folder);
      return { last, half, newer };
    });

  /**
   * All lines that count, in order. Where some are damaged, the others are put into a new segment, and the
   * damaged file is kept under another name; where that cannot be written now, they are given all the same.
   */
  read = (): Promise<JournalContent> =>
    this.#next(async () => {
      const names = await segmentNames(this.folder);
      const segments = [];
      for (const name of names.toReversed()) {
        const segment = await readSegment(this.folder, name);
        segments.unshift(segment);
        if (segment.whole) break;
      }
      const lines = segments.flatMap((segment) => segment.lines);
      const damaged = segments.filter((segment) => segment.damaged > 0);
      if (damaged.length > 0 && !segments.some(({ newer }) => newer)) {
        await this.#renew(names.at(-1), lines, damaged).catch(() => {});
      }
      return { lines, damaged: damaged.reduce((sum, segment) => sum + segment.damaged, 0) };
    });

  /** How many lines of the last segment are damaged. */
  check = (): Promise<number> =>
    this.#next(async () => {
      const last = (await segmentNames(this.folder)).at(-1);
      return last === undefined ? 0 : (await readSegment(this.folder, last)).damaged;
    });

  /** Adds lines; they are on disk when this resolves. Where it rejects, none of them count. */
  async append(lines: readonly string[]): Promise<void> {
    await this.#next(() => this.#add(lines.map(sealed).join("")));
    // Amid very many that come slice by slice, each time anew, it would only be in their way.
    clearTimeout(this.#resting);
    if (this.#isLong()) this.#resting = setTimeout(() => this.#shorten(), this.rest);
  }

  /** What still counts is written anew only when as much again has been added. */
  #isLong(): boolean {
    const { size = 0, began = 0 } = this.#file ?? {};
    return size - began > Math.max(this.limit, began);
  }

  #shorten(): void {
    this.#next(() => this.#compact()).catch(() => {});
  }

  /** Resolves when nothing is under way any more, and lets go of the file. */
  close = (): Promise<void> => {
    clearTimeout(this.#resting);
    return this.#next(() => this.#leave());
  };

  async #add(text: string): Promise<void> {
    const file = await this.#open();
    try {
      const bytes = Buffer.from(text);
      await file.handle.appendFile(bytes);
      await file.handle.datasync();
      file.size += bytes.length;
    } catch (error) {
      // Half of it may be there: away with that, as far as the disk allows it, and open it anew next time.
      await file.handle.truncate(file.size).catch(() => {});
      await this.#leave();
      throw error;
    }
  }

  async #open() {
    if (this.#file && (await isThere(this.#file.path, this.#file.handle))) return this.#file;
    await this.#leave();
    const end = await readEnd(this.folder);
    if (end.newer) throw new Error("日志是由更新版本的兰台写的，这个旧版本不能写入");
    const name = (await segmentNames(this.folder)).at(-1) ?? (await makeSegment(this.folder, undefined, []));
    const path = join(this.folder, name);
    const handle = await open(path, "a");
    const { size } = await handle.stat();
    this.#file = { handle, path, size, began: end.repeated };
    // A line that was left half written must not spoil the next one.
    if (end.half) await this.#add("\n");
    return this.#file;
  }

  async #renew(last: string | undefined, lines: readonly string[], damaged: readonly Segment[]) {
    await this.#leave();
    await makeSegment(this.folder, last, await latestOfEach(lines));
    for (const { name } of damaged) await setAside(this.folder, name);
  }

  async #compact(): Promise<void> {
    const { lines, damaged } = await this.#readLast();
    if (damaged > 0) return;
    await makeSegment(this.folder, (await segmentNames(this.folder)).at(-1), await latestOfEach(lines));
    await this.#leave();
    await letGo(this.folder, this.now());
  }

  async #readLast() {
    const last = (await segmentNames(this.folder)).at(-1);
    return last === undefined ? { lines: [], damaged: 0 } : readSegment(this.folder, last);
  }

  async #leave(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    await file?.handle.close().catch(() => {});
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => {});
    return done;
  }
}

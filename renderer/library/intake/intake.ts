import type { Work } from "../../core/document.ts";
import type { OutlineEntry } from "../../core/outline.ts";
import type { Seed } from "../../core/parse.ts";
import type { Collections } from "../collected/collections.ts";
import { keyOf } from "../collected/keep.ts";
import { reparseBeside } from "../collected/reparse.ts";
import { type Ask, askBeside } from "./beside.ts";
import type { Found } from "./found.ts";
import type { Refusal } from "./reading.ts";
import { blockedBy, type Known, retitled } from "./sameness.ts";

/** What the reader may correct of a work. */
export type Corrections = Partial<Omit<Work, "id">>;

/** A file of an import, and what came of it; neither found nor refused while it waits to be read. */
export type IntakeFile = {
  readonly at: number;
  readonly name: string;
  /** The folder within the one that was chosen; "" where files were chosen. */
  readonly folder: string;
  readonly found?: Found;
  readonly refused?: Refusal | "no-room";
  /** Why it need not be imported: the library, or this import, has the same text under this title. */
  readonly same?: { readonly where: "library" | "files" | "bundle"; readonly title: string };
  /** The same work is there already, and cannot be there twice. */
  readonly barred: boolean;
  readonly ticked: boolean;
};

/** How far an import is. */
export type IntakeState = {
  readonly phase: "idle" | "reading" | "read" | "taking" | "taken" | "failed";
  readonly files: readonly IntakeFile[];
  /** How many files are read, and the name of the one at hand. */
  readonly done: number;
  readonly name: string;
  /** What was taken in: the collection, and how many works. */
  readonly taken?: { readonly collection: string; readonly name: string; readonly count: number };
};

/** An import, from the files to a collection: nothing of it is seen in the library before `take`. */
export type Intake = {
  state(): IntakeState;
  onChange(listener: () => void): () => void;
  /** Reads files, in place of what was read before and not taken in. */
  begin(files: readonly File[], provenanceOf: (file: File) => string): Promise<void>;
  /** Drops everything that was read. */
  cancel(): void;
  tick(files: readonly number[], ticked: boolean): void;
  /** Corrects what is said of works; one of another kind is parsed again. */
  correct(files: readonly number[], changes: Corrections): Promise<void>;
  /** The contents that were found in a file. */
  outlineOf(file: IntakeFile): Promise<readonly OutlineEntry[]>;
  /** Takes in what is ticked, as a collection of this name. */
  take(name: string): Promise<void>;
  /** Takes what was taken in out of the library again. */
  undo(): Promise<void>;
};

const idle: IntakeState = { phase: "idle", files: [], done: 0, name: "" };

/** The imports of a window, one at a time; `known` gives what the library has, `ask` reads one file. */
export function openIntake(
  collections: Collections,
  known: () => Promise<Known>,
  maps: string,
  ask: () => Ask = askBeside,
): Intake {
  const listeners = new Set<() => void>();
  let state = idle;
  let coming: ReturnType<Collections["coming"]> | null = null;
  let reading: Ask | null = null;
  const set = (changes: Partial<IntakeState>) => {
    state = { ...state, ...changes };
    for (const listener of listeners) listener();
  };
  const put = (at: number, changes: Partial<IntakeFile>) =>
    set({ files: state.files.map((file) => (file.at === at ? { ...file, ...changes } : file)) });
  const drop = () => {
    reading?.end();
    reading = null;
    const delivery = coming?.delivery;
    coming = null;
    if (delivery !== undefined) void collections.drop(delivery).catch(() => undefined);
  };

  const readAll = async (files: readonly File[], provenanceOf: (file: File) => string) => {
    const mine = collections.coming();
    const asking = ask();
    coming = mine;
    reading = asking;
    const library = await known();
    for (const [at, file] of files.entries()) {
      if (coming !== mine) return;
      set({ done: at, name: file.name });
      const outcome = await asking.ask({
        file,
        provenance: provenanceOf(file),
        coming: { ...mine, order: at },
        parser: collections.keeping.parser,
        maps,
      });
      if (coming !== mine) return;
      if ("refused" in outcome) put(at, { refused: outcome.refused });
      else {
        const block = blockedBy(outcome, library, state.files);
        put(at, { found: outcome, ...block, ticked: block.same === undefined });
      }
    }
    asking.end();
    reading = null;
    const titled = retitled(state.files, library);
    for (const [at, changes] of titled) await correctOne(at, changes);
    if (coming === mine) set({ phase: "read", done: files.length, name: "" });
  };

  /** One correction after the other: each goes on from what the one before it has left. */
  let correcting: Promise<void> = Promise.resolve();
  const correctOne = async (at: number, changes: Corrections) => {
    const found = state.files[at]?.found;
    if (!found || !coming) return;
    const { delivery, collection } = coming;
    await collections.describe(delivery, found.seed.id, changes);
    const seed: Seed = { ...found.seed, ...changes };
    const again = changes.kind !== undefined && changes.kind !== found.seed.kind;
    const order = at;
    const source = keyOf(delivery, seed.id);
    const { parser } = collections.keeping;
    const [prepared] = again
      ? await reparseBeside([{ coming: { delivery, collection, order }, source, parser }])
      : [];
    const work = { ...found.prepared.work, ...changes };
    put(at, { found: { ...found, seed, prepared: prepared ?? { ...found.prepared, work } } });
  };

  return {
    state: () => state,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    begin: async (files, provenanceOf) => {
      drop();
      const listed = files.map(
        (file, at): IntakeFile => ({
          at,
          name: file.name,
          folder: file.webkitRelativePath.split("/").slice(0, -1).join("/"),
          barred: false,
          ticked: false,
        }),
      );
      state = { ...idle, phase: "reading", files: listed };
      set({});
      await readAll(files, provenanceOf).catch(() => {
        drop();
        set({ phase: "failed" });
      });
    },
    cancel: () => {
      drop();
      state = idle;
      set({});
    },
    tick: (files, ticked) => {
      const wanted = new Set(files);
      set({
        files: state.files.map((file) =>
          wanted.has(file.at) && file.found && !file.barred ? { ...file, ticked } : file,
        ),
      });
    },
    correct: (files, changes) => {
      const corrected = correcting.then(async () => {
        for (const at of files) await correctOne(at, changes);
      });
      correcting = corrected.catch(() => {});
      return corrected;
    },
    outlineOf: async ({ found }) => {
      if (!coming || !found) return [];
      const key = keyOf(coming.delivery, found.seed.id);
      return (await collections.keeping.library.prepared.get(key))?.installed.outline ?? [];
    },
    take: async (name) => {
      // What was corrected last may be on its way still.
      await correcting;
      const mine = coming;
      if (!mine) return;
      const chosen = new Set(
        state.files.flatMap(({ ticked, found }) => (ticked && found ? found.seed.id : [])),
      );
      const left = state.files.flatMap(({ found }) =>
        found && !chosen.has(found.seed.id) ? found.seed.id : [],
      );
      set({ phase: "taking" });
      try {
        await collections.leave(mine.delivery, [...new Set(left)]);
        await collections.take(mine.delivery, { id: mine.collection, kind: "import", name });
        coming = null;
        set({ phase: "taken", taken: { collection: mine.collection, name, count: chosen.size } });
      } catch {
        drop();
        set({ phase: "failed" });
      }
    },
    undo: async () => {
      if (state.taken) await collections.remove(state.taken.collection);
      state = idle;
      set({});
    },
  };
}

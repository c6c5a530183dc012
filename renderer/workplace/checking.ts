import { useEffect, useMemo, useState } from "react";
import type { Facts, MissingSign } from "../checkup/facts.ts";
import { walk } from "../core/document.ts";
import type { Shell, ShellDescription } from "../core/shell.ts";
import { shortNameOf } from "../core/unit-names.ts";
import { breathing } from "../library/breath.ts";
import type { Library } from "../library/library.ts";
import type { OwnStore } from "../library/own/store.ts";
import { type Verified, verified } from "../library/stored-edition.ts";
import { withoutGlyph } from "../paper/missing-glyphs.ts";
import type { IndexState } from "../search/client.ts";
import { analyser } from "../search/pieces.ts";
import { useOwn } from "../ui/own.ts";
import { faultsSoFar } from "../ui/report-fault.ts";

type Found = Pick<Facts, "machine" | "attempts" | "storage" | "journal" | "backups" | "missing"> & {
  readonly verified: readonly Verified[];
  readonly unread: boolean;
};

type Use = {
  readonly shell: Shell;
  readonly library: Library;
  readonly notes: OwnStore;
  readonly index: IndexState | null;
  readonly description: ShellDescription | null;
};

/** Looks at everything once for each `time`, and gives what was found so far. */
export function useChecking({ shell, library, notes, index, description }: Use, time: number): Facts {
  const own = useOwn(notes);
  const [found, setFound] = useState<Found>(nothing);
  useEffect(() => {
    const looked = { left: time < 0 };
    setFound(nothing);
    const find = (part: Partial<Found>) => !looked.left && setFound((before) => ({ ...before, ...part }));
    void look(shell, library, find, () => looked.left);
    return () => {
      looked.left = true;
    };
  }, [shell, library, time]);
  const entries = useMemo(
    () => library.works.reduce((sum, { outline }) => sum + outline.length, 0),
    [library],
  );
  return {
    ...found,
    description,
    works: library.works.length,
    index: index && { ...index, version: analyser, entries },
    saving: notes.saving(),
    own: [
      ["annotation", own.annotations.length],
      ["bookmark", own.bookmarks.length],
      ["meeting", own.meetings.length],
      ["set", own.sets.length],
    ],
    faults: faultsSoFar(),
  };
}

const nothing: Found = { verified: [], unread: false };

async function look(
  shell: Shell,
  library: Library,
  find: (part: Partial<Found>) => void,
  left: () => boolean,
): Promise<void> {
  /** What cannot be found out is null: the page says so, and goes on. */
  const tried = <T>(asked: Promise<T>): Promise<T | null> => asked.catch(() => null);
  void tried(shell.machine()).then((machine) => find({ machine }));
  void tried(shell.networkAttempts()).then((attempts) => find({ attempts }));
  void tried(shell.listBackups()).then((backups) => find({ backups }));
  void tried(journalOf(shell)).then((journal) => find({ journal }));
  void tried(storageOf()).then((storage) => find({ storage }));
  const done: Verified[] = [];
  try {
    for await (const each of verified(library.works)) {
      if (left()) return;
      done.push(each);
      find({ verified: [...done] });
    }
  } catch {
    find({ unread: true });
  }
  find({ missing: await tried(missingIn(library, left)) });
}

async function journalOf(shell: Shell): Promise<number | "none" | "newer"> {
  const end = await shell.journalEnd();
  if (end === null) return "none";
  return end.newer ? "newer" : shell.checkJournal();
}

async function storageOf(): Promise<NonNullable<Facts["storage"]>> {
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  return { used: usage, quota, firm: await navigator.storage.persisted() };
}

/** The characters of all works that no font here has, each with the first place at which it stands. */
async function missingIn(library: Library, left: () => boolean): Promise<readonly MissingSign[]> {
  const breathe = breathing();
  const places = new Map<string, string>();
  for (const { id, work } of library.works) {
    const opened = await library.open(id);
    for (const { unit, ancestors } of walk(opened?.document.units ?? [])) {
      const table = unit.table
        ? [...unit.table.header.flat().map(({ text }) => text), ...unit.table.rows.flat()]
        : [];
      for (const words of [unit.num, unit.heading, unit.text, ...table])
        for (const sign of words ?? "")
          if (!places.has(sign)) places.set(sign, `${work.title}　${shortNameOf([...ancestors, unit])}`);
      const breath = breathe();
      if (breath) await breath;
      if (left()) return [];
    }
  }
  return withoutGlyph(places, left);
}

import { onTestFinished } from "vitest";
import { Journal } from "../../../../electron/journal.ts";
import type { Journal as Asked } from "../../../../renderer/library/own/journal.ts";

/** The journal of a folder, asked as the page asks the desktop program. */
export function journalOf(folder: string): Asked {
  const journal = new Journal(folder);
  onTestFinished(journal.close);
  return {
    journalEnd: journal.end,
    readJournal: journal.read,
    appendJournal: (lines) => journal.append(lines),
    checkJournal: journal.check,
  };
}

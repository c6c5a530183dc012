import { ending } from "../core/own/notes-file.ts";
import type { OwnRecord } from "../core/own/records.ts";
import type { Shell } from "../core/shell.ts";
import { blobOf } from "../library/own/notes-blob.ts";
import { messages } from "../messages/zh-cn.ts";

const words = messages.exchange.exporting;

/**
 * Records with all that they lean on: the meetings they were made in, and the folders they lie in. Whatever is
 * chosen, the file makes sense by itself.
 */
export function withGround(
  chosen: Iterable<OwnRecord>,
  all: Pick<ReadonlyMap<string, OwnRecord>, "get">,
): readonly OwnRecord[] {
  const found = new Map<string, OwnRecord>();
  const add = (record: OwnRecord | undefined): void => {
    if (!record || found.has(record.id)) return;
    found.set(record.id, record);
    if (record.kind === "annotation" && record.meeting !== null) add(all.get(record.meeting));
    if (record.kind === "set-item" || record.kind === "set-version") add(all.get(record.set));
    if ((record.kind === "bookmark" || record.kind === "folder") && record.folder !== null) {
      add(all.get(record.folder));
    }
  };
  for (const record of chosen) add(record);
  return [...found.values()];
}

/** Saves records as a `.lantai-notes` file, where the reader says; false where they cancelled. */
export async function exportNotes(
  shell: Shell,
  records: readonly OwnRecord[],
  author: string,
): Promise<boolean> {
  const made = new Date();
  const { version } = await shell.describe();
  const blob = await blobOf(records, { made: made.toISOString(), by: author, program: version });
  const date = [made.getFullYear(), made.getMonth() + 1, made.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("");
  return shell.saveFile(fileNameOf(author, date), new Uint8Array(await blob.arrayBuffer()));
}

/** A name of a file may not hold every character that the name of a person may. */
const fileNameOf = (author: string, date: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a file name must have none of them.
  `${words.fileName(author.replace(/[\\/:*?"<>|\u0000-\u001f\u007f]/g, ""), date)}${ending}`;

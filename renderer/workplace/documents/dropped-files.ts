/** What was dropped: files, and those of folders, and whether a folder was among it. */
export type Dropped = { readonly files: readonly File[]; readonly folder: boolean };

/** The files of a drop, with all that its folders hold. To be called while the drop is being told. */
export function droppedFiles(transfer: DataTransfer | null): Promise<Dropped> {
  const entries = [...(transfer?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const files = [...(transfer?.files ?? [])];
  if (!entries.some(({ isDirectory }) => isDirectory)) return Promise.resolve({ files, folder: false });
  return Promise.all(entries.map(filesIn)).then((found) => ({ files: found.flat(), folder: true }));
}

async function filesIn(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.isFile) {
    const file = await new Promise<File | null>((resolve) =>
      (entry as FileSystemFileEntry).file(resolve, () => resolve(null)),
    );
    return file ? [file] : [];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: File[] = [];
  // A folder is told in parts, until there is nothing more.
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) return found;
    for (const each of some) found.push(...(await filesIn(each)));
  }
}

/** The sorts of files that 兰台 opens, by how their names end: written by a double click, a drop, a second start. */
export const fileEndings = {
  notes: [".lantai-notes", ".csv", ".jsonld"],
  pack: [".lantai-pack"],
  document: [".docx", ".txt", ".md", ".pdf"],
} as const satisfies Record<string, readonly string[]>;

export type FileKind = keyof typeof fileEndings;

export const fileKinds = Object.keys(fileEndings) as readonly FileKind[];

/** What a file may hold, in bytes, to be read at all: more than any that was made in good faith. */
export const longestFile: Readonly<Record<FileKind, number>> = {
  notes: 600_000_000,
  pack: 500_000_000,
  document: 100_000_000,
};

/** Of what sort a file is by its name; null where 兰台 does not open it. */
export function kindOfFile(name: string): FileKind | null {
  const small = name.toLowerCase();
  return fileKinds.find((kind) => fileEndings[kind].some((ending) => small.endsWith(ending))) ?? null;
}

/** Why a file that was given could not be read. */
export type FileRefusal = "gone" | "large" | "foreign" | "unreadable";

/** A file that was given to the program: its name and what it holds, or why it was not read. Never where it is. */
export type GivenFile =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly refusal: FileRefusal };

import type { InstalledWork } from "../library/database.ts";
import type { IntakeFile } from "../library/intake/intake.ts";
import { intake as words } from "../messages/intake.ts";
import { subjectOf } from "../search/subject.ts";

/** Which of the files are listed. */
export type Show = "all" | "remarked" | "same" | "refused";

export const shows: readonly Show[] = ["all", "remarked", "same", "refused"];

/** A file that something is to be said of, beside what it is: the reader may want to look at it. */
const isRemarked = ({ found }: IntakeFile): boolean =>
  found !== undefined && (found.remarks.length > 0 || found.prepared.diagnostics.length > 0);

/** The files that are listed under a choice. */
export function listed(files: readonly IntakeFile[], show: Show): readonly IntakeFile[] {
  switch (show) {
    case "all":
      return files;
    case "remarked":
      return files.filter(isRemarked);
    case "same":
      return files.filter(({ same }) => same !== undefined);
    case "refused":
      return files.filter(({ refused }) => refused !== undefined);
  }
}

/** The titles of works by their subject, to tell other editions of a regulation that is being read in. */
export function editionsKnown(
  works: readonly InstalledWork[],
  files: readonly IntakeFile[],
): (file: IntakeFile) => string | undefined {
  const titles = new Map<string, { readonly id: string; readonly title: string }[]>();
  const add = (id: string, title: string) => {
    const subject = subjectOf(title);
    titles.set(subject, [...(titles.get(subject) ?? []), { id, title }]);
  };
  for (const { id, work, outline } of works) {
    if (work.kind === "law") add(id, work.title);
    for (const { type, label } of outline)
      if (type === "regulation") add(id, `${label}（${work.shortTitle}）`);
  }
  for (const { found, barred } of files) {
    if (found && !barred && found.seed.kind === "law") add(found.seed.id, found.seed.title);
  }
  return ({ found }) =>
    found && titles.get(subjectOf(found.seed.title))?.find(({ id }) => id !== found.seed.id)?.title;
}

/** Something that is said of a file; quietly where it is nothing to be mended. */
export type Remarked = { readonly words: string; readonly quiet?: boolean };

/** What is said of a file in its line, beside what it is. */
export function saidOf(file: IntakeFile, edition: string | undefined): readonly Remarked[] {
  const { found, same } = file;
  if (!found) return [];
  const broken = found.remarks.filter(({ what }) => what === "broken" || what === "blank-pages");
  const diagnostics = found.prepared.diagnostics.length;
  return [
    ...(same ? [{ words: words.same[same.where](same.title) }] : []),
    ...(!same && edition !== undefined ? [{ words: words.edition(edition), quiet: true }] : []),
    ...broken.map((remark) => ({ words: words.remark(remark) })),
    ...(diagnostics > 0 ? [{ words: words.diagnostics(diagnostics) }] : []),
  ];
}

import type { InstalledWork } from "../database.ts";
import type { Found } from "./found.ts";
import type { Corrections, IntakeFile } from "./intake.ts";

/** What the library has already: its works, and the titles of the bundle's by the SHA-256 of their texts. */
export type Known = {
  readonly works: readonly InstalledWork[];
  readonly bundled: ReadonlyMap<string, string>;
};

/** Whether a text is there already: in the library, among the files before it, or in the bundle under another id. */
export function blockedBy(
  { seed, prepared, textSha256 }: Found,
  { works, bundled }: Known,
  files: readonly IntakeFile[],
): Pick<IntakeFile, "same" | "barred"> {
  const there = works.find(({ id }) => id === seed.id);
  if (there) return { same: { where: "library", title: there.work.title }, barred: true };
  const before = files.find(({ found }) => found?.seed.id === seed.id);
  if (before) return { same: { where: "files", title: before.name }, barred: true };
  const bundle = bundled.get(textSha256);
  if (bundle !== undefined) return { same: { where: "bundle", title: bundle }, barred: false };
  const words = works.find(({ sha256 }) => sha256 === prepared.sha256);
  if (words) return { same: { where: "library", title: words.work.title }, barred: false };
  return { barred: false };
}

/**
 * Works that would go by the same title are told apart by what their files are dated, else by their year: editions
 * of a regulation mostly bear one title. What cannot be told apart is left as it is.
 */
export function retitled(files: readonly IntakeFile[], { works }: Known): ReadonlyMap<number, Corrections> {
  const titles = new Map<string, number>();
  const count = (title: string) => titles.set(title, (titles.get(title) ?? 0) + 1);
  for (const { work } of works) count(work.title);
  for (const { found, barred } of files) if (found && !barred) count(found.seed.title);
  const changes = new Map<number, Corrections>();
  for (const { at, found, barred, name } of files) {
    if (!found || barred || (titles.get(found.seed.title) ?? 0) < 2) continue;
    const date = /(\d{4})-(\d{1,2})-(\d{1,2})/u.exec(name);
    const { title, shortTitle, year } = found.seed;
    const told = date
      ? `${date[1]}年${Number(date[2])}月${Number(date[3])}日`
      : /^\d{4}$/u.test(year)
        ? `${year}年`
        : "";
    if (told === "") continue;
    const edition = `（${told}文本）`;
    changes.set(at, { title: title + edition, shortTitle: `${shortTitle}（${year}）` });
  }
  return changes;
}

import type { Draft } from "./draft.ts";
import { articleMark } from "./marks.ts";
import type { Source } from "./source.ts";
import { readWorks } from "./works.ts";
import { readBook } from "./yearbook-book.ts";

/** A yearbook: categories and entries, or only the works printed in it. */
export function readYearbook(source: Source): Draft[] {
  const entries = source.lines.filter((line) => line.raw.text.startsWith("【")).length;
  const articles = source.lines.filter((line) => articleMark(line.text)).length;
  // A volume of statutes and reports has 【】 only in its glossary.
  return entries < articles ? readWorks(source) : readBook(source);
}

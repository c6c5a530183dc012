import { benchIntake } from "../bench/intake.ts";
import { benchPackaged } from "../bench/packaged.ts";
import { benchPacks } from "../bench/packs.ts";
import { benchPage } from "../bench/page.ts";
import { benchSearch } from "../bench/search.ts";
import { type Figure, table } from "../bench/table.ts";
import { buildPage } from "../page.ts";

/**
 *   bench [PART…] [--json]
 *
 * Measures what is said in figures: `page`, the built page beside an empty one; `search`, the search beside its
 * peers; `intake`, the desktop program while a folder of documents is taken in; `packs`, making and installing a
 * pack; `packaged`, the start and the size of the packaged program. Without a part, all. `--json` prints the figures
 * for a program to read.
 */
const parts = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const json = process.argv.includes("--json");
const wants = (part: string) => parts.length === 0 || parts.includes(part);
const tell = (sentence: string) => console.error(sentence);

const figures: Figure[] = [];
const show = (part: readonly Figure[], text: string) => {
  figures.push(...part);
  if (!json) console.log(`${text}\n`);
};
if (wants("page")) {
  if (!(await buildPage(tell))) process.exit(1);
  const ofPage = await benchPage();
  show(ofPage, table(ofPage));
}
if (wants("intake")) {
  if (!(await buildPage(tell))) process.exit(1);
  const ofIntake = await benchIntake(tell);
  show(ofIntake, table(ofIntake));
}
if (wants("packs")) {
  if (!(await buildPage(tell))) process.exit(1);
  const ofPacks = await benchPacks();
  show(ofPacks, table(ofPacks));
}
if (wants("packaged")) {
  if (!(await buildPage(tell))) process.exit(1);
  const ofPackaged = await benchPackaged(tell);
  show(ofPackaged, table(ofPackaged));
}
if (wants("search")) {
  const { figures: ofSearch, text } = await benchSearch(tell);
  show(ofSearch, text);
}
if (json) console.log(JSON.stringify(figures, null, 2));

import { replaceTitles } from "./displaced.ts";
import { undouble } from "./doubled.ts";
import { type Draft, draft } from "./draft.ts";
import { readIndex } from "./index-part.ts";
import type { Line } from "./line.ts";
import { partNames } from "./part-names.ts";
import { plainParagraphs } from "./plain.ts";
import { readReport } from "./report-head.ts";
import type { Source } from "./source.ts";
import { readStatute } from "./statute.ts";
import { type Stretch, stretchesOf } from "./stretches.ts";

/**
 * A volume of works one after another, without entries: statutes with their orders, decisions, reports, an
 * index. Where each begins is told by its title block, by 第一章 or 第一条 coming again, or by a title that opens
 * a page.
 */
export function readWorks(source: Source): Draft[] {
  const lines = replaceTitles(undouble(source.lines, source.repairs), source.repairs);
  return intoParts(stretchesOf(lines), source);
}

/** The parts of the book, as its running heads name them, each with its works. */
function intoParts(stretches: readonly Stretch[], source: Source): Draft[] {
  const roots: Draft[] = [];
  const names = partNames(stretches, source);
  let part: { readonly name: string; readonly unit: Draft } | undefined;
  let host: Draft[] = roots;
  for (const [index, stretch] of stretches.entries()) {
    const name = names[index];
    if (name === undefined || stretch.kind === "index") {
      part = undefined;
      host = roots;
    } else if (name.text !== part?.name) {
      part = { name: name.text, unit: draft("category", { heading: name, inferred: true }) };
      roots.push(part.unit);
      host = part.unit.children;
    }
    if (stretch.kind === "name") {
      const unit = draft("subcategory", { heading: (stretch.lines[0] as Line).text });
      (part?.unit.children ?? roots).push(unit);
      host = unit.children;
    } else host.push(readStretch(stretch, name, source));
  }
  return roots;
}

function readStretch(stretch: Stretch, name: Draft["heading"], source: Source): Draft {
  if (stretch.kind === "statute") return readStatute(stretch.lines, source);
  if (stretch.kind === "report") return readReport(stretch.lines, source);
  if (stretch.kind === "plain") {
    source.diagnostics.push({
      line: (stretch.lines[0] as Line).number,
      message: "从这里起的文字看不出属于哪一部分",
    });
    return draft("preface", { children: plainParagraphs(stretch.lines) });
  }
  const index = readIndex(stretch.lines);
  if (index.heading === undefined && name) {
    index.heading = name;
    index.inferred = true;
  }
  return index;
}

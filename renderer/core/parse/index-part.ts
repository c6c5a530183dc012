import type { PageReference } from "../document.ts";
import { type Draft, draft } from "./draft.ts";
import type { Line } from "./line.ts";
import { joinLines } from "./paragraphs.ts";
import { plainParagraphs } from "./plain.ts";
import { Sourced } from "./sourced.ts";
import { closeUp } from "./spacing.ts";

const reference = "\\d{1,4}[a-z]{0,2}";
const references = `${reference}(?:[，,、；;\\s]+${reference})*[，,、；;]?`;
const entry = new RegExp(`^(.*?\\S)[\\s\\u3000]+(${references})$`);
const onlyReferences = new RegExp(`^${references}$`);

/** The head of a group: A, B, 数字 … */
export const isIndexLetter = (line: Line): boolean =>
  /^(?:[A-Z]|数\s*字|数字及其他|其\s*他|符\s*号)$/.test(line.raw.text);

/** A term and the pages it is on. */
export const isIndexEntry = (line: Line): boolean => entry.test(line.raw.text);

/** An index: its note, its groups, and each term with its pages, wrapped lines joined. */
export function readIndex(lines: readonly Line[]): Draft {
  const index = draft("index");
  const note: Line[] = [];
  let group: Draft | undefined;
  let inNote = false;
  // A term whose pages stand on the next line.
  let pending: Line[] = [];
  let last: { readonly unit: Draft; pages: Sourced[] } | undefined;
  const flush = () => {
    if (pending.length > 0)
      (group ?? index).children.push(draft("indexEntry", { heading: joinLines(pending), references: [] }));
    pending = [];
  };
  for (const line of lines) {
    const text = line.raw.text;
    if (isIndexLetter(line)) {
      flush();
      inNote = false;
      last = undefined;
      group = draft("letter", { heading: line.text });
      index.children.push(group);
    } else if (/^索\s*引$/.test(text) && index.heading === undefined)
      index.heading = line.text.without(/\s+/g);
    else if (/^说\s*明[：:]?$/.test(text)) {
      inNote = true;
      note.push(line);
    } else if (inNote && !line.opensPage) note.push(line);
    else if (onlyReferences.test(text) && (pending.length > 0 || last !== undefined)) {
      inNote = false;
      if (pending.length === 0 && last) {
        last.pages.push(line.raw);
        setReferences(last.unit, last.pages);
      } else last = push(group ?? index, joinLines(pending), line.raw);
      pending = [];
    } else {
      inNote = false;
      const found = entry.exec(text);
      if (!found?.[1]) {
        pending.push(line);
        continue;
      }
      const term = closeUp(line.raw.slice(0, found[1].length));
      const pages = line.raw.slice(text.length - (found[2] as string).length);
      last = push(group ?? index, Sourced.join([...pending.map((each) => each.text), term]), pages);
      pending = [];
    }
  }
  flush();
  if (note.length > 0) {
    const [title, ...rest] = note;
    index.children.unshift(
      draft("note", { heading: (title as Line).text.without(/\s+/g), children: plainParagraphs(rest) }),
    );
  }
  return index;
}

function push(group: Draft, term: Sourced, pages: Sourced): { readonly unit: Draft; pages: Sourced[] } {
  const unit = draft("indexEntry", { heading: term });
  setReferences(unit, [pages]);
  group.children.push(unit);
  return { unit, pages: [pages] };
}

function setReferences(unit: Draft, pages: readonly Sourced[]): void {
  unit.marks = [...pages];
  unit.references = pages.flatMap((words) =>
    [...words.text.matchAll(/(\d{1,4})([a-z]{0,2})/g)].map(referenceOf),
  );
}

function referenceOf(match: RegExpMatchArray): PageReference {
  return { page: Number(match[1]), ...(match[2] ? { column: match[2] } : {}) };
}

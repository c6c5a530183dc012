import type { Line } from "./line.ts";
import { joinLines } from "./paragraphs.ts";
import { Sourced } from "./sourced.ts";
import { bylineAt } from "./yearbook-entries.ts";

const officeEnd =
  /(?:书记|常委|主委|主任|局长|部长|主席|长|委员|政委|参谋|指挥|经理|主管|督学|巡视员|调研员|总监|会长|秘书长|负责人)(?:（[^（）]*）)?$/u;
const organizationEnd =
  /(?:局|办|委|会|室|院|校|联|协|部|所|社|站|队|厅|处|司|团|行|库|公司|中心|街道|大学|学校|公园|分局|大队|政府|人大|政协|园|馆|镇|乡)$/u;

/** What a line of a roster says: an office with or without a person, a person, or a name above them. */
export type Said =
  | {
      readonly kind: "office";
      readonly office: Sourced;
      readonly person?: Sourced;
      readonly note?: Sourced;
      readonly marks: Sourced[];
    }
  | { readonly kind: "person"; readonly person: Sourced; readonly note?: Sourced; readonly marks: Sourced[] }
  | { readonly kind: "name"; readonly name: Sourced };

/** One statement of a roster, which may take several lines. */
export type Item = { readonly words: Sourced; readonly byline?: true };

/** Lines that belong together: brackets left open, and titles set close on two lines. */
export function itemsOf(lines: readonly Line[]): Item[] {
  const items: Item[] = [];
  let open: Sourced | undefined;
  for (const [index, line] of lines.entries()) {
    // Names keep their spaces: they tell where the office ends.
    const lead = /^…\s*/u.exec(line.raw.text)?.[0].length ?? 0;
    const words: Sourced = open ? Sourced.join([open, line.raw]) : line.raw.slice(lead);
    open = undefined;
    const last = items.at(-1);
    if (bylineAt(lines, index) === 1 && index === lines.length - 1)
      items.push({ words: line.text, byline: true });
    else if (
      index < lines.length - 1 &&
      (depth(words.text) > 0 ||
        (/^[^：]*[）)]$/u.test(words.text) && /^[（(]/u.test(lines[index + 1]?.text.text ?? "")))
    )
      open = words;
    else if (last && line.gap === 0 && !line.opensPage && isTitle(last.words.text) && isTitle(words.text)) {
      items[items.length - 1] = { words: joinLines([{ ...line, text: Sourced.join([last.words, words]) }]) };
    } else items.push({ words });
  }
  if (open) items.push({ words: open });
  return items;
}

const depth = (text: string) =>
  [...text].reduce((sum, sign) => sum + (/[（(]/u.test(sign) ? 1 : /[）)]/u.test(sign) ? -1 : 0), 0);
const isTitle = (text: string) => !/[：（）\s]/u.test(text) && !isOffice(text);
/** Whether the words are an office and nothing else: 党组书记、主任. */
export const isOffice = (text: string) =>
  officeEnd.test(text.replace(/\s/gu, "")) &&
  !/(?:院|馆|会|部|局|办|所)$/u.test(text.replace(/\s|（[^（）]*）$/gu, ""));

/** Splits 副主任 李 阳（2018.12 任） at its spaces. */
export function sayOf(words: Sourced, inOffice: boolean): Said {
  const noted = /\s*[（(]([^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*)[）)]$/u.exec(words.text);
  const vacant = noted !== null && /^空\s*缺$/u.test(noted[1] ?? "");
  const head = noted ? words.slice(0, noted.index).trim() : words;
  const open = noted ? words.text.indexOf((noted[0] as string).trim(), noted.index) : -1;
  const note = noted ? closeNote(words.slice(open + 1, words.length - 1)) : undefined;
  const marks = noted ? [words.slice(open, open + 1), words.slice(words.length - 1)] : [];
  if (vacant && note) return { kind: "office", office: head, person: note, marks };
  const tokens = [...head.text.matchAll(/\S+/gu)];
  const lastToken = tokens.at(-1);
  const plain = head.text.replace(/\s/gu, "");
  const remark = /\d|[任免兼女族缺]/u.test(note?.text ?? "");
  // 区委党校（区行政学院）: the bracket belongs to the name.
  if (!lastToken || (noted && !remark && tokens.length === 1 && organizationEnd.test(plain)))
    return { kind: "name", name: words };
  const noteParts = { ...(note && note.length > 0 ? { note } : {}), marks };
  let from = tokens.length - 1;
  if (lastToken[0].length === 1 && tokens.length > 1) {
    while (
      from > 0 &&
      (tokens[from - 1] as RegExpMatchArray)[0].length === 1 &&
      tokens.length - from < 3 &&
      !(tokens.length - from >= 2 && isOffice(joined(tokens, 0, from)))
    )
      from--;
  }
  const at = tokens[from]?.index ?? 0;
  const before = head.slice(0, at).trim();
  if (before.length > 0 && isOffice(before.text))
    return { kind: "office", office: before, person: head.slice(at), ...noteParts };
  if (isOffice(plain) && !/\d/u.test(note?.text ?? "")) return { kind: "office", office: words, marks: [] };
  if (
    /^[\p{Script=Han}·]{2,5}$/u.test(plain) &&
    (tokens.length > 1 || noted || (inOffice && plain.length < 4)) &&
    !(organizationEnd.test(plain) && tokens.length === 1 && !noted)
  ) {
    return { kind: "person", person: head, ...noteParts };
  }
  return { kind: "name", name: words };
}

const joined = (tokens: readonly RegExpMatchArray[], from: number, to: number) =>
  tokens
    .slice(from, to)
    .map((token) => token[0])
    .join("");

/** A remark in brackets without the spaces of its line. */
export function closeNote(note: Sourced): Sourced {
  return note.without(/[ \u00a0]+/gu);
}

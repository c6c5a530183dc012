import { type Draft, draft } from "./draft.ts";
import type { Line } from "./line.ts";
import { joinLines } from "./paragraphs.ts";
import { Sourced } from "./sourced.ts";
import { closeTitle } from "./spacing.ts";
import { bylineAt, bylineOf } from "./yearbook-entries.ts";

const rosterTitle =
  /(?:组织机构|机构|领导).{0,6}(?:负责人|领导人?)(?:名[录单])?$|(?:负责人|领导人?|干部)名录$/u;
const officeEnd =
  /(?:书记|常委|主委|主任|局长|部长|主席|长|委员|政委|参谋|指挥|经理|主管|督学|巡视员|调研员|总监|会长|秘书长|负责人)(?:（[^（）]*）)?$/u;
const organizationEnd =
  /(?:局|办|委|会|室|院|校|联|协|部|所|社|站|队|厅|处|司|团|行|库|公司|中心|街道|大学|学校|公园|分局|大队|政府|人大|政协|园|馆|镇|乡)$/u;

/** Whether a roster begins on this line: its title, and under it a group or an office. */
export function isRoster(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  return (
    line !== undefined &&
    line.width < 26 &&
    rosterTitle.test(line.text.text.replace(/\s/gu, "")) &&
    !/[。，；]/u.test(lines[index + 1]?.text.text ?? "。")
  );
}

/** What a line of a roster says: an office with or without a person, a person, or a name above them. */
type Said =
  | {
      readonly kind: "office";
      readonly office: Sourced;
      readonly person?: Sourced;
      readonly note?: Sourced;
      readonly marks: Sourced[];
    }
  | { readonly kind: "person"; readonly person: Sourced; readonly note?: Sourced; readonly marks: Sourced[] }
  | { readonly kind: "name"; readonly name: Sourced };

/** 名录 as a tree: groups, organizations, offices, people. The first line is its title. */
export function readRoster(lines: readonly Line[]): Draft {
  const unit = draft("roster", { heading: closeTitle((lines[0] as Line).text) });
  let group: Draft | undefined;
  let organization: Draft | undefined;
  let office: Draft | undefined;
  const openGroup = (heading: Sourced, marks: Sourced[] = []) => {
    group = draft("group", { heading, ...(marks.length > 0 ? { marks } : {}) });
    unit.children.push(group);
    organization = office = undefined;
  };
  const openOrganization = (heading: Sourced, marks: Sourced[] = []) => {
    organization = draft("organization", { heading, ...(marks.length > 0 ? { marks } : {}) });
    (group ?? unit).children.push(organization);
    office = undefined;
  };
  const openOffice = (heading: Sourced, marks: Sourced[]) => {
    office = draft("office", { heading: closeTitle(heading), ...(marks.length > 0 ? { marks } : {}) });
    (organization ?? group ?? unit).children.push(office);
  };
  const addPerson = (person: Sourced, note: Sourced | undefined, marks: Sourced[]) => {
    const one = draft("person", {
      heading: closeTitle(person),
      ...(note ? { credit: note } : {}),
      ...(marks.length > 0 ? { marks } : {}),
    });
    (office ?? organization ?? group ?? unit).children.push(one);
  };
  const items = itemsOf(lines.slice(1));
  const colons = items.filter((item) => item.words.text.includes("：")).length > items.length / 4;
  for (const [index, item] of items.entries()) {
    const { words } = item;
    if (item.byline) {
      unit.children.push(bylineOf(words));
      continue;
    }
    const colon = words.text.indexOf("：");
    if (colon > 0) {
      const before = words.slice(0, colon);
      const rest = words.slice(colon + 1).trim();
      const mark = words.slice(colon, colon + 1);
      if (isOffice(before.text)) {
        openOffice(before, [mark]);
        if (rest.length > 0) say(rest);
      } else {
        openOrganization(before, [mark]);
        if (rest.length > 0) say(rest);
      }
      continue;
    }
    const said = sayOf(words, office !== undefined);
    if (said.kind !== "name") {
      say(words);
      continue;
    }
    const dotted = /^[•·]|[•·]$/u.test(words.text);
    const next = items[index + 1];
    const nextSaid = next && !next.words.text.includes("：") ? sayOf(next.words, false) : undefined;
    if (dotted) openGroup(words.without(/[•·]/gu), words.split(/[•·]/gu).marks as Sourced[]);
    else if (
      colons ||
      nextSaid?.kind === "name" ||
      items.slice(index + 1, index + 12).some((item) => item.words.text.startsWith(words.text))
    )
      openGroup(words);
    else openOrganization(words);
  }
  return unit;

  function say(words: Sourced): void {
    const said = sayOf(words, true);
    if (said.kind === "office") {
      openOffice(said.office, []);
      if (said.person) addPerson(said.person, said.note, said.marks);
    } else if (said.kind === "person") addPerson(said.person, said.note, said.marks);
    else addPerson(said.name, undefined, []);
  }
}

type Item = { readonly words: Sourced; readonly byline?: true };

/** Lines that belong together: brackets left open, and titles set close on two lines. */
function itemsOf(lines: readonly Line[]): Item[] {
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
const isOffice = (text: string) =>
  officeEnd.test(text.replace(/\s/gu, "")) &&
  !/(?:院|馆|会|部|局|办|所)$/u.test(text.replace(/\s|（[^（）]*）$/gu, ""));

/** Splits 副主任 李 阳（2018.12 任） at its spaces. */
function sayOf(words: Sourced, inOffice: boolean): Said {
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

function closeNote(note: Sourced): Sourced {
  return note.without(/[ \u00a0]+/gu);
}

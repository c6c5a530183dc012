import { type Draft, draft } from "./draft.ts";
import type { Line } from "./line.ts";
import { closeNote, type Item, isOffice, itemsOf, type Said, sayOf } from "./roster-words.ts";
import type { Sourced } from "./sourced.ts";
import { closeTitle } from "./spacing.ts";
import { bylineOf } from "./yearbook-entries.ts";

const rosterTitle =
  /(?:组织机构|机构|领导).{0,6}(?:负责人|领导人?)(?:名[录单])?$|(?:负责人|领导人?|干部)名录$/u;
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

/** 名录 as a tree: groups, organizations, offices, people. The first line is its title. */
export function readRoster(lines: readonly Line[]): Draft {
  const unit = draft("roster", { heading: closeTitle((lines[0] as Line).text) });
  const open: { group?: Draft; organization?: Draft; office?: Draft } = {};
  const add = (
    type: "group" | "organization" | "office" | "person",
    heading: Sourced,
    parts: Partial<Draft> = {},
  ) => {
    const { group, organization, office } = open;
    const above =
      type === "group"
        ? undefined
        : type === "organization"
          ? group
          : type === "office"
            ? (organization ?? group)
            : (office ?? organization ?? group);
    const one = draft(type, {
      heading:
        type === "group" || type === "organization" ? heading.without(/[ \u00a0]+/gu) : closeTitle(heading),
      ...parts,
    });
    (above ?? unit).children.push(one);
    if (type === "group") Object.assign(open, { group: one, organization: undefined, office: undefined });
    if (type === "organization") Object.assign(open, { organization: one, office: undefined });
    if (type === "office") open.office = one;
  };
  const say = (said: Said) => {
    if (said.kind === "name") add("person", said.name);
    if (said.kind === "office") add("office", said.office);
    if (said.kind !== "name" && said.person) {
      add("person", said.person, {
        ...(said.note ? { credit: said.note } : {}),
        ...(said.marks.length > 0 ? { marks: said.marks } : {}),
      });
    }
  };
  const items = itemsOf(lines.slice(1));
  const colons = items.filter(({ words }) => words.text.includes("：")).length > items.length / 4;
  for (const [index, { words, byline }] of items.entries()) {
    const colon = words.text.indexOf("：");
    if (byline) unit.children.push(bylineOf(words));
    else if (colon > 0) {
      const name = words.slice(0, colon);
      const rest = words.slice(colon + 1).trim();
      // 市疾控中心（2023年5月整合…）: what became of it is no part of its name.
      const remark = /[（(]\d{4}\s?年[^（）()]*[）)]$/u.exec(name.text)?.index;
      add(isOffice(name.text) ? "office" : "organization", name.slice(0, remark).trim(), {
        marks: [words.slice(colon, colon + 1)],
        ...(remark ? { children: [draft("note", { text: closeNote(name.slice(remark)) })] } : {}),
      });
      if (rest.length > 0) say(sayOf(rest, true));
    } else {
      const said = sayOf(words, open.office !== undefined);
      if (said.kind !== "name") say(said);
      else if (/^[•·]|[•·]$/u.test(words.text)) {
        add("group", words.without(/[•·]/gu), { marks: [...words.split(/[•·]/gu).marks] });
      } else add(colons || namesGroup(items, index) ? "group" : "organization", words);
    }
  }
  return unit;
}

/** A name over another name, or one that the names after it begin with (区人大: 区人大常委会办公室), is a group's. */
function namesGroup(items: readonly Item[], index: number): boolean {
  const name = (items[index] as Item).words.text;
  const next = items[index + 1];
  if (next && !next.words.text.includes("：") && sayOf(next.words, false).kind === "name") return true;
  return items.slice(index + 1, index + 12).some(({ words }) => words.text.startsWith(name));
}

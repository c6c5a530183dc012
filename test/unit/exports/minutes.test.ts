import { describe, expect, test } from "vitest";
import { itemAt, movedItem, withItems } from "../../../renderer/core/own/agenda.ts";
import { anchorOnUnit, wordsBelow } from "../../../renderer/core/own/anchoring.ts";
import { minutesOf } from "../../../renderer/core/own/minutes.ts";
import { jotted } from "../../../renderer/core/own/quick-note.ts";
import type { Annotation, Meeting } from "../../../renderer/core/own/records.ts";
import { markdownOf } from "../../../renderer/exports/markdown.ts";
import { minutesSheet } from "../../../renderer/exports/minutes-sheet.ts";
import { usualSettings } from "../../../renderer/library/settings.ts";
import { colourNames } from "../../../renderer/ui/colours.ts";
import { citables, meeting as plainMeeting, scattered } from "../own/scattered.ts";

const names = { colours: colourNames(usualSettings.colours), meetings: new Map<string, string>() };
const squeezed = (text: string) => text.replace(/\s/g, "");

describe.each(citables)("$document.work.title", (from) => {
  const articles = [...from.places.values()].filter(
    ({ unit }) => unit.type === "article" || unit.type === "entry",
  );
  const agenda = articles
    .filter((_, at) => at % 40 === 3)
    .slice(0, 6)
    .flatMap(({ unit }) => anchorOnUnit(from, "e", unit.address) ?? []);
  const meeting: Meeting = { ...plainMeeting, agenda };
  const annotations = scattered(from, 400, 21);
  const minutes = minutesOf(meeting, annotations, [from]);

  test("everything said openly in the meeting is there once, and nothing else", () => {
    const sections = [...minutes.matters.flatMap((matter) => matter.sections), ...minutes.others];
    const ids = sections.flatMap(({ remarks }) => remarks.map(({ record }) => record.id)).toSorted();
    const expected = annotations.filter(
      (each) => each.meeting === meeting.id && !each.private && !each.removed,
    );
    expect(ids).toEqual(expected.map(({ id }) => id).toSorted());
    expect(minutes.leftOut).toBe(
      annotations.filter((each) => each.meeting === meeting.id && each.private && !each.removed).length,
    );
    expect(minutes.todos.length).toBe(expected.filter(({ state }) => state === "todo").length);
  });

  test("every article of the agenda is there with its text, in the order of the agenda", () => {
    const text = squeezed(
      markdownOf(minutesSheet(minutes, names))
        .replace(/\\(?=[^\w\s])/g, "")
        .replace(/^> /gm, ""),
    );
    let last = 0;
    for (const item of agenda) {
      const unit = from.places.get(item.address)?.unit;
      const words =
        unit && !unit.children.some((child) => child.type === "table")
          ? squeezed(wordsBelow(from, unit))
          : "";
      const at = text.indexOf(words, last);
      expect(at).toBeGreaterThanOrEqual(last);
      last = at;
    }
  });

  test("a note on a 款 belongs to the article that is on the agenda, and to the chapter around it", () => {
    const place = articles.find(({ unit, ancestors }) => unit.children.length > 0 && ancestors.length > 0);
    const child = place?.unit.children[0];
    const around = place?.ancestors.at(-1);
    if (!place || !child || !around) return;
    const note = {
      ...plainMeeting,
      ...jotted("n", {
        note: "这一款要改",
        anchor: anchorOnUnit(from, "e", child.address),
        meeting: meeting.id,
        todo: true,
        private: false,
      }),
    } as Annotation;
    for (const address of [child.address, place.unit.address, around.address, ""]) {
      const item = anchorOnUnit(from, "e", address);
      const made = minutesOf({ ...meeting, agenda: item ? [item] : [] }, [note], [from]);
      expect([address, made.matters[0]?.sections.flatMap(({ remarks }) => remarks.length)]).toEqual([
        address,
        expect.arrayContaining([1]),
      ]);
      expect(made.others).toEqual([]);
    }
  });
});

test("a remark on a 款 of an article names it, one on all of the article does not", () => {
  const tried = citables.flatMap((from) => {
    const article = [...from.places.values()].find(
      ({ unit: { type, children } }) => type === "article" && children.length > 1,
    )?.unit;
    return article ? [{ from, article }] : [];
  });
  expect(tried.length).toBeGreaterThan(0);
  for (const { from, article } of tried) {
    const on = (address: string) => {
      const anchor = anchorOnUnit(from, "e", address);
      const note = jotted(address, {
        note: "要改",
        anchor,
        meeting: plainMeeting.id,
        todo: false,
        private: false,
      });
      const agenda = anchorOnUnit(from, "e", article.address);
      const meeting = { ...plainMeeting, agenda: agenda ? [agenda] : [] };
      const made = minutesOf(meeting, [{ ...plainMeeting, ...note } as Annotation], [from]);
      return minutesSheet(made, names).flatMap((part) => (part.sort === "remark" ? [part.marked] : []));
    };
    expect(on(article.children[1]?.address ?? "")).toEqual(["第二款"]);
    expect(on(article.address)).toEqual([""]);
  }
});

test("an agenda holds everything once, and is put in order", () => {
  const [from] = citables;
  const items = from
    ? [...from.places.keys()].slice(0, 4).flatMap((address) => anchorOnUnit(from, "e", address) ?? [])
    : [];
  const [a, b, c, d] = items;
  expect(withItems(items, items)).toEqual(items);
  expect(movedItem(items, 0, 2)).toEqual([b, c, a, d]);
  expect(movedItem(items, 3, 0)).toEqual([d, a, b, c]);
  expect(movedItem(items, 0, -1)).toEqual(items);
  expect(movedItem(items, 3, 4)).toEqual(items);
});

test("what is talked about is what is read, else what was gone to last", () => {
  const from = citables.find(({ places }) => places.has("reg_5__art_14__para_1"));
  const [law, article, paragraph, next] = [
    "reg_5",
    "reg_5__art_14",
    "reg_5__art_14__para_1",
    "reg_5__art_15",
  ].map((address) => from && anchorOnUnit(from, "e", address));
  if (!law || !article || !paragraph || !next) throw new Error("no such articles");
  const agenda = [next, article, law];
  const reading = (address: string) => ({ workId: law.workId, address });
  expect(itemAt(agenda, null, null)).toBe(0);
  expect(itemAt(agenda, article, null)).toBe(1);
  expect(itemAt(agenda, article, reading(next.address))).toBe(0);
  expect(itemAt([article, next], null, reading(paragraph.address))).toBe(0);
  expect(itemAt([next, article], null, reading(paragraph.address))).toBe(1);
  expect(itemAt([next, article], null, { workId: "another", address: article.address })).toBe(0);
  expect(itemAt(agenda, paragraph, null)).toBe(0);
  // art_1 is no part of art_10.
  expect(itemAt([next, article], null, reading(`${article.address}0`))).toBe(0);
});

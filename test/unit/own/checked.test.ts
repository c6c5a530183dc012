import { describe, expect, test } from "vitest";
import { recordFrom } from "../../../renderer/core/own/checked.ts";
import { currentMeeting } from "../../../renderer/core/own/meeting.ts";
import { citables, meeting, scattered } from "./scattered.ts";

const [annotation] = scattered(
  citables[0] ?? { document: { work: {} as never, units: [] }, places: new Map() },
  1,
);
const whole = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test.each(citables)("what is a record stays it: $document.work.title", (from) => {
  for (const record of [...scattered(from, 200), meeting])
    expect(recordFrom(whole(record))).toEqual({ record });
});

describe("what is no record is refused in a sentence", () => {
  test.each([
    ["nothing", null],
    ["words", "annotation"],
    ["a list", []],
    ["an empty thing", {}],
    ["another kind", { ...annotation, kind: "program" }],
    ["a number for a note", { ...annotation, note: 5 }],
    ["a colour by its sign", { ...annotation, colour: "#ff0000" }],
    ["an endless note", { ...annotation, note: "好".repeat(1_000_001) }],
    ["a day that is none", { ...annotation, made: "2026-13-45T00:00:00Z" }],
    ["an anchor without words", { ...annotation, anchor: { workId: "x" } }],
    ["tags that are none", { ...annotation, tags: { length: 3 } }],
    ["no id", { ...annotation, id: "" }],
  ])("%s", (_, value) => {
    expect(recordFrom(value)).toEqual({ refused: expect.stringMatching(/\p{Script=Han}/u) });
  });
});

test("what is foreign in a record does not come in", () => {
  const foreign = { ...(whole(annotation) as object), evil: "<script>", constructor: 1 };
  expect(recordFrom(foreign)).toEqual({ record: annotation });
});

test("the meeting that goes on is the one begun last", () => {
  const older = { ...meeting, id: "a", begun: "2026-01-01T00:00:00.000Z" };
  const over = { ...meeting, id: "b", begun: "2026-09-01T00:00:00.000Z", ended: "2026-09-01T02:00:00.000Z" };
  expect(currentMeeting([])).toBeNull();
  expect(currentMeeting([over])).toBeNull();
  expect(currentMeeting([meeting, older, over])?.id).toBe(meeting.id);
});

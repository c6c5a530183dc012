import { expect, test } from "vitest";
import { lightMarkdown, plainNote, plainNoteLine } from "../../../renderer/core/own/light-markdown.ts";

test.each([
  ["请**务必**核对", "请务必核对"],
  ["- 一\n* 二\n• 三", "· 一\n· 二\n· 三"],
  ["3. 三\n5、 五\n3、4月份", "3. 三\n5. 五\n3、4月份"],
  ["二〇二四年\n\n  第二段 ", "二〇二四年\n第二段"],
  ["1.5倍 * 3 ** 4", "1.5倍 * 3 ** 4"],
  ["**", "**"],
  ["****", "****"],
  ["<b>不是</b> [链接](x)", "<b>不是</b> [链接](x)"],
  ["-5℃以下\r\n- 第二", "-5℃以下\n· 第二"],
  ["", ""],
])("%j is said as %j", (note, said) => {
  expect(plainNote(note)).toBe(said);
  expect(plainNoteLine(note)).toBe(said.replaceAll("\n", "　"));
});

test("lines of one sort are one list, and what is bold is told", () => {
  expect(lightMarkdown("甲\n- **乙**丙\n- 丁")).toEqual([
    { sort: "plain", lines: [{ number: null, runs: [{ text: "甲", strong: false }] }] },
    {
      sort: "bullets",
      lines: [
        {
          number: null,
          runs: [
            { text: "乙", strong: true },
            { text: "丙", strong: false },
          ],
        },
        { number: null, runs: [{ text: "丁", strong: false }] },
      ],
    },
  ]);
});

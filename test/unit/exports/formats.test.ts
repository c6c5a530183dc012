import mammoth from "mammoth";
import { beforeAll, describe, expect, test } from "vitest";
import { lightMarkdown, plainNote } from "../../../renderer/core/own/light-markdown.ts";
import { plainLine } from "../../../renderer/core/own/lines.ts";
import { paperOf } from "../../../renderer/core/own/paper.ts";
import { annotationsSheet } from "../../../renderer/exports/annotations-sheet.ts";
import { htmlOf } from "../../../renderer/exports/html.ts";
import { markdownOf } from "../../../renderer/exports/markdown.ts";
import type { Sheet } from "../../../renderer/exports/sheet.ts";
import { wordOf } from "../../../renderer/exports/word.ts";
import { usualSettings } from "../../../renderer/library/settings.ts";
import { colourNames } from "../../../renderer/ui/colours.ts";
import { citables, meeting, scattered } from "../own/scattered.ts";

const names = {
  colours: colourNames(usualSettings.colours),
  meetings: new Map([[meeting.id, meeting.title]]),
};
const now = new Date(2026, 10, 22, 10, 32);

/** Every run of words that a sheet says, in order, as no format may change them. */
const saidIn = (sheet: Sheet, noted = (note: string) => note): readonly string[] =>
  sheet.flatMap((part): readonly string[] => {
    switch (part.sort) {
      case "article":
        return part.lines.flatMap((line) => line.map(({ text }) => text));
      case "remark":
        return [part.by, part.marked, noted(part.note)];
      case "list":
        return part.items;
      case "table":
        return [...part.head, ...part.rows.flat()];
      default:
        return [part.text];
    }
  });

/** A note as a page says it, where lists make their own signs. */
const withoutSigns = (note: string) =>
  lightMarkdown(note)
    .flatMap(({ lines }) => lines.flatMap(({ runs }) => runs.map(({ text }) => text)))
    .join("");

/** Words without the breaks and signs that formats make their own of. */
const squeezed = (words: string) => words.replace(/[\s\p{Cc}\ufffd-\uffff]/gu, "");

describe.each(citables)("$document.work.title", (from) => {
  let sheet: Sheet = [];
  beforeAll(() => {
    const paper = paperOf(scattered(from, 120, 3), [from]);
    sheet = annotationsSheet(paper, names, { articles: true, overview: true }, now);
  });

  test("a Word file says it all to the character, as another program reads it", async () => {
    const buffer = Buffer.from(await wordOf(sheet));
    const { value, messages } = await mammoth.extractRawText({ buffer });
    expect(messages.filter(({ type }) => type === "error")).toEqual([]);
    expect(squeezed(value)).toBe(squeezed(saidIn(sheet, plainNote).join("\n")));
  });

  test("a Word file has headings that are headings, and tables that are tables", async () => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await wordOf(sheet)) });
    const headings = sheet.filter((part) => part.sort === "heading");
    expect(value.match(/<h[12][ >]/g)?.length).toBeGreaterThanOrEqual(headings.length);
    expect(value).toContain("<table");
    expect(value).not.toMatch(/<script|<img/);
  });

  test("a page says it all, and runs and fetches nothing", () => {
    const page = htmlOf(sheet);
    const body = page.slice(page.indexOf("<body>"));
    expect(body).not.toMatch(
      /<(?!\/?(?:body|html|h[1-3]|p|b|div|section|blockquote|ul|ol|li|table|thead|tbody|tr|th|td)[ >])/,
    );
    expect(body).not.toMatch(/<[^>]* on\w+=|<[^>]*(?:src|href|style)=/);
    const text = body
      .replace(/<[^>]*>/g, "")
      .replace(/&(?:amp|lt|gt|quot|#39|#13);/g, (sign) => plain[sign] ?? "");
    expect(squeezed(text)).toBe(squeezed(saidIn(sheet, withoutSigns).join("\n")));
  });

  test("Markdown says it all, once its signs are read", () => {
    const text = markdownOf(sheet);
    expect(text).not.toMatch(/(?<!\\)<(?!br>)/);
    const bare = saidIn(sheet).map((said) => said.split(/[\n\r]/).map((line) => line.trim()));
    const read = text
      .replace(/&#(?:32|9);/g, " ")
      .replace(/\\(?=[\\`*_{}[\]<>&~|#$+=.)-])/g, "")
      .replaceAll("<br>", "\n");
    for (const line of bare.flat()) expect(squeezed(read)).toContain(squeezed(line));
  });

  test("the text of every article is in every format", async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await wordOf(sheet)) });
    for (const part of sheet) {
      if (part.sort !== "article") continue;
      expect(squeezed(value)).toContain(squeezed(part.lines.map(plainLine).join("\n")));
    }
  });
});

const plain: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&#13;": "\r",
};

test("what a note has in bold and in lists is so on paper", async () => {
  const note = "请**务必**核对：\n- 收费<标准>\n3. 第三项";
  const sheet: Sheet = [{ sort: "remark", by: "甲", marked: "", note }];
  const page = htmlOf(sheet);
  expect(page).toContain(
    '<p>请<b>务必</b>核对：</p><ul><li>收费&lt;标准&gt;</li></ul><ol><li value="3">第三项',
  );
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await wordOf(sheet)) });
  expect(value).toContain("请<strong>务必</strong>核对：");
  expect(value).toContain("· 收费&lt;标准&gt;");
  expect(value).toContain("3. 第三项");
});

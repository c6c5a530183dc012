import { htmlOf } from "./html.ts";
import { markdownOf } from "./markdown.ts";
import type { Sheet } from "./sheet.ts";

/** A file that can be made of what is on paper: what it ends with, and how. */
export type Format = {
  readonly name: "word" | "html" | "markdown" | "csv" | "jsonLd";
  readonly ending: string;
  readonly make: () => Promise<Uint8Array> | Uint8Array;
};

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A file of words. */
export const textFormat = (name: Format["name"], ending: string, make: () => string): Format => ({
  name,
  ending,
  make: () => bytesOf(make()),
});

/** The files that are made of a sheet. What makes Word files is large, and loaded when it is first needed. */
export const sheetFormats = (sheet: Sheet): readonly Format[] => [
  { name: "word", ending: "docx", make: async () => (await import("./word.ts")).wordOf(sheet) },
  textFormat("html", "html", () => htmlOf(sheet)),
  textFormat("markdown", "md", () => markdownOf(sheet)),
];

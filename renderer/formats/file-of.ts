import { type CopyOrder, copyOf } from "../core/paper/copy.ts";
import { paperWords } from "../messages/paper.ts";
import { htmlOf } from "./html.ts";
import { markdownOf } from "./markdown.ts";
import { textOf } from "./text.ts";

/** A file without pages of its own that a paper can become. */
export type FileFormat = "word" | "html" | "markdown" | "text";

/** What such files end with. */
export const endings = { word: "docx", html: "html", markdown: "md", text: "txt" } as const satisfies Record<
  FileFormat,
  string
>;

/** The bytes of a file. What makes Word files is large, and loaded when it is first needed. */
export async function fileOf(format: FileFormat, order: CopyOrder): Promise<Uint8Array> {
  const copy = copyOf(order, paperWords);
  switch (format) {
    case "word":
      return (await import("./word.ts")).wordOf(copy, order);
    case "html":
      return bytesOf(htmlOf(copy, order.options));
    case "markdown":
      return bytesOf(markdownOf(copy));
    case "text":
      // The mark tells old editors what it is; lines end as those of Windows do.
      return bytesOf(`\ufeff${textOf(copy).replaceAll("\n", "\r\n")}`);
  }
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

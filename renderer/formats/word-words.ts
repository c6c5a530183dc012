import { type IRunPropertiesOptions, type ParagraphChild, Tab, TextRun } from "docx";

/** Words as runs: a line break for each of theirs, a tab for a tab. */
export function wordRuns(text: string, look: IRunPropertiesOptions = {}): readonly ParagraphChild[] {
  return legible(text)
    .split("\n")
    .map(
      (line, at) =>
        new TextRun({
          ...look,
          ...(at > 0 && { break: 1 }),
          children: line.split("\t").flatMap((piece, tab) => (tab > 0 ? [new Tab(), piece] : [piece])),
        }),
    );
}

/** XML has no place for some characters, nor for half of one; where one stood, its absence shows. */
export const legible = (text: string): string =>
  text.replace(/\r\n?/g, "\n").replace(/(?![\n\t])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu, "\ufffd");

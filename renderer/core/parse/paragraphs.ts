import type { Line } from "./line.ts";
import { columnWidths, widthOf } from "./measure.ts";
import { Sourced } from "./sourced.ts";

const sentenceEnd = /[。！？：；!?;:…](?:（[^（）。]{1,30}）)?[”’）)》】]*$/;
/** Whether a paragraph may end here: after a full stop or a colon, also with a bracket after it: …。（见表 1）. */
export const endsSentence = (words: string): boolean => sentenceEnd.test(words);

/** These close a paragraph only if they are also the end of what fits on the line. */
const endsBracket = /[”）)]$/;

/**
 * Whether the words of two printed lines belong to different paragraphs, told by width: the indent of a first
 * line is lost, so it is two em narrower than its column, and a last line is shorter than the column for no
 * other reason. `column` is the width of the column, 0 where it cannot be told; `first` says that `before` is
 * the first line of its paragraph, `running` that paragraphs of one line are rare here: then a short line after
 * a full one is the last of its paragraph, and not a paragraph.
 */
export function parts(before: Line, after: Line, column: number, first = false, running = false): boolean {
  const words = before.text.text;
  if (column === 0) return endsSentence(words) || /[）)]$/.test(words);
  const room = column - before.width - (first ? 2 : 0);
  const narrow = column - after.width;
  // A semicolon may stand in mid-sentence: after it the next line must look like a first line, too.
  if (endsSentence(words))
    return room > 1.5 || (running || /[；;]$/.test(words) ? narrow > 1 && narrow < 3 : narrow > 0.4);
  if (endsBracket.test(words)) return room > 1.5;
  // In mid-sentence only a line that had room for more words was ended on purpose.
  return room - firstWord(after.raw.text) > 3;
}

/** The width of what must not be broken at the start of a line: a Latin word or number, or one character. */
function firstWord(text: string): number {
  return widthOf(/^[“‘（《〈(]*(?:[\x21-\x7e]+|.)[，。、；：）》”’]*/u.exec(text)?.[0] ?? "");
}

/** The words of lines that run on, one after another; only two Latin words keep a space between them. */
export function joinLines(lines: readonly Line[]): Sourced {
  const pieces: Sourced[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]?.text.text;
    if (before !== undefined && /[A-Za-z,.]$/.test(before) && /^[A-Za-z]/.test(line.text.text)) {
      pieces.push(Sourced.added(" "));
    }
    pieces.push(line.text);
  }
  return Sourced.join(pieces);
}

/**
 * Gathers printed lines into paragraphs. `starts` says where one begins for another reason than width:
 * true for a beginning, false for a line that cannot begin one, undefined to let the width decide.
 */
export function paragraphsOf(
  lines: readonly Line[],
  starts: (line: Line, before: Line) => boolean | undefined = () => undefined,
  widths: Float64Array = columnWidths(lines),
): Line[][] {
  const paragraphs: Line[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const current = paragraphs.at(-1);
    if (before === undefined || current === undefined) paragraphs.push([line]);
    else if (starts(line, before) ?? parts(before, line, widths[index] as number, current.length === 1))
      paragraphs.push([line]);
    else current.push(line);
  }
  return paragraphs;
}

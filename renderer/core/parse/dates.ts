import { numeralCharacters, numeralValue } from "./numerals.ts";

const n = `[${numeralCharacters}\\d]`;

/** A date as found in running words, with what is said of it. */
export type DatedWords = { readonly date: string; readonly after: string };

/** Every full date in the words (2023年6月1日, 二〇二三年六月一日), each with the words up to the next date or stop. */
export function datesIn(words: string): DatedWords[] {
  const pattern = new RegExp(`(${n}{4})年(${n}{1,3})月(${n}{1,3})日`, "g");
  const plain = words.replace(/\s/g, "");
  const found = [...plain.matchAll(pattern)];
  return found.flatMap((match, index) => {
    const date = isoDate(match[1] ?? "", match[2] ?? "", match[3] ?? "");
    const end = match.index + match[0].length;
    const after = plain.slice(end, found[index + 1]?.index ?? plain.length);
    return date ? [{ date, after: after.split(/[，。；]/)[0] ?? "" }] : [];
  });
}

/** 2023-06-01 of numbers as printed; undefined where they are no date. */
export function isoDate(year: string, month: string, day: string): string | undefined {
  const [y, m, d] = [year, month, day].map(numeralValue);
  if (!y || !m || !d || y < 1000 || m > 12 || d > 31) return undefined;
  return `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
}

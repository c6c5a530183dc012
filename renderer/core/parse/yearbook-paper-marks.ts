import type { Line } from "./line.ts";

/** 各位代表：: the first words of a speech. */
export const isSalutation = (line: Line | undefined): boolean =>
  /^(?:各位|同志们|尊敬的)[^。]{0,20}[：:]$/u.test(line?.text.text ?? "");
/** 城办发〔2019〕19号, on a line of its own. */
export const isPaperNumber = (line: Line | undefined): boolean =>
  /^\p{Script=Han}{2,12}[〔[（]\d{4}[〕\]）]第?\d+号$/u.test(line?.text.text ?? "");
/** 中共兰州市城关区委办公室: who issues a paper. */
export const isIssuer = (line: Line | undefined): boolean => names(line?.text.text ?? "");
/** Those who sign a paper, set side by side: 中共某区委 某区人民政府. The names of one line; none for other words. */
export function issuersOf(line: Line | undefined): readonly string[] {
  const sides = line?.raw.text.split(/\s+/u) ?? [];
  if (sides.length > 1 && sides.every(names)) return sides;
  return isIssuer(line) ? [line?.text.text ?? ""] : [];
}

const names = (words: string): boolean =>
  /^(?:中共|中国共产党)?\p{Script=Han}{2,20}(?:区委|市委|县委|委员会|人民政府|办公室|办公厅|领导小组)$/u.test(
    words,
  ) && !/^关于|^印发/u.test(words);

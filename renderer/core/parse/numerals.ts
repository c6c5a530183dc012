const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  "○": 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The characters a Chinese numeral is written with, for use inside a character class. */
export const numeralCharacters = "〇零○一二两三四五六七八九十百千";

/** The value of 十二, 一百二十, 二〇二三, 12 or １２; undefined for what is no number. */
export function numeralValue(text: string): number | undefined {
  const ascii = text.normalize("NFKC");
  if (/^\d+$/.test(ascii)) return Number(ascii);
  if (text === "" || [...text].some((sign) => digits[sign] === undefined && powers[sign] === undefined)) {
    return undefined;
  }
  if (![...text].some((sign) => powers[sign] !== undefined)) {
    return Number([...text].map((sign) => digits[sign]).join(""));
  }
  let total = 0;
  let digit: number | undefined;
  for (const sign of text) {
    const power = powers[sign];
    if (power === undefined) digit = digits[sign];
    else {
      // 十二 has no digit before its 十.
      total += (digit || 1) * power;
      digit = undefined;
    }
  }
  return total + (digit ?? 0);
}

const pattern = new RegExp(
  `([${numeralCharacters}]+|\\d+(?:-\\d+)*)(?:[编章节条款项]?之([${numeralCharacters}]+))?`,
);

/**
 * The number inside a printed mark, as an address writes it: 第十四条 → 14, 第一百二十条之一 → 120-1, （三） → 3,
 * 专栏 2-1 → 2-1; undefined where there is none.
 */
export function numberOf(mark: string): string | undefined {
  const plain = mark.normalize("NFKC").replace(/\s/g, "");
  const match = pattern.exec(plain);
  if (!match?.[1]) return undefined;
  const main = /^\d/.test(match[1]) ? match[1] : String(numeralValue(match[1]));
  const inserted = match[2] === undefined ? undefined : numeralValue(match[2]);
  return inserted === undefined ? main : `${main}-${inserted}`;
}

/** A number below 10,000 as statutes write it: 10 → 十, 120 → 一百二十. */
export function numeralOf(value: number): string {
  const signs = "零一二三四五六七八九";
  let words = "";
  let rest = value;
  let skipped = false;
  for (const [power, sign] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(rest / power);
    rest %= power;
    if (digit === 0) skipped = words !== "" && rest > 0;
    else {
      words += `${skipped ? "零" : ""}${power === 10 && digit === 1 && words === "" ? "" : signs[digit]}${sign}`;
      skipped = false;
    }
  }
  return words || "零";
}

/** The same words as they may be typed. */
export const fullWidth = (words: string): string =>
  words.replace(/[!-~]/gu, (sign) => String.fromCodePoint(sign.charCodeAt(0) + 0xfee0));

export const halfWidth = (words: string): string =>
  words.replace(/[！-～]/gu, (sign) => String.fromCodePoint(sign.charCodeAt(0) - 0xfee0));

const traditional = new Map(
  "规規 车車 场場 设設 经經 济濟 发發 区區 党黨 务務 会會 议議 县縣 实實 业業 产產 农農 医醫 疗療 环環 护護 监監 督督 执執 责責 条條 项項 财財 资資 开開 东東 兰蘭 给給 应應 织織 组組 习習 导導 书書 记記 长長"
    .split(" ")
    .map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);

export const inTraditional = (words: string): string =>
  words.replace(/./gsu, (sign) => traditional.get(sign) ?? sign);

/** Numerals up to ninety-nine in digits: 第二十四条, 第24条. */
export const inArabic = (words: string): string =>
  words.replace(
    /([一二三四五六七八九]?)(十)([一二三四五六七八九]?)|[一二三四五六七八九]/gu,
    (all, tens, ten, ones) => (ten ? `${digitOf(tens) || 1}${digitOf(ones)}` : `${digitOf(all)}`),
  );

const digitOf = (numeral: string): number => (numeral === "" ? 0 : 1 + "一二三四五六七八九".indexOf(numeral));

import type { Span } from "./block.ts";

const numeral = "[0-9０-９〇零一二两三四五六七八九十百千万亿点.%％]+";
const units =
  "个?工作日|日内|日|天|个月|月内|周|小时|分钟|年内|年度|万元|亿元|元|倍|平方米|平方公里|公里|千米|米|公顷|亩|人|名|次|岁|级|吨|公斤|千克|%|％";
const ordinal = "第";

/** 三十日内, 5000元, 百分之十: what one asks for in a training, without numbers of articles and enumerations. */
const figures = new RegExp(
  `(?<!${ordinal}|${numeral.slice(0, -1)})(?:百分之${numeral}|${numeral}(?:以上|以下)?(?:${units}))`,
  "gu",
);

/** The figures in a text that can be left out for the reader to fill in. */
export const figureGaps = (text: string): readonly Span[] =>
  [...text.matchAll(figures)].map(({ index, 0: words }) => ({
    from: index,
    to: index + words.length,
    look: "gap",
  }));

import { numeralValue } from "../core/parse/numerals.ts";

/** A stretch of folded text and what stands for it in the numeric form. */
type Change = { readonly at: number; readonly length: number; readonly to: string };

const one = "一二两三四五六七八九";
/** 二十四, 一百零五, 三千; the bare 百 and 千 of 百姓 and 千方百计 are no numbers. */
const withPowers = new RegExp(
  `^(?=.)(?:[${one}]千)?(?:零?[${one}]百)?(?:零?[${one}]?十)?(?:零?[${one}])?$`,
  "u",
);
/** 二〇二三, 一九四九: digits one after the other. */
const digits = /^[〇零一二三四五六七八九]{2,}$/u;
const run = /百分之([〇零一二两三四五六七八九十百千]+|\d+(?:\.\d+)?)|[〇零一二两三四五六七八九十百千]+/gu;

/** What is counted: after it a single 三 or 十 is a number, and not a part of 三峡 or 十分. */
const counted = new Set(
  "条款项目章节编年月日号届次期个名人位户家件起宗座处所间辆台部套吨米里亩元角万亿倍成岁周级类种批轮遍场门口路村镇乡县市区省国带线点时秒版卷册页篇本张份只头棵株平公千",
);
/** 第三产业, 第五条之一. */
const ordinal = new Set("第之");

/**
 * The same folded text with every Chinese numeral written in digits, where it denotes a number: 第二十四条 and
 * 第24条, 二〇二三年 and 2023年, 百分之五十 and 50% are alike in it. 十四五 is a name, and stays.
 */
export function numeric(folded: string): string {
  let result = "";
  let done = 0;
  for (const { at, length, to } of changes(folded)) {
    result += folded.slice(done, at) + to;
    done = at + length;
  }
  return done === 0 ? folded : result + folded.slice(done);
}

/** For every character of the numeric form, the stretch of the folded text that it stands for. */
export function numericPlaces(folded: string): { readonly from: Uint32Array; readonly to: Uint32Array } {
  const from: number[] = [];
  const to: number[] = [];
  let done = 0;
  const keep = (until: number) => {
    for (; done < until; done += 1) {
      from.push(done);
      to.push(done + 1);
    }
  };
  for (const change of changes(folded)) {
    keep(change.at);
    done = change.at + change.length;
    for (let unit = 0; unit < change.to.length; unit += 1) {
      from.push(change.at);
      to.push(done);
    }
  }
  keep(folded.length);
  return { from: Uint32Array.from(from), to: Uint32Array.from(to) };
}

function* changes(folded: string): Generator<Change> {
  for (const match of folded.matchAll(run)) {
    const [words, part] = match;
    const at = match.index;
    const to =
      part !== undefined
        ? percentage(part)
        : numberIn(words, folded.charAt(at - 1), folded.charAt(at + words.length));
    if (to !== undefined) yield { at, length: words.length, to };
  }
}

function percentage(part: string): string | undefined {
  if (/^\d/.test(part)) return `${part}%`;
  const denotes = withPowers.test(part) || part.length === 1;
  return denotes ? `${numeralValue(part)}%` : undefined;
}

/** The number that a run of numerals denotes between what stands before and after it; undefined for none. */
function numberIn(words: string, before: string, after: string): string | undefined {
  const denotes =
    words.length === 1
      ? words !== "百" && words !== "千" && (ordinal.has(before) || counted.has(after))
      : withPowers.test(words) ||
        (digits.test(words) && (/[〇零]/u.test(words) || (words.length === 4 && after === "年")));
  return denotes ? String(numeralValue(words)) : undefined;
}

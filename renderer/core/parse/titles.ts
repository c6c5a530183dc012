import type { Line } from "./line.ts";
import { articleMark, containerMark } from "./marks.ts";

const number = /^(?:[〔﹝［[(（]\d{4}[〕﹞］\])）]|\d{4}年?)?第?\d+号$/;
const kinds = "条例|办法|规定|细则|规则|规程|决定|决议|章程|准则";
const title = new RegExp(
  `^[\\p{Script=Han}《》〈〉“”、（）·]{2,60}(?:${kinds})(?:（(?:试行|暂行|修订|修正|草案)）)?$`,
  "u",
);
const adoption = /^[（(](?:\d{4}|[一二][〇○零一二三四五六七八九]{3})年\d*.*(?:$|[）)]$)/;
const date =
  /^(?:\d{4}|[一二][〇○零一二三四五六七八九]{3})年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日$/;

/** 〔2023〕第6号: the number of an order or announcement, on a line of its own. */
export const isOrderNumber = (line: Line | undefined): boolean => number.test(line?.text.text ?? "");

/** 兰州市人民政府令 or …公告, with its number on the next line. */
export const isOrderHeading = (line: Line | undefined, next: Line | undefined): boolean =>
  /^\p{Script=Han}{3,30}(?:令|公告)$/u.test(line?.text.text ?? "") && isOrderNumber(next);

/** A line that can be the title of a statute, or its last line. */
export const isStatuteTitle = (line: Line | undefined): boolean => title.test(line?.text.text ?? "");

/** （2023年10月26日…通过…: the note under a statute's title; `line` is its first line. */
export const isAdoptionNote = (line: Line | undefined): boolean => adoption.test(line?.text.text ?? "");

/** A date and nothing else. */
export const isDateLine = (line: Line | undefined): boolean => date.test(line?.text.text ?? "");

/** 第一章 or 第一条: here a statute begins, whatever stood before. */
export function opensStatute(line: Line): boolean {
  const mark = containerMark(line.text) ?? articleMark(line.text);
  return mark?.number === "1" && mark.type !== "section" && mark.type !== "subpart";
}

/** A short name of Chinese characters only, such as 政府规章: it may head the works after it. */
export const isShortName = (line: Line | undefined): boolean =>
  /^\p{Script=Han}{2,8}$/u.test(line?.text.text.replace(/\s/g, "") ?? "");

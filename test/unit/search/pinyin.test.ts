import { expect, test } from "vitest";
import { matchPinyin, pinyinTyped, syllablesOf } from "../../../renderer/search/pinyin.ts";
import { cpuTime } from "../cpu-time.ts";

const read = (title: string) =>
  syllablesOf(title)
    .readings.map(([syllable]) => syllable)
    .join(" ");

test.each([
  ["兰州市机动车停车场管理办法", "lan zhou shi ji dong che ting che chang guan li ban fa"],
  ["重庆银行行长长江重点", "chong qing yin hang hang zhang chang jiang zhong dian"],
  ["绿色妇女、战略", "lv se fu nv zhan lve"],
  ["GDP增长 ５%（2023）", "g d p zeng zhang 5 2 0 2 3"],
  ["蘭州市城關區", "lan zhou shi cheng guan qu"],
  ["——《》", ""],
  ["", ""],
  ["\ud800兰\udc00😀𠮷", "lan"],
])("%j is read %j", (title, expected) => expect(read(title)).toBe(expected));

const match = (text: string, typed: string) => {
  const letters = pinyinTyped(typed);
  return letters === null ? null : matchPinyin(syllablesOf(text), letters);
};

const title = "兰州市机动车停车场管理办法";

test.each([
  // The beginning of the title, by initials, by syllables, by both, and cut short.
  [title, "lzs", 1, ["兰州市"]],
  [title, "lanzhoushi", 1, ["兰州市"]],
  [title, "LanZhouS", 1, ["兰州市"]],
  [title, "lan zh", 1, ["兰州"]],
  [title, "lzhsh", 1, ["兰州市"]],
  [title, "lanzho", 1, ["兰州"]],
  // Elsewhere in it.
  [title, "tcc", 2, ["停车场"]],
  [title, "tingchechang", 2, ["停车场"]],
  [title, "tcchangguanlib", 2, ["停车场管理办"]],
  [title, "tchch", 2, ["停车场"]],
  // The whole of it.
  ["停车场", "tcc", 0, ["停车场"]],
  ["西安", "xi'an", 0, ["西安"]],
  ["西安", "xian", 0, ["西安"]],
  ["绿化", "lvh", 0, ["绿化"]],
  ["绿化", "lüh", 0, ["绿化"]],
  // Signs between are no hindrance, and are marked with what they stand between.
  ["《兰州·年鉴》（2024）", "lznj2024", 0, ["兰州·年鉴》（2024"]],
  // A name that is not read as the dictionary would.
  ["什川镇", "shichuan", 1, ["什川"]],
  ["重兴乡", "chongxing", 1, ["重兴"]],
  // Initials with a gap come after all others.
  [title, "tccbf", 3, ["停车场", "办法"]],
  [title, "lzstcc", 3, ["兰州市", "停车场"]],
])("%s is meant by %j", (text, typed, rank, marked) => {
  const found = match(text, typed);
  expect(found?.marks.map(({ start, end }) => text.slice(start, end))).toEqual(marked);
  expect(found?.rank).toBe(rank);
});

test.each([
  [title, "l"],
  [title, "1"],
  [title, ""],
  [title, "停车"],
  [title, "lzz"],
  [title, "anzhou"],
  [title, "ljtg"],
  [title, "a".repeat(10_000)],
  [title, "(["],
  ["", "lz"],
  ["——", "lz"],
])("%s is not meant by %.20j", (text, typed) => expect(match(text, typed)).toBeNull());

test.each([
  ["TCC 14", "tcc14"],
  ["xi'an", "xian"],
  ["ｔｃｃ", "tcc"],
  ["14", null],
  ["a1", null],
  ["停tcc", null],
])("%j is typed as %j", (typed, expected) => expect(pinyinTyped(typed)).toBe(expected));

test("a title of one syllable over and over is read through in bounded time", () => {
  const long = syllablesOf("市场".repeat(2000));
  const started = cpuTime();
  expect(matchPinyin(long, `${"shc".repeat(33)}`)).not.toBeNull();
  expect(matchPinyin(long, `${"sch".repeat(32)}q`)).toBeNull();
  expect(cpuTime() - started).toBeLessThan(1000);
});

import { expect, test } from "vitest";
import { answererOf } from "../../../renderer/search/answer.ts";
import { noFilter } from "../../../renderer/search/answer-types.ts";
import { cpuTime } from "../cpu-time.ts";
import { byScan, indexOf, inquiry, searchedSeeds } from "./searched.ts";

const works = searchedSeeds();
const answer = answererOf(works);
const scanned = byScan(works);
const ask = (question: string, more: Parameters<typeof inquiry>[1] = {}) =>
  answer(inquiry(question, more), scanned);
const idOf = ({ workId, address }: { readonly workId: string; readonly address: string }) =>
  `${workId}/${address}`;

const questions = [
  "停车场",
  "停车场 收费",
  "第24条",
  "二次供水",
  "习近平",
  "2023年 增长",
  "的",
  "类型:表格",
  "城关区 -街道",
];

test.each(questions)(
  "the hits of %j are the same, in the same order, before there is an index",
  async (question) => {
    const indexed = { pairs: await index, singles: scanned.singles };
    const before = ask(question).hits;
    const after = answer(inquiry(question), indexed).hits;
    expect(new Set(after.map(idOf))).toEqual(new Set(before.map(idOf)));
    // lunr rounds its weights: what it brings out of order is as good as equal.
    const scores = new Map(before.map((hit) => [idOf(hit), hit.score]));
    let least = Number.POSITIVE_INFINITY;
    for (const hit of after) {
      const score = scores.get(idOf(hit)) ?? 0;
      expect(score).toBeLessThan(least + 0.02 + least * 0.005);
      least = Math.min(least, score);
    }
  },
);
const index = indexOf(works);

test.each(questions)("the parts of the answer to %j agree", (question) => {
  const whole = ask(question, { order: "work" });
  expect(whole.total).toBe(whole.hits.length);
  expect(new Set(whole.hits.map(idOf)).size).toBe(whole.total);
  for (const counts of Object.values(whole.facets)) {
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(whole.total);
  }
  // Work by work, each in one run, the best first.
  const runs = whole.hits.map(({ workId }) => workId).filter((id, at, all) => id !== all[at - 1]);
  expect(new Set(runs).size).toBe(runs.length);
  expect(whole.works.map(({ value }) => value)).toEqual(runs);
  for (const { value, count } of whole.works) {
    expect(whole.hits.filter(({ workId }) => workId === value)).toHaveLength(count);
  }
  const best = Math.max(...whole.hits.map(({ score }) => score));
  if (whole.total > 0) expect(whole.hits[0]?.score).toBe(best);
  // Slices put together are the whole.
  const slices = [0, 100, 200].flatMap((from) => ask(question, { order: "work", from, limit: 100 }).hits);
  expect(slices).toEqual(whole.hits.slice(0, 300));
  // Every count is what choosing it gives.
  for (const { value, count } of whole.facets.kinds) {
    expect(ask(question, { filter: { ...noFilter, kinds: [value] } }).total).toBe(count);
  }
  for (const { value, count } of whole.facets.works) {
    expect(ask(question, { filter: { ...noFilter, works: [value] }, limit: 0 }).total).toBe(count);
  }
});

test.each(["停车场", "停车场 收费", "第24条", "停車場", "ＧＤＰ"])(
  "every snippet of %j marks it, in the source's own words",
  (question) => {
    const { hits } = ask(question);
    expect(hits.length).toBeGreaterThan(0);
    for (const { snippet } of hits) {
      expect(snippet.marks.length).toBeGreaterThan(0);
      expect(snippet.text.length).toBeLessThan(120);
      for (const { start, end } of snippet.marks) expect(snippet.text.slice(start, end)).not.toBe("");
    }
  },
);

test("a filter that was chosen stays to be seen when it gives nothing", () => {
  const { facets, total } = ask("二次供水", { filter: { ...noFilter, kinds: ["roster"] } });
  expect(total).toBe(0);
  expect(facets.kinds).toContainEqual({ value: "roster", count: 0 });
  expect(facets.works).toEqual([]);
});

test("the article that rules a matter comes before those who mention it", () => {
  const [first] = ask("停车场 收费标准").hits;
  expect(first?.address).toBe("reg_5__art_21__para_1");
  expect(first?.label).toBe("第二十一条第一款");
  expect(first?.path.at(-2)).toBe("兰州市机动车停车场管理办法");
});

test("where nothing holds it all, what holds the most of it is near, and not counted", () => {
  const { total, hits, near } = ask("停车场应当怎样收费标准");
  expect([total, hits.length]).toEqual([0, 0]);
  expect(near.length).toBeGreaterThan(0);
  expect(near.map(({ address }) => address)).toContain("reg_5__art_21");
  expect(ask("荣国府").near).toEqual([]);
});

test("a citation is understood, and led to", () => {
  expect(ask("停车场办法第十四条第二款").straight).toEqual([
    {
      workId: "lanzhou-yearbook-2024",
      address: "reg_5__art_14__para_2",
      label: "《兰州市机动车停车场管理办法》第十四条第二款",
      inexact: false,
    },
  ]);
});

/** What a hand on the wrong key, or a clipboard, may bring. */
const strange = [
  "",
  "   ",
  "。",
  "()[]{}*+?^$|\\",
  '"',
  '"半个引号',
  "-",
  "--",
  "标题:",
  "类型:没有这种",
  ":",
  "第十条:",
  "a:b",
  "\ud800",
  "\udc00\ud800",
  "\0",
  ".*",
  "(?<=x)",
  "停".repeat(10_000),
  "停车 ".repeat(3_333),
  Array.from({ length: 5_000 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join(" "),
  '"'.repeat(10_000),
  "标题:".repeat(2_500),
];

test.each(strange.map((question) => [question.slice(0, 20), question]))(
  "%j is answered, in bounded time",
  (_, question) => {
    const began = cpuTime();
    const { total, hits } = ask(question);
    expect(total).toBe(hits.length);
    // Far beyond what it takes, and far below what anybody would call hanging.
    expect(cpuTime() - began).toBeLessThan(5_000);
  },
);

test("a printed page is gone to straight, in the work that is open", () => {
  const open = { workId: "lanzhou-yearbook-2024", address: "reg_5", title: "兰州市机动车停车场管理办法" };
  const { straight, absent } = ask("第521页", { open });
  expect(straight.map(({ label }) => label)).toEqual(["《兰州年鉴（2024）》第521页"]);
  expect(absent).toBeNull();
  expect(ask("p9999", { open }).absent).toBe("《兰州年鉴（2024）》第9999页");
});

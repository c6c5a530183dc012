import { expect, test } from "vitest";
import { answererOf } from "../../../renderer/search/answer.ts";
import { noFilter } from "../../../renderer/search/answer-types.ts";
import { workNamedIn } from "../../../renderer/search/named-work.ts";
import { byScan, inquiry, searchedSeeds } from "./searched.ts";

const works = searchedSeeds();
const answer = answererOf(works);
const scanned = byScan(works);
const ask = (question: string, more: Parameters<typeof inquiry>[1] = {}) =>
  answer(inquiry(question, more), scanned);

const book = (title: string, short = title) => ({ workId: title, address: "", title, short });
const within = (workId: string, title: string) => ({ workId, address: "reg_1", title });
const shelf = [
  book("兰州年鉴（2024）", "兰州年鉴2024"),
  book("武威年鉴（2024）", "武威年鉴2024"),
  book("兰州市城关区年鉴（2020）", "城关年鉴2020"),
  book("兰州市新型城镇化发展规划（2021—2035年）", "城镇化规划"),
  within("兰州年鉴（2024）", "兰州市机动车停车场管理办法"),
  within("兰州年鉴（2024）", "兰州市城市更新办法"),
  within("兰州年鉴（2024）", "政府工作报告"),
  within("兰州市城关区年鉴（2020）", "关于印发《城关区教育培训规划》的通知"),
  within("兰州市城关区年鉴（2020）", "城关区教育培训规划"),
  book("北京市机动车停车条例（2021年9月24日文本）"),
  book("北京市机动车停车条例（2024年3月29日文本）"),
  book("中华人民共和国道路交通安全法"),
  book("北京市食品安全条例"),
  book("上海市绿色建筑条例"),
  book("北京市测绘条例"),
  book("北京市湿地保护条例"),
];

test.each<[question: string, titles: readonly string[], rest: string]>([
  ["兰州年鉴2024 教育", ["兰州年鉴（2024）"], "教育"],
  ["兰州年鉴（2024） 教育", ["兰州年鉴（2024）"], "教育"],
  ["兰州年鉴 2024 教育", ["兰州年鉴（2024）"], "教育"],
  ["２０２４年兰州年鉴　教育", ["兰州年鉴（2024）"], "教育"],
  ["兰州年鉴 教育 经费", ["兰州年鉴（2024）"], "教育 经费"],
  ["教育 兰州年鉴2024", ["兰州年鉴（2024）"], "教育"],
  ["蘭州年鑑 教育", ["兰州年鉴（2024）"], "教育"],
  ["城关年鉴 教育", ["兰州市城关区年鉴（2020）"], "教育"],
  ["城关年鉴2020 教育", ["兰州市城关区年鉴（2020）"], "教育"],
  ["城镇化规划 户籍", ["兰州市新型城镇化发展规划（2021—2035年）"], "户籍"],
  // A year's yearbooks are several: all of them are meant.
  ["年鉴2024 教育", ["兰州年鉴（2024）", "武威年鉴（2024）"], "教育"],
  ["停车场办法 备案", ["兰州市机动车停车场管理办法"], "备案"],
  ["停车场管理办法 备案 -收费", ["兰州市机动车停车场管理办法"], "备案 -收费"],
  ["《停车场管理办法》备案", ["兰州市机动车停车场管理办法"], "备案"],
  ["《停车场管理办法》 标题:备案", ["兰州市机动车停车场管理办法"], "标题:备案"],
  // There is no 条例 of car parks; the 办法 is taken for one.
  ["停车场条例 备案", ["兰州市机动车停车场管理办法"], "备案"],
  [
    "停车条例 备案",
    ["北京市机动车停车条例（2021年9月24日文本）", "北京市机动车停车条例（2024年3月29日文本）"],
    "备案",
  ],
  ["道路交通安全法 备案", ["中华人民共和国道路交通安全法"], "备案"],
  // A document, and not the notice that prints it.
  ["教育培训规划 干部", ["城关区教育培训规划"], "干部"],
])("%j asks of %j what is left: %j", (question, titles, rest) => {
  const named = workNamedIn(question, shelf);
  expect(named?.titles.map(({ title }) => title)).toEqual(titles);
  expect(named?.rest).toBe(rest);
});

test.each([
  // Words that titles hold are words.
  "停车场 收费",
  "城关区 教育",
  "教育 兰州",
  "2024 教育",
  // So are the sorts of documents by themselves, and what too many documents are called.
  "年鉴 教育",
  "条例 备案",
  "管理办法 备案",
  "实施办法 备案",
  "政府工作 报告",
  "市条例 备案",
  // A name alone, a quoted one, one that is nobody's, one that 文献: has said.
  "兰州年鉴2024",
  "兰州年鉴2024 -教育",
  '"兰州年鉴2024" 教育',
  "西安年鉴2024 教育",
  "道路交通安全办法 备案",
  "文献:兰州年鉴 城关年鉴 教育",
  "城关年鉴 文献:兰州年鉴 教育",
  "-兰州年鉴 教育",
  "",
  "　",
  "兰州年鉴 ".repeat(60),
])("%j names nothing beyond mistake", (question) => {
  const named = workNamedIn(question, shelf);
  expect(named?.titles.map(({ title }) => title) ?? null).toBe(null);
});

test.each<[question: string, workId: string, address: string]>([
  ["兰州年鉴2024 教育", "lanzhou-yearbook-2024", ""],
  ["城关年鉴 教育", "chengguan-yearbook-2020", ""],
  ["停车场条例 备案", "lanzhou-yearbook-2024", "reg_5"],
  ["停车场办法 收费", "lanzhou-yearbook-2024", "reg_5"],
])("where %j finds nothing as it stands, it is asked of the document", (question, workId, address) => {
  const { hits, total, named, understood, words, near, titles } = ask(question);
  expect(total).toBeGreaterThan(0);
  expect(named).toMatchObject({ taken: true, total, titles: [{ workId, address }] });
  const [{ title } = { title: "" }] = named?.titles ?? [];
  expect(understood).toMatch(new RegExp(`^只在《.+》中；含“${named?.rest}”$`, "u"));
  expect(understood).toContain(`《${title}》`);
  for (const hit of [...hits, ...titles.hits]) {
    expect(hit.workId).toBe(workId);
    expect(hit.address.startsWith(address)).toBe(true);
  }
  expect(words).toEqual([named?.rest]);
  expect(near).toEqual([]);
  // It is what 文献: finds, said the long way.
  expect(ask(`文献:${title} ${named?.rest}`).hits).toEqual(hits);
});

test("the narrowed question is filtered and sliced as any other", () => {
  const whole = ask("兰州年鉴2024 教育", { order: "work" });
  for (const { value, count } of whole.facets.kinds)
    expect(ask("兰州年鉴2024 教育", { filter: { ...noFilter, kinds: [value] }, limit: 0 }).total).toBe(count);
  const slices = [0, 20, 40].flatMap(
    (from) => ask("兰州年鉴2024 教育", { order: "work", from, limit: 20 }).hits,
  );
  expect(slices).toEqual(whole.hits.slice(0, 60));
  const none = { ...noFilter, works: ["chengguan-yearbook-2020"] };
  expect(ask("兰州年鉴2024 教育", { filter: none })).toMatchObject({ total: 0, named: { taken: true } });
});

test("what finds something as it stands stays as it is, and the document is offered", () => {
  const { total, named, understood } = ask("城关区年鉴 编辑");
  expect(total).toBeGreaterThan(0);
  expect(named).toMatchObject({
    taken: false,
    rest: "编辑",
    titles: [{ workId: "chengguan-yearbook-2020" }],
  });
  expect(understood).toBe("同时含“城关区年鉴”“编辑”");
  expect(named?.total).toBe(ask("文献:城关区年鉴 编辑").total);
});

test("nothing is narrowed where a question leads to an article, or finds nothing in the document either", () => {
  expect(ask("停车场办法 14").named).toBeNull();
  expect(ask("停车场办法 荣国府")).toMatchObject({ total: 0, named: null });
});

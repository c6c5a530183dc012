import { describe, expect, test } from "vitest";
import { type Unit, walk } from "../../../renderer/core/document.ts";
import { parse, type Seed, trace } from "../../../renderer/core/parse.ts";

const seed: Seed = {
  id: "example",
  title: "例县年鉴（2024）",
  shortTitle: "例县",
  kind: "yearbook",
  region: "例县",
  year: "2024",
  text: "",
  originalName: "",
  firstPage: 1,
  provenance: "",
};

/** Lines as a printer sets them: one blank line after each, a leading space where a page starts. */
const set = (...lines: string[]) => lines.join("\n\n").replace(/\n\n(?= )/gu, "\n");

const read = (text: string): readonly Unit[] => parse(seed, text).document.units;

/** One line a unit: depth, type, and the words that matter. */
function drawn(text: string, types?: readonly Unit["type"][]): string[] {
  return [...walk(read(text))]
    .filter(({ unit }) => types === undefined || types.includes(unit.type))
    .map(({ unit, ancestors }) => {
      const words = [unit.num, unit.heading, unit.text, unit.credit && `—${unit.credit}`, unit.date]
        .filter(Boolean)
        .join(" ");
      return `${"  ".repeat(ancestors.length)}${unit.type} ${words}`.trimEnd();
    });
}

const preface = set("编辑说明", "1.本书设特载、政事、街道、附录等 4 个类目。");

describe("the outline", () => {
  test("is told from bare lines before an entry", () => {
    const text = set(
      preface,
      " 政事",
      "区委",
      "【概况】 2023 年，全年开会 3 次。",
      "重要会议",
      "【第一次会议】 1 月 4 日召开。（王 某）",
      "组织工作",
      "【干部】 培训干部 40 人。",
    );
    expect(drawn(text)).toEqual([
      "preface 编辑说明",
      "  paragraph 1.本书设特载、政事、街道、附录等4个类目。",
      "category 政事",
      "  subcategory 区委",
      "    entry 概况",
      "      paragraph 2023年，全年开会3次。",
      "    subcategory 重要会议".replace("    subcategory", "  subcategory"),
      "    entry 第一次会议",
      "      paragraph 1月4日召开。",
      "    byline 王某",
      "  subcategory 组织工作",
      "    entry 干部",
      "      paragraph 培训干部40人。",
    ]);
  });

  test("has 子目 where headings stand between dots", () => {
    const street = (name: string) => [name, "·概 貌·", "【位置】 在城东。", "·经济·", "【工业】 有厂 1 家。"];
    const text = set(preface, " 街道", ...street("东街街道"), ...street("西街街道"));
    expect(drawn(text, ["category", "subcategory", "topic"])).toEqual([
      "category 街道",
      "  subcategory 东街街道",
      "    topic 概貌",
      "    topic 经济",
      "  subcategory 西街街道",
      "    topic 概貌",
      "    topic 经济",
    ]);
  });

  test.each([
    ["a year in brackets is no title", "【2016】69 号文件已经转发。", []],
    ["a bracket that is never closed is text", "【境内有三条路，路口两处。", []],
    ["half-width brackets are a title before a space", "[概况] 全年无事。", ["概况"]],
    ["a bracket on its own line is a byline", "[ 市发改委、管委会 ]", []],
  ])("%s", (_, line, titles) => {
    const text = set(preface, " 政事", "区委", "【甲】 全年无事。", line, "【乙】 全年无事。");
    const found = [...walk(read(text))]
      .filter(({ unit }) => unit.type === "entry")
      .map(({ unit }) => unit.heading);
    expect(found).toEqual(["甲", ...titles, "乙"]);
  });

  test("reads a title on to its closing bracket, and splits an entry that begins inside a line", () => {
    const text = set(preface, " 政事", "区委", "【关于城市建设的", "会议】 已经召开。【乙项】 全年无事。");
    const found = [...walk(read(text))]
      .filter(({ unit }) => unit.type === "entry")
      .map(({ unit }) => unit.heading);
    expect(found).toEqual(["关于城市建设的会议", "乙项"]);
  });
});

test.each([
  ["（市发改委）", ["byline 市发改委"]],
  ["（市统计局、国家统计局调查队）", ["byline 市统计局、国家统计局调查队"]],
  ["[ 市发改委、管委会 ]", ["byline 市发改委、管委会"]],
  ["（ ）", ["byline"]],
  ["（确保内容无误）", []],
])("the byline %s", (line, expected) => {
  const text = set(preface, " 政事", "区委", "【甲项】 全年无事。", line, "组织工作", "【乙项】 全年无事。");
  expect(drawn(text, ["byline"]).map((each) => each.trim())).toEqual(expected);
});

test("a title printed twice is kept once, and the repair is recorded", () => {
  const text = set(" 教 　 育教 　 育", "综　述", "【概况】　全年无事。");
  expect(drawn(text, ["category"])).toEqual(["category 教育"]);
  expect(trace(seed, text).repairs.map(({ kind }) => kind)).toEqual(["doubled"]);
});

test("a caption is cut out of the paragraph that it breaks", () => {
  const text = set(
    " 法 治法 治",
    "公　安",
    "【警务】　全年出警一百次，处理各类",
    "图 1　2023 年 3 月，宣传活动 \ufffd （张某　李某　摄）",
    " 案件六十件。",
  );
  expect(drawn(text, ["paragraph", "figure"]).map((line) => line.trim())).toEqual([
    "paragraph 全年出警一百次，处理各类案件六十件。",
    "figure 图1 2023年3月，宣传活动 —张某　李某　摄",
  ]);
});

test("a part title that only the index knows is put back", () => {
  const text = set(
    " 法 治法 治",
    "公　安",
    "【警务】　全年无事。",
    " 军分区",
    "【概况】　全年无事。",
    " 索 引索 引",
    "J",
    "警务　1a",
    "军分区　2a",
    "军事　2",
  );
  expect(drawn(text, ["category", "subcategory"])).toEqual([
    "category 法治",
    "  subcategory 公安",
    "category 军事",
    "  subcategory 军分区",
  ]);
  const words = [...walk(read(text))].flatMap(({ unit }) =>
    (unit.references ?? []).map((one) => [unit.heading, one.page, one.address]),
  );
  expect(words).toEqual([
    ["警务", 1, "cat_1__subcat_1__entry_1"],
    ["军分区", 2, "cat_2__subcat_1"],
    ["军事", 2, "cat_2"],
  ]);
});

describe("the chronicle", () => {
  test("dates before the event; 同日 is the day before it", () => {
    const text = set(
      " 大 事 记大 事 记",
      "1 月",
      "4 日　会议召开。",
      "同日　工程开工。",
      "26 至 29 日　展会举行。",
      " 法 治法 治",
      "公　安",
      "【警务】　全年无事。",
    );
    expect(drawn(text, ["month", "event"])).toEqual([
      "  month 1月",
      "    event 4日 会议召开。 2023-01-04",
      "    event 同日 工程开工。 2023-01-04",
      "    event 26至29日 展会举行。 2023-01-26",
    ]);
  });

  test("dates inside the sentence", () => {
    const text = set(
      "编辑说明",
      "设大事记、政事等 2 个类目。",
      " 大事记",
      "1 月",
      "1 月 3日下午，会议召开。",
      "1 月 4日，工程开工。",
      "政事",
      "区委",
      "【概况】 全年无事。",
    );
    expect(drawn(text, ["event"])).toEqual([
      "    event 1月3日下午，会议召开。 2023-01-03",
      "    event 1月4日，工程开工。 2023-01-04",
    ]);
  });
});

describe("the roster", () => {
  test("with names after a space", () => {
    const text = set(
      preface,
      " 政事",
      "概况",
      "【概况】 全年无事。",
      "组织机构与负责人",
      "·区委部门·",
      "区委办公室",
      "主 任 张 某（2018.12 任）",
      "李小某",
      "副主任 王某某",
      "区档案局",
      "局 长",
      "区委",
      "【概述】 全年无事。",
    );
    expect(drawn(text, ["roster", "group", "organization", "office", "person"])).toEqual([
      "  roster 组织机构与负责人",
      "    group 区委部门",
      "      organization 区委办公室",
      "        office 主任",
      "          person 张某 —2018.12任",
      "          person 李小某",
      "        office 副主任",
      "          person 王某某",
      "      organization 区档案局",
      "        office 局长",
    ]);
  });

  test("with colons", () => {
    const text = set(
      " 附 录附 录",
      "例市组织机构及主要负责人名录",
      "例市人民政府",
      "市　长：王　某（2023 年 3 月免）",
      "赵某某（女，2023 年 4 月任）",
      "市委部门",
      "市委办公室（市档案",
      "局）：主　任　孙某某",
      "市信息中心：主任　（空缺）",
      "市 疾 控 中 心（市 卫 生 所 ）",
      "（2023 年 5 月整合某中心和某局，重新组建",
      "某中心）：主任　陈　某",
      "（市委组织部）",
    );
    expect(drawn(text, ["roster", "group", "organization", "office", "person", "note", "byline"])).toEqual([
      "  roster 例市组织机构及主要负责人名录",
      "    group 例市人民政府",
      "      office 市长",
      "        person 王某 —2023年3月免",
      "        person 赵某某 —女，2023年4月任",
      "    group 市委部门",
      "      organization 市委办公室（市档案局）",
      "        office 主任",
      "          person 孙某某",
      "      organization 市信息中心",
      "        office 主任",
      "          person 空缺",
      "      organization 市疾控中心（市卫生所）",
      "        note （2023年5月整合某中心和某局，重新组建某中心）",
      "        office 主任",
      "          person 陈某",
      "    byline 市委组织部",
    ]);
  });
});

describe("a numbered paper", () => {
  const entries = ["甲", "乙", "丙", "丁"].map((title) => `【${title}】 全年无事。`);
  const paper = (...lines: string[]) =>
    set(
      preface,
      " 政事",
      "区委",
      ...entries,
      " 附录",
      " 某县委办公室",
      "关于印发《某工作方案》的通知",
      "某办发〔2019〕1号",
      ...lines,
    );

  test("has a paragraph for those it goes to, and keeps two signatures apart", () => {
    const text = paper(
      "各街道党工委，县委各部门，县直各部门党委（党组、总支、支",
      "部），各人民团体党组（支部）：",
      "《某工作方案》已经县委同意，现印发给你们，请认真贯彻执行。",
      "某县委办公室 某县人民政府办公室",
      "2019 年 3 月 1 日",
      "某工作方案",
      "为做好某项工作，制定本方案。",
    );
    expect(drawn(text, ["paragraph"]).map((line) => line.trim())).toEqual([
      "paragraph 1.本书设特载、政事、街道、附录等4个类目。",
      ...entries.map(() => "paragraph 全年无事。"),
      "paragraph 某县委办公室",
      "paragraph 某办发〔2019〕1号",
      "paragraph 各街道党工委，县委各部门，县直各部门党委（党组、总支、支部），各人民团体党组（支部）：",
      "paragraph 《某工作方案》已经县委同意，现印发给你们，请认真贯彻执行。",
      "paragraph 某县委办公室 某县人民政府办公室",
      "paragraph 2019年3月1日",
      "paragraph 为做好某项工作，制定本方案。",
    ]);
  });

  /** A line of so many em. */
  const wide = (start: string, width: number, end = "") =>
    start + "字".repeat(width - start.length - end.length) + end;

  test("counts its paragraphs by their numbers, also before narrow cells", () => {
    const text = paper(
      "各单位：",
      "现印发给你们。",
      "2019 年 3 月 1 日",
      "某工作方案",
      wide("为做好某项工作，", 66),
      wide("某", 68),
      "某某。",
      "三、工作要求",
      wide("（一）提高认识。", 67),
      wide("某", 50, "。"),
      wide("（二）加强督导。", 67),
      wide("某", 60, "。"),
      wide("（三）形成合力。", 67),
      "某某。",
      "附件",
      "任务分解表",
      ...["未成年人思", "想道德建设", "工作体制机", "制的某某某", "某某某某某", "某某某某某"],
      ...["某某某某某", "某某某某某", "某某某某某", "某某某某某"],
    );
    const starts = drawn(text, ["heading", "paragraph"]).flatMap(
      (line) => /(?:三、|（[一二三]）)/u.exec(line)?.[0] ?? [],
    );
    expect(starts).toEqual(["三、", "（一）", "（二）", "（三）"]);
  });

  test("has under a counted heading what is counted, and no headings above it", () => {
    const text = paper(
      "各单位：",
      "现印发给你们。",
      "2019 年 3 月 1 日",
      "某工作方案",
      "为做好某项工作，制定本方案。",
      "附件 1",
      "单位名单",
      "（一）县级班子、县纪委监委、法检两院（7 个）",
      "县委、县人大、县政府、县政协、县纪委监委、县法院、",
      "县检察院",
      "（二）县级国有企业（1 个）",
      "县城投公司",
      "（三）街道（2 个）",
      "东街街道、西街街道",
    );
    expect(drawn(text).slice(-7)).toEqual([
      "      attachment 附件1 单位名单",
      "        heading （一） 县级班子、县纪委监委、法检两院（7个）",
      "          paragraph 县委、县人大、县政府、县政协、县纪委监委、县法院、县检察院",
      "        heading （二） 县级国有企业（1个）",
      "          paragraph 县城投公司",
      "        heading （三） 街道（2个）",
      "          paragraph 东街街道、西街街道",
    ]);
  });

  test("has a table under the heads of columns, its lines with the gaps between their words", () => {
    const text = paper(
      "各单位：",
      "现印发给你们。",
      "2019 年 3 月 1 日",
      "某工作方案",
      "为做好某项工作，制定本方案。",
      "附件 1",
      "某工作任务安排",
      "工作任务 重点内容 措 施 时间安排",
      "学习教育",
      "1.学习某某部署要求；",
      "2.制定某某计划。 9 月 15 日前",
      "日 常 管 理",
      "全年 县妇联 郭 某 各街道",
    );
    const units = [...walk(read(text))].map(({ unit }) => unit);
    expect(units.at(-1)?.table).toEqual({
      header: [],
      rows: [
        ["工作任务 重点内容 措施 时间安排"],
        ["学习教育"],
        ["1.学习某某部署要求；"],
        ["2.制定某某计划。9月15日前"],
        ["日常管理"],
        ["全年 县妇联 郭某 各街道"],
      ],
      unrestored: true,
    });
  });

  test("names its attachments before they come", () => {
    const text = paper(
      "各单位：",
      "现印发给你们。",
      "2019 年 3 月 1 日",
      "某办法",
      "第一条 为做好某项工作，制定本办法。",
      "第二条 本办法适用于全县。",
      "第三条 本办法自发布之日起施行。",
      "附件：1.领导小组名单",
      "2.单位类别",
      "附件 1",
      "领导小组名单",
      "组长由县长担任。",
    );
    expect(drawn(text).slice(-4)).toEqual([
      "      paragraph 附件：1.领导小组名单",
      "      paragraph 2.单位类别",
      "      attachment 附件1 领导小组名单",
      "        paragraph 组长由县长担任。",
    ]);
  });

  test("has what a point counts in the paragraph of the point", () => {
    const text = paper(
      "各单位：",
      "现印发给你们。",
      "2019 年 3 月 1 日",
      "某测评标准",
      "（1）某项优惠政策得到落实，某某某某某某某某。",
      "（2 分）",
      "（2）某项政策得到贯彻。（3 分）",
    );
    expect(
      drawn(text, ["paragraph"])
        .slice(-2)
        .map((line) => line.trim()),
    ).toEqual([
      "paragraph （1）某项优惠政策得到落实，某某某某某某某某。（2分）",
      "paragraph （2）某项政策得到贯彻。（3分）",
    ]);
  });

  test("keeps a list that is run in within its paragraph", () => {
    const text = paper(
      "各单位：",
      "现印发给你们。",
      "2019 年 3 月 1 日",
      "某工作方案",
      wide("集中力量办好三件实事：1.某。2.某", 27),
      wide("某", 28),
      wide("某", 28, "。"),
      wide("3.某", 29),
      wide("某", 28),
      "某某。",
    );
    expect(drawn(text, ["paragraph"]).filter((line) => line.includes("实事："))[0]).toMatch(
      /3\.某.+某某。$/u,
    );
  });
});

describe("phrases with a gap between them", () => {
  const entries = ["甲", "乙", "丙", "丁"].map((title) => `【${title}】 全年无事。`);

  test("keep it in the title of a speech", () => {
    const text = set(
      preface,
      " 政事",
      "区委",
      ...entries,
      " 附录",
      "抓学习强根基 办实事聚民心",
      "为某县建设提供坚强保障",
      "——在某县第五次全体会议上的工作报告",
      "（2020 年 3 月 7 日）",
      "某县纪委书记 李 某",
      "同志们：",
      "我向全会作工作报告。",
    );
    expect(drawn(text, ["report"])).toEqual(["  report 抓学习强根基 办实事聚民心 为某县建设提供坚强保障"]);
    expect(drawn(text, ["paragraph"]).at(-3)).toContain("某县纪委书记 李某");
  });

  test("are a heading over text that begins with a long word", () => {
    const text = set(
      preface,
      " 政事",
      "区委",
      ...entries,
      " 附录",
      " 2023 年某市招商引资工作综述",
      "字".repeat(18),
      ...new Array<string>(9).fill("字".repeat(20)),
      "有目共睹。",
      "一个个活力四射的项目，一组组生动翔实",
      "的数据，是奋进的姿态，是某市大抓项目、大",
      "抓招商的最好诠释。驰目某某大地，行走沃野",
      "田畴，项目建设遍地开花。",
      "加强领导　构建“大服务”新体系",
      "2023 年，某某市开启招商引资“全速模",
      "式”，乘全省聚力打造招商引资“强引擎”的",
      "政策东风，坚持把项目谋划作为招商合作的前",
      "置环节，以顶层设计为统揽。",
    );
    expect(drawn(text, ["heading"])).toEqual(["    heading 加强领导　构建“大服务”新体系"]);
  });
});

test("a unit of measure under the title of a table is the table's, and a byline under it a byline", () => {
  const text = set(
    preface,
    " 政事",
    "区委",
    "【概况】 全年无事。",
    "【主要指标统计表】",
    "2019 年某县主要指标统计表",
    "单位：亿元、元、%",
    "指标 总量 增速",
    "生产总值 1034.98 4.5",
    "第一产业 0.61 1.5",
    "（李某某）",
    "组织工作",
    "【干部】 培训干部 40 人。",
  );
  const units = [...walk(read(text))].map(({ unit }) => unit);
  expect(units.find(({ type }) => type === "table")?.table?.measure).toBe("单位：亿元、元、%");
  expect(units.find(({ type }) => type === "byline")?.text).toBe("李某某");
  expect(units.filter(({ text }) => text?.includes("单位：") || text?.includes("（李"))).toEqual([]);
});

test("a list of matters has a row for each, also where several share a number", () => {
  const text = set(
    preface,
    " 政事",
    "区委",
    "【概况】 全年无事。",
    "【服务事项】",
    "序号 事项名称 子项名称 事项类型 实施机关",
    "1 某项登记 行政许可",
    "区某局",
    "（区某办）",
    "2",
    "户口登记 出生登记 行政确认 某分局",
    "户口登记 死亡登记 其他行政权力",
    "某管理",
    "部",
    "居民户口簿的申领、换领、补领以",
    "及登记",
    "行政确认 某分局",
    "3 销售、购买剧毒化学品、易制爆 其他行政权力 某分局",
    " 危险化学品的备案",
    "4 公证服务",
    "公共服务事项 区某局",
    " （李某某）",
    "5 某证明开具 便民服务事项 区某局",
    "组织工作",
    "【干部】 培训干部 40 人。",
  );
  const units = [...walk(read(text))].map(({ unit }) => unit);
  expect(units.find(({ type }) => type === "table")?.table?.rows).toEqual([
    ["1", "某项登记", "", "行政许可", "区某局（区某办）"],
    ["2", "户口登记", "出生登记", "行政确认", "某分局"],
    ["", "户口登记", "死亡登记", "其他行政权力", "某管理部"],
    ["", "居民户口簿的申领、换领、补领以及登记", "", "行政确认", "某分局"],
    ["3", "销售、购买剧毒化学品、易制爆危险化学品的备案", "", "其他行政权力", "某分局"],
    ["4", "公证服务", "", "公共服务事项", "区某局"],
    ["5", "某证明开具", "", "便民服务事项", "区某局"],
  ]);
  expect(units.map(({ type }) => type).filter((type) => type === "table" || type === "byline")).toEqual([
    "table",
    "byline",
  ]);
});

describe("any text parses", () => {
  const words = [
    "【概况】 全年无事。",
    " 法 治法 治",
    " 附 录附 录",
    "编辑说明",
    "2019 年 3 月 1 日",
    "关于印发《某办法》的通知",
    "某办法",
    "中共某县委办公室",
    "区委",
    "·概貌·",
    " 第一页",
    "（市委办）",
    "【",
    "】",
    "图 1　某图",
    "表 1",
    "续表 1",
    "序号 名称",
    "1 某",
    "大事记",
    "1 月",
    "1 月 3日，会。",
    "索引",
    "某词　1a",
    "附件",
    "附件 1",
    "城办发〔2019〕1号",
    "各位代表：",
    "一、某事",
    "（一）某事",
    "第一章 总则",
    "第一条 某",
    "2.2 降水",
    "- 8 -",
    "书 记 王某",
    "组织机构与负责人",
    "1月 2月 3月 4月",
    "气温 1 2 3 4",
    "日期 文号 名称",
    "1月3日 1 某",
    "…",
    "\ufffd",
    "某某某某",
  ];

  test("nothing is lost from lines of the grammar's own words", () => {
    let state = 7;
    const next = (limit: number) => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return state % limit;
    };
    for (let round = 0; round < 300; round++) {
      const lines = Array.from({ length: 3 + next(30) }, () => words[next(words.length)] as string);
      const text = lines.join(next(2) ? "\n\n" : "\n");
      const { account } = trace(seed, text);
      expect({ text, missing: account.missing, twice: account.twice }).toEqual({
        text,
        missing: [],
        twice: [],
      });
      const addresses = [...walk(read(text))].map(({ unit }) => unit.address);
      expect(new Set(addresses).size).toBe(addresses.length);
    }
  });
});

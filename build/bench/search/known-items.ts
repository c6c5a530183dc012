/**
 * What clerks type to find something in the works of seeds/, with the units that answer it, chosen by reading
 * the texts: the article that rules the matter, the entry whose subject it is. Anything within a unit named
 * here answers as well. Where several units answer equally well, each is named.
 */
export type KnownItem = { readonly question: string; readonly answers: readonly Place[] };
export type Place = { readonly workId: string; readonly address: string };

/** How an item is written: the question, and the units that answer it. */
export const item = (question: string, ...answers: readonly Place[]): KnownItem => ({ question, answers });
const of = (workId: string) => (address: string) => ({ workId, address });
export const lanzhou = of("lanzhou-yearbook-2024");
export const chengguan = of("chengguan-yearbook-2020");
export const wuwei = of("wuwei-yearbook-2024");
export const plan = of("lanzhou-urbanization-plan-2021-2035");

export const printedItems: readonly KnownItem[] = [
  // A subject that a whole regulation or document is on.
  item("停车场", lanzhou("reg_5")),
  item("规范性文件", lanzhou("reg_7")),
  item("市政设施", lanzhou("reg_3")),
  item("城市绿化", wuwei("reg_1")),
  // What a regulation says of a matter.
  item("停车场 收费", lanzhou("reg_5__art_21")),
  item("错时停车", lanzhou("reg_5__art_23")),
  item("撤除 停车泊位", lanzhou("reg_5__art_28")),
  item("地锁", lanzhou("reg_5__art_34"), lanzhou("reg_5__art_41")),
  item("二次供水 清洗消毒", lanzhou("reg_1__art_48")),
  item("水表 检定", lanzhou("reg_1__art_39")),
  item("水费 违约金", lanzhou("reg_1__art_42")),
  item("桥下空间", lanzhou("reg_3__art_39"), lanzhou("reg_3__art_40")),
  item("井盖 丢失", lanzhou("reg_3__art_25")),
  item("雨水 污水 分流", lanzhou("reg_3__art_44")),
  item("盲道", lanzhou("reg_3__art_16")),
  item("铁轮车", lanzhou("reg_3__art_34"), lanzhou("reg_3__art_35")),
  item("老旧厂房", lanzhou("reg_4__art_24")),
  item("转移联单", lanzhou("reg_6__art_19")),
  item("危险废物 管理台账", lanzhou("reg_6__art_17")),
  item("医疗废物", lanzhou("reg_6__art_27")),
  item("实验室 危险废物", lanzhou("reg_6__art_28")),
  item("规范性文件 有效期", lanzhou("reg_7__art_25")),
  item("大型群众性活动", lanzhou("reg_2__art_40")),
  item("高层公共建筑", lanzhou("reg_2__art_42")),
  item("应急避难场所", lanzhou("reg_2__art_51"), wuwei("cat_31__subcat_1__entry_5")),
  item("古树名木", wuwei("reg_1__art_32")),
  item("砍伐 审批", wuwei("reg_1__art_29")),
  item("绿化责任人", wuwei("reg_1__art_22"), wuwei("reg_1__art_23")),
  item("厨余垃圾 是指", wuwei("reg_2__art_15")),
  item("中心组 考勤", chengguan("reg_4__art_18")),
  item("废止 明码标价", lanzhou("dec_1")),
  // Entries of yearbooks.
  item("铜奔马", wuwei("cat_3__subcat_3__entry_1")),
  item("中欧班列", wuwei("cat_20__subcat_2__entry_6")),
  item("天梯山石窟", wuwei("cat_18__subcat_2__entry_6")),
  item("西夏博物馆", wuwei("cat_27__subcat_1__entry_4")),
  item("普康集团 上市", wuwei("cat_32__subcat_1__entry_10")),
  item("景电二期", wuwei("cat_15__subcat_2__entry_2")),
  item("民勤通用机场", wuwei("cat_21__subcat_3")),
  item("林长制", wuwei("cat_24__subcat_3__entry_2")),
  item("电动车 火灾", wuwei("cat_31__subcat_2__entry_7")),
  item("人工影响天气", wuwei("cat_25__subcat_5__entry_5")),
  item("许莹堂", wuwei("cat_33__subcat_1__entry_5")),
  item("流浪犬", chengguan("cat_7__subcat_2__topic_2__entry_4")),
  item("共享单车", chengguan("cat_7__subcat_2__topic_2__entry_20")),
  item("兰州灯泡厂", chengguan("cat_7__subcat_2__topic_3__entry_4")),
  item("五泉山公园 造像", chengguan("cat_3__subcat_5__entry_12")),
  item("第四次 经济普查", chengguan("cat_6__subcat_1__topic_5__entry_6")),
  item("老旧楼院 加装电梯", chengguan("cat_9__subcat_10__topic_3__entry_4")),
  item("骗取医保基金", chengguan("cat_8__subcat_4__entry_3")),
  item("悬挂光荣牌", chengguan("cat_8__subcat_7__topic_2__entry_3")),
  item("社区矫正", chengguan("cat_4__subcat_2__topic_4__entry_5")),
  item("公证", chengguan("cat_4__subcat_2__topic_4__entry_8")),
  item("户外广告", chengguan("cat_7__subcat_2__topic_2__entry_9")),
  item("公务用车", chengguan("cat_3__subcat_18__topic_4__entry_5"), wuwei("cat_6__subcat_7__entry_2")),
  item("住房公积金", wuwei("cat_30__subcat_7__entry_4")),
  item("图书馆", wuwei("cat_27__subcat_1__entry_2")),
  item("中心血站", wuwei("cat_28__subcat_10__entry_5")),
  item("科技特派员", wuwei("cat_25__subcat_1__entry_6")),
  item("不动产登记", wuwei("cat_13__subcat_2__entry_4")),
  // Tables and figures, and a number from memory.
  item("降水分布表", chengguan("cat_8__subcat_6__topic_1__head_2__table_1")),
  item("典当公司 名录", wuwei("cat_19__subcat_5__entry_4__table_8")),
  item("取得正高级职称", wuwei("cat_33__subcat_1__entry_10__table_9")),
  item("小贷公司", wuwei("cat_19__subcat_5__entry_2__table_6")),
  item("城镇化 主要指标", plan("chp_2__sec_3__table_2-1")),
  item("常住人口 442.51", lanzhou("rep_2__head_1__para_2"), lanzhou("rep_2__head_1__table_1")),
  item("2023年 武威市地区生产总值", wuwei("cat_34__subcat_1__table_11"), wuwei("cat_3__subcat_4__entry_1")),
  // Words that are explained.
  item("721工作法", lanzhou("glossary_1__term_52")),
  item("马路办公", lanzhou("glossary_1__term_54")),
  item("第五航权", lanzhou("glossary_1__term_19")),
  item("双减", lanzhou("glossary_1__term_65"), wuwei("cat_26__subcat_3__entry_3")),
  item("一号检察建议", chengguan("glossary_1__term_6")),
  // Events, people and offices.
  item("创响中国 启动仪式", chengguan("chronicle_1__month_6__event_7")),
  item("祭孔大典", wuwei("chronicle_1__month_9__event_12")),
  item("蜜瓜产业大会", wuwei("chronicle_1__month_7__event_30")),
  item("林业英雄", wuwei("chronicle_1__month_2__event_17"), wuwei("cat_33__subcat_1__entry_1")),
  item("叶延程", wuwei("roster_1__group_10__org_68__office_2__person_1")),
  item("王效强", chengguan("roster_1__group_8__org_29"), chengguan("roster_1__group_9__org_14")),
  item("市教育考试院", wuwei("roster_1__group_10__org_10")),
  item("市农业技术推广中心", wuwei("roster_1__group_10__org_46")),
  // The plan.
  item("农业转移人口 落户", plan("chp_3__sec_1")),
  item("韧性城市", plan("chp_7__sec_6")),
  item("榆中生态创新城", plan("chp_4__sec_4")),
];

/** Numerals, Traditional characters and full width, which are not as printed. */
export const otherwiseItems: readonly KnownItem[] = [
  item("道路 5年内不得挖掘", lanzhou("reg_3__art_30")),
  item("规范性文件 备案 15日", lanzhou("reg_7__art_26")),
  item("二〇二三年十月一日起施行", wuwei("reg_1__art_47")),
  item("第五十一次常务会议", chengguan("cat_3__subcat_18__topic_1__entry_2")),
  item("調入調出人員", chengguan("reg_5__art_21")),
  item("市樹市花", wuwei("cat_3__subcat_3__entry_2")),
  item("Ｒ＆Ｄ经费", chengguan("reg_3__art_8")),
  item("省会城市ＧＤＰ", lanzhou("rep_4__head_2__head_1__head_2__table_2")),
];

export const knownItems: readonly KnownItem[] = [...printedItems, ...otherwiseItems];

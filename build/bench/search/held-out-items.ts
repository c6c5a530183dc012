import { chengguan, item, type KnownItem, lanzhou, wuwei } from "./known-items.ts";

/** Held back: nothing is tuned on these. */
export const heldOutItems: readonly KnownItem[] = [
  item("危险废物", lanzhou("reg_6")),
  item("城市更新", lanzhou("reg_4")),
  item("控制吸烟 方案", chengguan("notice_10"), chengguan("notice_11")),
  item("自备水源", lanzhou("reg_1__art_17")),
  item("特种设备 使用登记", lanzhou("reg_2__art_37")),
  item("城市内涝 预警", lanzhou("reg_3__art_24")),
  item("社会资本 城市更新", lanzhou("reg_4__art_33")),
  item("停车场 特许经营", lanzhou("reg_5__art_16")),
  item("铅蓄电池 回收", lanzhou("reg_6__art_29")),
  item("规范性文件清理", lanzhou("reg_7__art_35")),
  item("新三板", chengguan("reg_3__art_3")),
  item("保税物流中心", wuwei("cat_20__subcat_2__entry_7")),
  item("李铭汉", wuwei("cat_27__subcat_1__entry_6")),
  item(
    "淨空行動",
    chengguan("cat_7__subcat_2__topic_2__entry_7"),
    chengguan("cat_9__subcat_10__topic_3__entry_2"),
  ),
  item("法律援助", chengguan("cat_4__subcat_2__topic_4__entry_9")),
  item("政务公开", wuwei("cat_6__subcat_3__entry_6")),
  item("快递员", wuwei("cat_21__subcat_5__entry_4")),
  item("非法集资", wuwei("cat_13__subcat_7__entry_4")),
  item("殡葬", chengguan("cat_8__subcat_7__topic_1__entry_8"), wuwei("cat_30__subcat_1__entry_4")),
  item("无证明城市", lanzhou("glossary_1__term_45")),
  item("四水四定", lanzhou("glossary_1__term_60")),
  item("气温分布", chengguan("cat_8__subcat_6__topic_1__entry_2")),
  item("人大常委会第20次会议", chengguan("cat_3__subcat_17__topic_1__entry_6")),
];

/** Citations: they lead straight to a unit. */
export const straightItems: readonly KnownItem[] = [
  item("停车场 14", lanzhou("reg_5__art_14")),
  item("停车场办法第二十四条第二款", lanzhou("reg_5__art_24__para_2")),
  item("《兰州市机动车停车场管理办法》第十四条", lanzhou("reg_5__art_14")),
  item("市政条例34", lanzhou("reg_3__art_34")),
  item("城市更新办法２９", lanzhou("reg_4__art_29")),
  item("危险废物办法第17条第一款第三项", lanzhou("reg_6__art_17__para_1__item_3")),
  item("规范性文件规定 二十五", lanzhou("reg_7__art_25")),
  item("根据《兰州市城市安全发展条例》第三十八条第一款的规定", lanzhou("reg_2__art_38__para_1")),
  item("武威绿化条例32", wuwei("reg_1__art_32")),
  item("生活垃圾分类办法15.1.1", wuwei("reg_2__art_15__para_1__item_1")),
  item("科技创新扶持办法第八条", chengguan("reg_3__art_8")),
];

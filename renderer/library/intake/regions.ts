/** The provinces as they are called, and the short names by which titles call them. */
const provinces: Readonly<Record<string, string>> = Object.fromEntries([
  ..."北京 天津 上海 重庆".split(" ").map((name) => [name, `${name}市`]),
  ..."河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾"
    .split(" ")
    .map((name) => [name, `${name}省`]),
  ["内蒙古", "内蒙古自治区"],
  ["广西", "广西壮族自治区"],
  ["西藏", "西藏自治区"],
  ["宁夏", "宁夏回族自治区"],
  ["新疆", "新疆维吾尔自治区"],
  ["香港", "香港特别行政区"],
  ["澳门", "澳门特别行政区"],
] as const);

/** The prefectures of Gansu, whose regulations name themselves without the province. */
const gansu =
  "兰州市 嘉峪关市 金昌市 白银市 天水市 武威市 张掖市 平凉市 酒泉市 庆阳市 定西市 陇南市 临夏回族自治州 甘南藏族自治州".split(
    " ",
  );

const province = new RegExp(
  `^(${Object.keys(provinces).join("|")})(?:省|市|(?:\\p{Script=Han}{1,4})?自治区|特别行政区)?`,
  "u",
);
const place = /^([\p{Script=Han}]{2,7}?(?:自治州|自治县|市|州|盟|地区|县|旗))(?!场|政|长|民|容|区内)/u;
const national =
  /^(?:中华人民共和国|全国|国务院|最高人民法院|最高人民检察院|国家|中共中央|公安部|财政部|司法部|教育部)/u;

/**
 * The region that a title names at its beginning: 甘肃省兰州市, 上海市; 全国 for what the state made; "" where it
 * names none.
 */
export function regionOf(title: string): string {
  const words = title.replace(/^(?:[\s《〈]|关于印发|关于发布|中共|中国共产党)+/u, "");
  if (national.test(words)) return "全国";
  const outer = province.exec(words);
  const rest = words.slice(outer?.[0].length ?? 0);
  const inner = place.exec(rest)?.[1] ?? "";
  if (outer) {
    const whole = provinces[outer[1] ?? ""] ?? "";
    return inner && !/^人民|^实施|^关于/u.test(inner) ? whole + inner : whole;
  }
  if (inner === "")
    return gansu.find((each) => words.startsWith(each.slice(0, 2))) ? `甘肃省${gansuOf(words)}` : "";
  return gansu.includes(inner) ? `甘肃省${inner}` : inner;
}

const gansuOf = (words: string): string => gansu.find((each) => words.startsWith(each.slice(0, 2))) ?? "";

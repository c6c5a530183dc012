/** The words of 校读. */
export const proof = {
  open: "校读",
  openHint: "对照原文逐页校读",
  title: (work: string) => `校读：${work}`,
  close: "关闭",
  making: "正在对照原文重新解析……",
  failed: "原文文件缺失或已损坏，无法校读。请重新安装兰台。",
  pages: "翻页",
  page: "页码",
  sheet: "段",
  previousPage: "上一页",
  nextPage: "下一页",
  previousSheet: "上一段",
  nextSheet: "下一段",
  range: (first: number, last: number) => `${first}—${last}`,
  source: "原文各行",
  parsed: "解析所得",
  lines: (from: number, to: number) => (from === to ? `第 ${from} 行` : `第 ${from}—${to} 行`),
  account: (account: { characters: number; missing: readonly unknown[]; twice: readonly unknown[] }) =>
    account.missing.length + account.twice.length === 0
      ? `全书 ${account.characters.toLocaleString("zh-CN")} 字，逐字有着落`
      : `有 ${account.missing.length} 处遗漏、${account.twice.length} 处重复`,
  diagnostic: "未能识别",
  furniture: {
    "running-head": "书眉",
    "page-number": "页码",
    link: "网址",
    mark: "符号",
    counter: "分段序号",
    "repeated-header": "续表表头",
    leader: "连点",
  },
  repairs: { doubled: "去重印", moved: "移回原位", rejoined: "接合" },
} as const;

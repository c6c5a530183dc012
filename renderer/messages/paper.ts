import type { PaperWords } from "../core/paper/words.ts";

/** What a paper says in words of the program's own. */
export const paperWords: PaperWords = {
  enactment: {
    number: "文号",
    issuer: "制定机关",
    adopted: "通过",
    approved: "批准",
    promulgated: "公布",
    effective: "施行",
    amended: "修改",
  },
  amending: {
    number: "修改文号",
    issuer: "制定机关",
    adopted: "修改通过",
    approved: "修改批准",
    promulgated: "修改公布",
    effective: "原施行",
    amended: "修改",
  },
  truncated: "（原书此前的内容不在本资料中，以下从中间开始。）",
  unrestored: "（此表的分栏在原文字层中已经散失，以下按原样逐行列出。）",
  missing: (citation) => `【缺】${citation}：现有文献中已没有这一处，未能印出。`,
  empty: "（还没有选入任何条文。）",
  contents: "目　录",
  notes: "批注",
  answers: "填空答案",
  index: "所用法规文献索引",
  continued: "续表",
  pages: (pages) => `见第 ${pages} 页`,
  andOthers: (first, count) => `${first}等 ${count} 部（详见所用法规文献索引）`,
};

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

/** 7800 of 7791: what is not known to the page. */
const roundly = (pages: number): number => {
  const step = pages < 1000 ? 10 : 100;
  return Math.max(step, Math.round(pages / step) * step);
};

/** The words of the preview. */
export const paper = {
  region: "打印预览",
  title: (name: string) => `打印：${name}`,
  close: "关闭",
  print: "打印…",
  printHint: "打印（Ctrl+P）：交给系统的打印窗口，纸张大小已按所选设好",
  what: {
    name: "打印什么",
    options: { selected: "选中的各条", here: "本篇", unit: "眼前一条", work: "全书" },
  },
  selected: (count: number) => `选中的 ${count} 条`,
  page: (number: number) => `第 ${number} 张`,
  pages: (count: number) => `共 ${count} 页`,
  making: (part: number) => `正在排版 ${part}%`,
  stop: "停止",
  stopped: "已停止排版，以下只有已排好的部分。改动任一选项即重新排版。",
  begin: "正在排版……",
  failed: "这次没有排成。所选的内容没有改动；请换一种版式再试，或关闭后重新打开。",
  go: "到第",
  goAfter: "张",
  zoom: "显示比例",
  zooms: { width: "合窗宽", page: "整页" },
  percent: (zoom: number) => `${zoom}%`,
  folio: (number: number) => `第 ${number} 页`,
  folioOf: (number: number, of: number) => `第 ${number} 页　共 ${of} 页`,
  printed: (date: string, by: string) => `${date}打印${by ? `，${by}` : ""}`,
  many: (pages: number, volumes: number) =>
    `共有 ${pages} 页，准备和打印都要很久，也很费纸。请看是否只需其中一部分：可从目录中只选几章、几条。${
      volumes > 1 ? `打印和存为 PDF 分成 ${volumes} 册，逐册进行。` : ""
    }`,
  about: (pages: number) => `约有 ${roundly(pages)} 页，排完要一些时间，可随时停止；已排好的可先看。`,
  tooLong: (pages: number, most: number) =>
    `没有排版：约有 ${roundly(pages)} 页，超过一次能排的 ${most} 页。所选的内容没有改动。请分成几个条文集，或只选其中几章；也可以换一种字小的版式、大一些的纸张。`,
  missing: (count: number) => `有 ${count} 处已不在现有文献中，文中标明“缺”：`,
  glyphs: (count: number) =>
    `本机字体中没有下列 ${count} 个字，打印出来会是空框，请换字体或在打印后手写补上：`,
  glyph: (sign: string, code: string, place: string) => `${sign}（${code}）${place ? `，见${place}` : ""}`,
  options: {
    region: "版式与内容",
    layout: {
      name: "版式",
      options: { official: "公文", reading: "阅读", large: "大字", handout: "讲义", columns: "两栏" },
      hints: {
        official: "按 GB/T 9704：每页 22 行，每行 28 字，三号仿宋",
        reading: "小四号宋体，行距适中",
        large: "20 磅大字",
        handout: "旁边留有横线，供书写",
        columns: "五号字，分两栏",
      },
    },
    sheet: {
      name: "纸张",
      options: { A4: "A4", A3: "A3", "16K": "16开（184×260）", "16K-large": "大16开（195×270）" },
    },
    turned: { name: "方向", options: { upright: "纵向", turned: "横向" } },
    duplex: "双面打印：装订边左右交替",
    binding: { name: "加宽装订边", options: (width: number) => (width === 0 ? "不加宽" : `${width} 毫米`) },
    parts: "组成",
    cover: "封面",
    contents: "目录",
    depth: { name: "目录列到", options: { 1: "第一级", 2: "第二级", 3: "第三级", 4: "第四级" } },
    index: "所用法规文献索引",
    apart: "每部法规另起一页",
    beside: "页面",
    heads: "页眉：法规名和条号",
    stamp: "页脚：来源和打印日期",
    numbers: { name: "页码", options: { none: "不要", number: "第几页", of: "第几页、共几页" } },
    text: "正文",
    counts: "标出款号",
    notes: { name: "批注", options: { none: "不印", margin: "印在旁边", end: "印在最后" } },
    gaps: { name: "填空", options: { none: "不要", figures: "期限和数额留空", marked: "批注过的字句留空" } },
    answers: "最后附答案",
    usual: "恢复这种版式的默认",
  },
};

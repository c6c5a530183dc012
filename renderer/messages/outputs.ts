/** 1 分 20 秒: how long something lasts. */
const lasting = (seconds: number): string =>
  seconds < 60 ? ` ${seconds} 秒` : ` ${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`;

/** The words of the ways out of a paper: printers, PDF, Word and the other files. */
export const outputs = {
  pdf: "存为 PDF",
  pdfHint: "与预览逐页相同；可检索、可复制，带书签目录",
  word: "Word",
  wordHint: "可用 Word、WPS 打开和修改；标题、目录、表格都是真的",
  more: "更多",
  moreHint: "网页、Markdown、纯文本",
  formats: { html: "网页（HTML）", markdown: "Markdown", text: "纯文本" },
  straight: "直接打印…",
  straightHint: "选定打印机，不经系统的打印窗口",
  dialog: {
    title: "直接打印",
    printer: "打印机",
    none: "这台电脑上没有可用的打印机。请在系统设置中添加打印机，或先存为 PDF。",
    copies: "份数",
    duplex: {
      name: "单双面",
      options: { simplex: "单面", longEdge: "双面，沿长边翻", shortEdge: "双面，沿短边翻" },
    },
    paper: (size: string, pages: number) => `${size}，共 ${pages} 页`,
    millimetres: (width: number, height: number) => `${width}×${height} 毫米`,
    print: "打印",
    cancel: "取消",
  },
  glyphs: {
    title: "有的字会印成空框",
    lead: (count: number) => `本机字体中没有下列 ${count} 个字，印出来会是空框：`,
    advice: "可以换一台装有大字库的电脑，或先印出来再手写补上；Word、网页和纯文本中这些字都在。",
    go: "仍然继续",
    back: "返回",
  },
  volumes: {
    title: (count: number) => `分 ${count} 册进行`,
    lead: (pages: number, contents: boolean) =>
      `共 ${pages} 页，一次做完容易因内存不足而失败，所以分册进行。页码照旧连着排${contents ? "，目录在第 1 册" : ""}。`,
    volume: (at: number) => `第 ${at} 册`,
    pages: (from: number, to: number) => `第 ${from}—${to} 张`,
    called: (at: number, of: number) => `（第${at}册，共${of}册）`,
    ways: { print: "打印…", straight: "直接打印…", pdf: "存为 PDF" },
    done: { print: "已打印", straight: "已打印", pdf: "已存" },
    close: "关闭",
  },
  preparing: (done: number, of: number) => `正在准备第 ${done} 页，共 ${of} 页`,
  making: "正在生成……",
  makingPdf: (pages: number) => `正在生成 PDF，共 ${pages} 页……`,
  elapsed: (seconds: number, about: number) =>
    seconds > about ? `已用${lasting(seconds)}` : `已用${lasting(seconds)}，约需${lasting(about)}`,
  printing: "正在交给打印机……",
  stop: "停止生成",
  stopped: "已停止。所选的内容没有改动。",
  saved: (name: string) => `已存为“${name}”。`,
  printed: (printer: string) => `已交给打印机${printer ? `“${printer}”` : ""}。`,
  failed: "没有成功。所选的内容没有改动，请再试一次。",
  subject: (sources: readonly string[]) => `来源：${sources.join("；")}`,
  exported: (date: string, by: string) => `${date}由兰台导出${by ? `，${by}` : ""}`,
} as const;

/** What the styles of a Word file are called. */
export const wordStyleNames = {
  paragraph: "条文",
  item: "条文 项",
  subitem: "条文 目",
  line: "条文 居中",
  signature: "落款",
  byline: "署名",
  note: "说明",
  figure: "图",
  event: "大事记",
  listing: "列举",
  person: "任职",
  enactment: "公布情况",
  remark: "编者的话",
  missing: "缺",
  caption: "表题",
  printed: "原样",
  "cover-title": "封面标题",
  "cover-line": "封面文字",
  endnote: "批注",
  "margin-note": "旁注",
  cell: "表格",
  "guide-source": "页眉 法规",
  "guide-place": "页眉 条号",
} as const;

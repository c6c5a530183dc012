import type { Form, Refusal, Remark } from "../library/intake/reading.ts";

const refusals: Readonly<Record<Refusal | "no-room", string>> = {
  empty: "这是一个空文件，没有文字可读。",
  large:
    "文件太大（纯文本超过 24 MB，或 Word 超过 200 MB、PDF 超过 300 MB），不像是一件文献。请分成几个文件再导入。",
  long: "文字超过 800 万字，一件文献放不下。请分成几个文件再导入。",
  unknown: "这种文件读不了。可以导入 Word（.docx）、PDF、纯文本（.txt）和 Markdown（.md）。",
  binary: "这不是文字文件，扩展名可能改错了。",
  "not-word": "这不是 Word 文件：扩展名是 .docx，里面却没有 Word 正文。",
  "old-word":
    "这是旧式 Word 文件（.doc），或加了密码。请在 Word 或 WPS 中打开，另存为 .docx（不加密码）再导入。",
  damaged: "文件已损坏或不完整，打不开。请重新拷贝一次，或在原来的软件中另存一份。",
  swollen: "文件解压后大得异常，不像是正常的 Word 文件，没有打开。",
  encrypted: "这个 PDF 加了密码。请用能打开它的软件另存一份不加密码的再导入。",
  "no-text": "这个 PDF 只有图片，没有可以选中的文字（扫描件）。请先用文字识别软件转换，再导入。",
  unreadable: "文件读不出来：可能 U 盘已拔出，或没有读取的权限。",
  "no-room": "本机磁盘已满，放不下了。请清理磁盘后再导入。",
};

const places = (numbers: readonly number[] | undefined, word: string): string =>
  numbers && numbers.length > 0
    ? `：第 ${numbers.slice(0, 8).join("、")} ${word}${numbers.length > 8 ? "等" : ""}`
    : "";

const remarks: Readonly<Record<Remark["what"], (remark: Remark) => string>> = {
  broken: ({ count, lines }) => `有 ${count} 处字节损坏，读不出原字，以“�”标出${places(lines, "行")}。`,
  furniture: ({ count }) => `去掉了 ${count} 行页眉、页脚和页码。`,
  pictures: ({ count }) => `${count} 张图片没有读入。`,
  comments: ({ count }) => `${count} 条 Word 批注没有读入。`,
  revisions: ({ count }) => `有 ${count} 处修订，按已经接受读入。`,
  numbers: ({ count }) => `${count} 个自动编号已写成文字。`,
  notes: ({ count }) => `${count} 条脚注移到文末，正文中以〔注1〕标出。`,
  "blank-pages": ({ count, pages }) => `有 ${count} 页没有文字，可能是图片${places(pages, "页")}。`,
};

const forms: Readonly<Record<Form, string>> = {
  text: "纯文本",
  markdown: "Markdown",
  word: "Word",
  pdf: "PDF",
};

/** The words for taking in documents, and for what was taken in. */
export const intake = {
  title: "导入文献",
  lead: "选择 Word（.docx）、PDF、纯文本（.txt）或 Markdown（.md）文件，也可以选一整个文件夹。先列出读到了什么，您点“导入”之后才会放进文献库；导入之后可以撤销。",
  files: "选择文件…",
  folder: "选择文件夹…",
  drop: "也可以把文件拖到窗口里。文件只在本机读取，不会改动。",
  close: "关闭",
  busy: "上一次导入还没有完成：请先导入或取消，再导入新的文件。",
  cancel: "取消导入",
  aside: "放到一边，继续阅读",
  reading: (done: number, of: number) => `正在读取第 ${Math.min(done + 1, of)} 个，共 ${of} 个`,
  readingName: "正在读取",
  taking: "正在放进文献库……",
  failed: "没有导入成功，文献库没有改动。可能是磁盘已满；请清理磁盘后再试。",
  provenance: (name: string, date: string) => `${date}由文件“${name}”导入。`,
  refusals,
  remark: (remark: Remark) => remarks[remark.what](remark),
  forms,
  encodings: { "utf-8": "", "utf-16le": "UTF-16", "utf-16be": "UTF-16", gb18030: "GB18030" },
  kinds: { law: "法规", yearbook: "年鉴", plan: "规划", report: "报告、文件" },
  counted: (entries: number, characters: number) =>
    `${entries > 0 ? `目录 ${entries} 项 · ` : ""}${characters < 10_000 ? `${characters} 字` : `${(characters / 10_000).toFixed(1)} 万字`}`,
  list: "读到的文件",
  shows: {
    name: "只看",
    all: (count: number) => `全部 ${count}`,
    remarked: (count: number) => `有提示 ${count}`,
    same: (count: number) => `重复 ${count}`,
    refused: (count: number) => `没读入 ${count}`,
  },
  tickAll: "全选",
  tickNone: "全不选",
  same: {
    library: (title: string) => `文献库里已有：${title}`,
    files: (name: string) => `与“${name}”文字相同`,
    bundle: (title: string) => `文献库里已有：${title}`,
  },
  edition: (title: string) => `另一版本：${title}`,
  diagnostics: (count: number) => `${count} 处提示`,
  detail: "所选的一件",
  choose: "在左边点一件，这里显示它的目录、提示和可以更正的项目。",
  fields: {
    title: "名称",
    shortTitle: "简称（标签页上）",
    kind: "类型",
    region: "地区",
    year: "年份",
    publisher: "制定机关、编者",
    provenance: "文本来源",
  },
  days: { promulgated: "公布日期", effective: "施行日期", amended: "最近修订日期", repealed: "废止日期" },
  dayHint: "按正文读出，可以更正；时效按这些日期计算。清空则以正文为准。",
  kindHint: "改了类型，目录会重新整理。",
  bulk: {
    open: (count: number) => `一并更正所选 ${count} 件…`,
    title: "一并更正",
    lead: "只改填写了的项目，空着的不变。",
    apply: "更正",
    cancel: "不改了",
    unchanged: "不变",
  },
  outline: "目录",
  noOutline: "没有认出章、条或标题，全文作为一篇。",
  remarks: "提示",
  line: (line: number, message: string) => `第 ${line} 行：${message}`,
  more: (count: number) => `另有 ${count} 处`,
  name: "放进文献库，称为",
  named: (folder: string, date: string) => (folder === "" ? `导入：${date}` : `导入：${folder}`),
  take: (count: number) => `导入 ${count} 件`,
  taken: (name: string, count: number) => `已导入 ${count} 件，在文献目录的“${name}”之下。检索已可查到。`,
  done: "完成",
  undo: "撤销这次导入",
  undone: "已撤销，文献库恢复到导入之前。",
  manage: "管理导入的文献",
  absent: (name: string) => `这件文献随“${name}”撤出了文献库，30 天内可以放回；其上的批注、书签都留着。`,
  status: {
    reading: (done: number, of: number) => `导入：正在读取 ${done}/${of}`,
    read: (count: number) => `导入：${count} 件已读好，等您确认`,
    open: "打开导入窗口",
  },
  collections: {
    title: "管理导入的文献和文献包",
    none: "还没有导入过文献。用“导入文献…”把 Word、PDF 或文本文件放进文献库。",
    add: "导入文献…",
    close: "关闭",
    kinds: { import: "导入", pack: "文献包" },
    of: (kind: string, count: number, date: string) => `${kind} · ${count} 件 · ${date}`,
    out: (date: string) => `${date} 撤出，保留 30 天`,
    works: (count: number) => `其中 ${count} 件`,
    rename: "改名",
    name: "名称",
    save: "存好",
    remove: "撤出文献库",
    removeHint: "从文献库撤出；30 天内可以放回，其上的批注都留着",
    putBack: "放回文献库",
    correct: "更正…",
    removed: (name: string) => `已撤出“${name}”，30 天内可以放回。`,
    putBackSaid: (name: string) => `已放回“${name}”。`,
  },
};

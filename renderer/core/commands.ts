/**
 * Everything that the program can be asked to do by a key, a menu, or the one box: one table, from which the
 * keys, the menu of the desktop program, the tooltips and the list of keys are all made. Its words stand here
 * and not with the others of the interface, because the menu is made where no page is.
 */

type CommandRow = {
  /** What it is called, in the menu and everywhere. */
  readonly words: string;
  /** What the menu calls it, where it stands among others that tell the rest, or a tick does. */
  readonly menuWords?: string;
  readonly group: CommandGroup;
  /** The keys in both editions, the first of them the one that is told: Ctrl+Shift+P, F3, ?. */
  readonly keys?: readonly string[];
  /** Keys of the desktop program alone: the browser keeps them to itself, or means something else by them. */
  readonly desktopKeys?: readonly string[];
  /** Other words by which one may look for it. */
  readonly also?: string;
  /** Where one writes into a field, its keys are the field's own. */
  readonly outsideFields?: true;
};

export const commandGroups = {
  places: "查找与跳转",
  tabs: "标签页与窗口",
  reading: "阅读",
  annotating: "批注",
  meetings: "会议与导出",
  display: "显示",
  help: "设置与帮助",
} as const;

export type CommandGroup = keyof typeof commandGroups;

/** The table itself. Not Ctrl+Shift+F: Chinese input methods switch to Traditional characters by it. */
export const commands = {
  "focus-box": { words: "跳转或检索…", group: "places", keys: ["Ctrl+K"] },
  find: { words: "查找…", group: "places", keys: ["Ctrl+F"], also: "在文中查找" },
  "find-next": { words: "下一处", group: "places", keys: ["F3"] },
  "find-previous": { words: "上一处", group: "places", keys: ["Shift+F3"] },
  "next-hit": { words: "检索结果的下一处", group: "places", keys: ["F4"] },
  "previous-hit": { words: "检索结果的上一处", group: "places", keys: ["Shift+F4"] },
  back: { words: "后退", group: "places", keys: ["Alt+Left"], also: "回到跳转之前" },
  forward: { words: "前进", group: "places", keys: ["Alt+Right"] },
  "show-tree": { words: "文献目录", group: "tabs", keys: ["Ctrl+1"] },
  "show-results": { words: "检索结果", group: "tabs", keys: ["Ctrl+2"] },
  "show-notes": { words: "笔记", group: "tabs", keys: ["Ctrl+3"], also: "批注 书签 会议" },
  "show-sets": { words: "条文集", group: "tabs", keys: ["Ctrl+4"], also: "选编 汇编 成册 打印" },
  "toggle-tree": {
    words: "显示或收起左栏",
    menuWords: "左栏",
    group: "tabs",
    keys: ["Ctrl+B"],
    also: "目录",
  },
  "toggle-beside": {
    words: "显示或收起本条",
    menuWords: "右栏（本条）",
    group: "tabs",
    keys: ["Ctrl+I"],
    also: "引用 用语 相关",
  },
  "next-tab": { words: "下一个标签页", group: "tabs", keys: ["Ctrl+PageDown"], desktopKeys: ["Ctrl+Tab"] },
  "previous-tab": {
    words: "上一个标签页",
    group: "tabs",
    keys: ["Ctrl+PageUp"],
    desktopKeys: ["Ctrl+Shift+Tab"],
  },
  "tab-left": { words: "标签页左移", group: "tabs", keys: ["Ctrl+Shift+PageUp"] },
  "tab-right": { words: "标签页右移", group: "tabs", keys: ["Ctrl+Shift+PageDown"] },
  "reopen-tab": {
    words: "重新打开关闭的标签页",
    group: "tabs",
    keys: ["Ctrl+Shift+T"],
    also: "恢复 撤销关闭",
  },
  split: { words: "在旁边也打开", group: "tabs", keys: ["Ctrl+\\"], also: "并排 对照 分屏 两栏" },
  "link-panes": { words: "两边同步", group: "tabs", also: "并排 同步滚动 按条对齐" },
  "next-part": { words: "换到下一栏", group: "tabs", keys: ["F6"], also: "左栏 右栏 焦点" },
  "previous-part": { words: "换到上一栏", group: "tabs", keys: ["Shift+F6"] },
  "close-tab": { words: "关闭标签页", group: "tabs", desktopKeys: ["Ctrl+W"] },
  // AltGr, which is Ctrl and Alt, writes another sign with the C key wherever a layout has one there.
  "copy-citation": { words: "复制引文", group: "reading", keys: ["Ctrl+Shift+C"], also: "规范引用 出处" },
  "copy-quotation": { words: "复制原文与出处", group: "reading", keys: ["Ctrl+Alt+C"], also: "引文" },
  // F5 begins a show in every office program; in a browser it loads the page again, and is left alone.
  project: {
    words: "投屏",
    group: "reading",
    keys: ["F8"],
    desktopKeys: ["F5"],
    also: "投影 放映 会议 大字 逐条",
  },
  print: {
    words: "打印…",
    group: "reading",
    keys: ["Ctrl+P"],
    also: "打印预览 公文 大字 讲义 PDF 纸",
  },
  proof: { words: "对照原文校读", group: "reading", also: "校读" },
  editions: { words: "修订对照", group: "reading", keys: ["Ctrl+D"], also: "新旧条文对照 修改" },
  "next-unit": { words: "下一条", group: "reading", keys: ["Alt+Down"], outsideFields: true },
  "previous-unit": { words: "上一条", group: "reading", keys: ["Alt+Up"], outsideFields: true },
  "next-paragraph": {
    words: "下一款、项",
    group: "reading",
    keys: ["Alt+Shift+Down"],
    also: "段落",
    outsideFields: true,
  },
  "previous-paragraph": {
    words: "上一款、项",
    group: "reading",
    keys: ["Alt+Shift+Up"],
    also: "段落",
    outsideFields: true,
  },
  annotate: { words: "批注…", group: "annotating", keys: ["Ctrl+M"], also: "写批注 笔记 意见 备注" },
  "add-to-set": {
    words: "加入条文集",
    group: "annotating",
    keys: ["Ctrl+Shift+S"],
    also: "选编 汇编 收集",
    outsideFields: true,
  },
  "mark-emphasis": {
    words: "标为第一种颜色",
    group: "annotating",
    keys: ["Ctrl+Alt+1"],
    also: "重点 高亮 划重点",
  },
  "mark-question": { words: "标为第二种颜色", group: "annotating", keys: ["Ctrl+Alt+2"], also: "疑问 高亮" },
  "mark-todo": { words: "标为第三种颜色", group: "annotating", keys: ["Ctrl+Alt+3"], also: "待办 高亮" },
  "mark-quote": { words: "标为第四种颜色", group: "annotating", keys: ["Ctrl+Alt+4"], also: "引用 高亮" },
  underline: {
    words: "加下划线",
    group: "annotating",
    keys: ["Ctrl+U"],
    also: "划线",
    outsideFields: true,
  },
  bookmark: { words: "加书签", group: "annotating", keys: ["Ctrl+Shift+B"], also: "收藏 书签" },
  undo: { words: "撤销", group: "annotating", keys: ["Ctrl+Z"], also: "撤回 后悔", outsideFields: true },
  redo: {
    words: "重做",
    group: "annotating",
    keys: ["Ctrl+Y", "Ctrl+Shift+Z"],
    also: "恢复",
    outsideFields: true,
  },
  meeting: { words: "开始会议…", group: "meetings", also: "议程 会议 修改议程" },
  "next-item": { words: "下一项议程", group: "meetings", keys: ["Alt+PageDown"], also: "会议" },
  "previous-item": { words: "上一项议程", group: "meetings", keys: ["Alt+PageUp"], also: "会议" },
  "quick-note": { words: "快速记录", group: "meetings", keys: ["F9"], also: "记一笔 随手记 会议记录" },
  "end-meeting": { words: "结束会议", group: "meetings" },
  minutes: { words: "会议纪要…", group: "meetings", also: "导出 会议记录" },
  "export-annotations": {
    words: "导出批注…",
    group: "meetings",
    also: "导出 打印 Word 表格 网页 Markdown CSV JSON-LD",
  },
  "install-pack": {
    words: "安装文献包…",
    group: "places",
    also: "lantai-pack 更新文献 法规包 升级 U盘",
  },
  "import-documents": {
    words: "导入文献…",
    group: "places",
    also: "添加文献 打开文件 Word docx PDF txt 文件夹 新法规 入库",
  },
  collections: { words: "管理导入的文献…", group: "places", also: "文献包 撤出 放回 改名 导入" },
  "import-notes": { words: "导入批注…", group: "annotating", also: "合并 同事 交换 lantai-notes" },
  "export-notes": { words: "导出批注文件…", group: "annotating", also: "分享 发给同事 交换 lantai-notes" },
  opinions: { words: "意见对照表", group: "annotating", also: "同事 汇总 一致 分歧" },
  backups: { words: "备份与恢复…", group: "annotating", also: "还原 找回" },
  "larger-text": { words: "正文放大", group: "display", keys: ["Ctrl+=", "Ctrl+Plus"], also: "字号 大字" },
  "smaller-text": { words: "正文缩小", group: "display", keys: ["Ctrl+-"], also: "字号 小字" },
  "usual-text": { words: "正文恢复原来大小", group: "display", keys: ["Ctrl+0"], also: "字号" },
  "theme-system": { words: "配色跟随系统", menuWords: "跟随系统", group: "display", also: "主题" },
  "theme-day": { words: "日间配色", menuWords: "日间", group: "display", also: "主题 白天 浅色" },
  "theme-warm": { words: "护眼配色", menuWords: "护眼", group: "display", also: "主题 暖色" },
  "theme-night": { words: "夜间配色", menuWords: "夜间", group: "display", also: "主题 深色 黑色 夜晚" },
  "theme-projection": { words: "投屏配色", menuWords: "投屏", group: "display", also: "主题 高对比" },
  impact: { words: "升级影响报告", group: "help", also: "失去位置 重新定位 文献更新 核对" },
  settings: { words: "设置…", group: "help", keys: ["Ctrl+,"], also: "选项 偏好 主题 配色 字体 字号 行距" },
  shortcuts: { words: "快捷键", group: "help", keys: ["F1", "?"], also: "键盘 按键 帮助" },
  checkup: {
    words: "体检…",
    group: "help",
    also: "检查 诊断 网络 离线 版本 校验 空间 缺字 技术人员",
  },
  about: { words: "关于兰台", group: "help", also: "版本" },
} as const satisfies Record<string, CommandRow>;

/** What the menu, a key or the box asks of the page. */
export type Command = keyof typeof commands;

/** The row of a command, with what it does not say left undefined. */
export const rowOf = (command: Command): CommandRow => commands[command];

/** Every command, in the order in which they are listed. */
export const commandNames = Object.keys(commands) as readonly Command[];

/** What is asked for by words, without the dots that promise a question. */
export const nameOfCommand = (command: Command): string => rowOf(command).words.replace("…", "");

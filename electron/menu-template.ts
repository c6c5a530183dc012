import type { MenuItemConstructorOptions } from "electron";
import { type Command, rowOf } from "../renderer/core/commands.ts";
import type { MenuState } from "../renderer/core/menu-state.ts";

type Item = MenuItemConstructorOptions;
type Items = Item[];

/** What the items of the menu ask for. */
export type Asks = {
  readonly command: (command: Command) => void;
  /** Goes on reading the text of that number among those read lately. */
  readonly recent: (at: number) => void;
  readonly saveLog: () => void;
};

const line: Item = { type: "separator" };

/** What is ticked where it is on; the themes exclude each other. */
const ticked: ReadonlySet<Command> = new Set<Command>(["toggle-tree", "toggle-beside", "link-panes"]);
const themes = ["theme-system", "theme-day", "theme-warm", "theme-night", "theme-projection"] as const;

/** The whole menu bar, from the table of commands. `mac`: the first menu is that of the program, after the system's custom. */
export function menuTemplate(state: MenuState, asks: Asks, mac: boolean): Items {
  const ask = (command: Command): Item => itemOf(command, state, asks);
  const all = (...commands: readonly Command[]): Items => commands.map(ask);
  const quit: Item = { label: "退出兰台", role: "quit", accelerator: "CmdOrCtrl+Q" };
  const file: Items = [
    { label: "最近打开", id: "recent", submenu: recentItems(state, asks) },
    line,
    ...all("close-tab", "reopen-tab"),
    line,
    ...all("print", "export-annotations"),
    line,
    ...all("import-documents", "install-pack", "collections"),
    line,
    ...all("import-notes", "export-notes", "opinions", "backups"),
    ...(mac ? [] : [line, ask("settings"), line, quit]),
  ];
  const edit: Items = [
    ...all("undo", "redo"),
    line,
    { label: "剪切", role: "cut" },
    { label: "复制", role: "copy" },
    ...all("copy-citation", "copy-quotation"),
    { label: "粘贴", role: "paste" },
    { label: "全选", role: "selectAll" },
    line,
    ...all("find", "find-next", "find-previous"),
  ];
  const view: Items = [
    ...all("show-tree", "show-results", "show-notes", "show-sets"),
    line,
    ...all("toggle-tree", "toggle-beside"),
    line,
    ...all("split", "link-panes"),
    line,
    ...all("project", "proof", "editions"),
    line,
    ...all("larger-text", "smaller-text", "usual-text"),
    { label: "配色", submenu: all(...themes) },
    line,
    { label: "整个界面放大", role: "zoomIn", accelerator: "CmdOrCtrl+Shift+=" },
    { label: "整个界面缩小", role: "zoomOut", accelerator: "CmdOrCtrl+Shift+-" },
    { label: "整个界面恢复原来大小", role: "resetZoom", accelerator: "CmdOrCtrl+Shift+0" },
    line,
    { label: "全屏", role: "togglefullscreen", accelerator: mac ? "Ctrl+Cmd+F" : "F11" },
  ];
  const go: Items = [
    ...all("focus-box"),
    line,
    ...all("back", "forward"),
    line,
    ...all("next-unit", "previous-unit", "next-paragraph", "previous-paragraph"),
    line,
    ...all("next-hit", "previous-hit"),
    line,
    ...all("next-tab", "previous-tab", "tab-left", "tab-right"),
    line,
    ...all("next-part", "previous-part"),
  ];
  const notes: Items = [
    ...all("annotate"),
    line,
    ...all("mark-emphasis", "mark-question", "mark-todo", "mark-quote", "underline"),
    line,
    ...all("bookmark", "add-to-set"),
    line,
    ...all("quick-note"),
  ];
  const meeting: Items = [
    ...all("meeting", "end-meeting"),
    line,
    ...all("next-item", "previous-item"),
    line,
    ...all("minutes"),
  ];
  const help: Items = [
    ...all("shortcuts"),
    line,
    ...all("impact", "checkup"),
    { label: "导出运行日志…", click: asks.saveLog },
    ...(mac ? [] : [line, ask("about")]),
  ];
  return [
    ...(mac ? [{ label: "兰台", submenu: program(ask, quit) }] : []),
    { label: "文件(&F)", submenu: file },
    { label: "编辑(&E)", submenu: edit },
    { label: "查看(&V)", submenu: view },
    { label: "转到(&G)", submenu: go },
    { label: "笔记(&N)", submenu: notes },
    { label: "会议(&M)", submenu: meeting },
    ...(mac ? [{ label: "窗口", role: "window" as const, submenu: macWindow }] : []),
    { label: "帮助(&H)", role: "help" as const, submenu: help },
  ].map((menu) => (mac ? { ...menu, label: menu.label.replace(/\(&.\)/, "") } : menu));
}

function itemOf(command: Command, { idle, on }: MenuState, asks: Asks): Item {
  const { words, menuWords = words, desktopKeys = [], keys = [], outsideFields = false } = rowOf(command);
  const key = [...desktopKeys, ...keys][0];
  const type = ticked.has(command)
    ? "checkbox"
    : (themes as readonly Command[]).includes(command)
      ? "radio"
      : "normal";
  return {
    id: command,
    label: menuWords,
    type,
    enabled: !idle.includes(command),
    ...(type !== "normal" && { checked: on.includes(command) }),
    ...(key && { accelerator: key.replace("Ctrl+", key.endsWith("Tab") ? "Ctrl+" : "CmdOrCtrl+") }),
    // The key is told, and left to the page: where one writes, it means what it means there.
    ...(outsideFields && { registerAccelerator: false }),
    click: () => asks.command(command),
  };
}

function recentItems({ recent }: MenuState, asks: Asks): Items {
  if (recent.length === 0) return [{ label: "（还没有读过别的文献）", enabled: false }];
  // An & would be taken for the sign before a letter that is to be underlined.
  return recent.map((title, at) => ({ label: title.replaceAll("&", "&&"), click: () => asks.recent(at) }));
}

const program = (ask: (command: Command) => Item, quit: Item): Items => [
  ask("about"),
  line,
  ask("settings"),
  line,
  { label: "服务", role: "services" },
  line,
  { label: "隐藏兰台", role: "hide" },
  { label: "隐藏其他", role: "hideOthers" },
  { label: "全部显示", role: "unhide" },
  line,
  quit,
];

const macWindow: Items = [
  { label: "最小化", role: "minimize" },
  { label: "缩放", role: "zoom" },
  line,
  { label: "前置全部窗口", role: "front" },
];

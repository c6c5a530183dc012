import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from "electron";
import { type Command, rowOf } from "../renderer/core/commands.ts";
import { commandChannel } from "./calls.ts";

type Items = MenuItemConstructorOptions[];

/** The menu bar. What the program itself does not do, it asks of the page. */
export function menuBar(window: () => BrowserWindow | null): Menu {
  const ask = (command: Command): MenuItemConstructorOptions => {
    const { words, desktopKeys = [], keys = [] } = rowOf(command);
    const key = [...desktopKeys, ...keys][0];
    return {
      label: words,
      ...(key && { accelerator: key.replace("Ctrl+", key.endsWith("Tab") ? "Ctrl+" : "CmdOrCtrl+") }),
      click: () => window()?.webContents.send(commandChannel, command),
    };
  };
  const line: MenuItemConstructorOptions = { type: "separator" };
  const file: Items = [
    ask("close-tab"),
    ask("reopen-tab"),
    line,
    ask("print"),
    line,
    ...(["import-notes", "export-notes", "opinions", "backups"] as const).map(ask),
    line,
    ask("settings"),
    line,
    { label: "退出兰台", role: "quit", accelerator: "CmdOrCtrl+Q" },
  ];
  const edit: Items = [
    ...(["undo", "redo"] as const).map(ask).map(unregistered),
    line,
    { label: "剪切", role: "cut" },
    { label: "复制", role: "copy" },
    ...(["copy-citation", "copy-quotation"] as const).map(ask),
    { label: "粘贴", role: "paste" },
    { label: "全选", role: "selectAll" },
    line,
    ...(["find", "find-next", "find-previous"] as const).map(ask),
    line,
    ...(["next-hit", "previous-hit"] as const).map(ask),
    line,
    ask("focus-box"),
  ];
  const theme: Items = (
    ["theme-system", "theme-day", "theme-warm", "theme-night", "theme-projection"] as const
  )
    .map(ask)
    .map((item) => ({ ...item, label: item.label?.replace("配色", "") ?? "" }));
  const view: Items = [
    ...(["back", "forward"] as const).map(ask),
    line,
    ...(
      [
        "show-tree",
        "show-results",
        "show-notes",
        "show-sets",
        "toggle-tree",
        "toggle-beside",
        "next-tab",
        "previous-tab",
      ] as const
    ).map(ask),
    ...(["tab-left", "tab-right"] as const).map(ask),
    line,
    ...(["split", "link-panes", "next-part"] as const).map(ask),
    line,
    ...(["project", "proof", "editions"] as const).map(ask),
    line,
    ...(["larger-text", "smaller-text", "usual-text"] as const).map(ask),
    { label: "配色", submenu: theme },
    line,
    { label: "整个界面放大", role: "zoomIn", accelerator: "CmdOrCtrl+Shift+=" },
    { label: "整个界面缩小", role: "zoomOut", accelerator: "CmdOrCtrl+Shift+-" },
    { label: "整个界面恢复原来大小", role: "resetZoom", accelerator: "CmdOrCtrl+Shift+0" },
    line,
    { label: "全屏", role: "togglefullscreen" },
  ];
  const annotating: Items = [
    ask("annotate"),
    unregistered(ask("add-to-set")),
    line,
    ...(["mark-emphasis", "mark-question", "mark-todo", "mark-quote", "underline"] as const)
      .map(ask)
      .map(unregistered),
    line,
    ask("bookmark"),
    line,
    ...(["next-unit", "previous-unit", "next-paragraph", "previous-paragraph"] as const)
      .map(ask)
      .map(unregistered),
  ];
  const help: Items = (["impact", "shortcuts", "about"] as const).map(ask);
  return Menu.buildFromTemplate([
    { label: "文件(&F)", submenu: file },
    { label: "编辑(&E)", submenu: edit },
    { label: "查看(&V)", submenu: view },
    { label: "批注(&A)", submenu: annotating },
    { label: "帮助(&H)", submenu: help },
  ]);
}

/** The key is told, and left to the page: where one writes, it means what it means there. */
const unregistered = (item: MenuItemConstructorOptions): MenuItemConstructorOptions => ({
  ...item,
  registerAccelerator: false,
});

/** What the right mouse button offers: Electron by itself offers nothing. */
export function offerContextMenu(window: BrowserWindow): void {
  window.webContents.on("context-menu", (_event, { editFlags, isEditable, selectionText }) => {
    const items: Items = [];
    if (isEditable) items.push({ label: "剪切", role: "cut", enabled: editFlags.canCut });
    if (isEditable || selectionText) items.push({ label: "复制", role: "copy", enabled: editFlags.canCopy });
    if (isEditable) items.push({ label: "粘贴", role: "paste", enabled: editFlags.canPaste });
    items.push({ label: "全选", role: "selectAll", enabled: editFlags.canSelectAll });
    Menu.buildFromTemplate(items).popup({ window });
  });
}

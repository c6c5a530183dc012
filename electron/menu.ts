import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from "electron";
import type { Command } from "../renderer/core/shell.ts";
import { commandChannel } from "./calls.ts";

type Items = MenuItemConstructorOptions[];

/** The menu bar. What the program itself does not do, it asks of the page. */
export function menuBar(window: () => BrowserWindow | null): Menu {
  const ask = (command: Command) => () => window()?.webContents.send(commandChannel, command);
  const line: MenuItemConstructorOptions = { type: "separator" };
  const file: Items = [
    { label: "关闭标签页", accelerator: "CmdOrCtrl+W", click: ask("close-tab") },
    line,
    { label: "退出兰台", role: "quit", accelerator: "CmdOrCtrl+Q" },
  ];
  const edit: Items = [
    { label: "撤销", role: "undo" },
    { label: "重做", role: "redo" },
    line,
    { label: "剪切", role: "cut" },
    { label: "复制", role: "copy" },
    { label: "复制引文", accelerator: "CmdOrCtrl+Shift+C", click: ask("copy-citation") },
    { label: "复制原文与出处", accelerator: "CmdOrCtrl+Alt+C", click: ask("copy-quotation") },
    { label: "粘贴", role: "paste" },
    { label: "全选", role: "selectAll" },
    line,
    { label: "查找…", accelerator: "CmdOrCtrl+F", click: ask("find") },
    { label: "下一处", accelerator: "F3", click: ask("find-next") },
    { label: "上一处", accelerator: "Shift+F3", click: ask("find-previous") },
    line,
    { label: "检索结果的下一处", accelerator: "F4", click: ask("next-hit") },
    { label: "检索结果的上一处", accelerator: "Shift+F4", click: ask("previous-hit") },
    line,
    { label: "跳转或检索…", accelerator: "CmdOrCtrl+K", click: ask("focus-box") },
  ];
  const view: Items = [
    { label: "后退", accelerator: "Alt+Left", click: ask("back") },
    { label: "前进", accelerator: "Alt+Right", click: ask("forward") },
    line,
    { label: "文献目录", accelerator: "CmdOrCtrl+1", click: ask("show-tree") },
    { label: "检索结果", accelerator: "CmdOrCtrl+2", click: ask("show-results") },
    { label: "显示或收起左栏", accelerator: "CmdOrCtrl+B", click: ask("toggle-tree") },
    { label: "显示或收起本条", accelerator: "CmdOrCtrl+I", click: ask("toggle-beside") },
    { label: "下一个标签页", accelerator: "Ctrl+Tab", click: ask("next-tab") },
    { label: "上一个标签页", accelerator: "Ctrl+Shift+Tab", click: ask("previous-tab") },
    line,
    { label: "对照原文校读", click: ask("proof") },
    { label: "修订对照", accelerator: "CmdOrCtrl+D", click: ask("editions") },
    line,
    { label: "放大", role: "zoomIn", accelerator: "CmdOrCtrl+=" },
    { label: "缩小", role: "zoomOut" },
    { label: "实际大小", role: "resetZoom" },
    line,
    { label: "全屏", role: "togglefullscreen" },
  ];
  const help: Items = [{ label: "关于兰台", click: ask("about") }];
  return Menu.buildFromTemplate([
    { label: "文件(&F)", submenu: file },
    { label: "编辑(&E)", submenu: edit },
    { label: "查看(&V)", submenu: view },
    { label: "帮助(&H)", submenu: help },
  ]);
}

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

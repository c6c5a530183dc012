import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from "electron";

/** What the right mouse button, Shift+F10 and the menu key offer where one writes: Electron by itself offers nothing. */
export function offerFieldMenu(window: BrowserWindow): void {
  window.webContents.on(
    "context-menu",
    (_event, { editFlags, isEditable, selectionText, x, y, menuSourceType }) => {
      const items: MenuItemConstructorOptions[] = isEditable
        ? [
            { label: "撤销", role: "undo", enabled: editFlags.canUndo },
            { label: "重做", role: "redo", enabled: editFlags.canRedo },
            { type: "separator" },
            { label: "剪切", role: "cut", enabled: editFlags.canCut },
            { label: "复制", role: "copy", enabled: editFlags.canCopy },
            { label: "粘贴", role: "paste", enabled: editFlags.canPaste },
            { type: "separator" },
            { label: "全选", role: "selectAll", enabled: editFlags.canSelectAll },
          ]
        : selectionText
          ? [{ label: "复制", role: "copy", enabled: editFlags.canCopy }]
          : [];
      if (items.length === 0) return;
      // Asked for by a key, it opens where one writes, and not where the mouse happens to be.
      const at = menuSourceType === "keyboard" ? { x: Math.round(x), y: Math.round(y) } : {};
      Menu.buildFromTemplate(items).popup({ window, ...at, sourceType: menuSourceType });
    },
  );
}

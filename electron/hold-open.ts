import { type BrowserWindow, dialog } from "electron";

/** How often it is tried to close a window that holds something unsaved, how far apart, in milliseconds. */
const attempts = 20;
const pause = 250;

/** Waits, when the window is closed, until the page has written what it holds; asks where it cannot. */
export function holdOpen(window: BrowserWindow): void {
  let closing = false;
  let tried = 0;
  window.on("close", () => {
    closing = true;
  });
  window.webContents.on("will-prevent-unload", (event) => {
    // A page that is only loaded again, after a crash: it has nothing that could still be written.
    if (!closing) {
      event.preventDefault();
      return;
    }
    closing = false;
    tried += 1;
    if (tried < attempts) {
      setTimeout(() => {
        if (!window.isDestroyed()) window.close();
      }, pause);
      return;
    }
    tried = 0;
    if (closeAnyway(window)) event.preventDefault();
  });
}

/** The reader's answer where something could not be written. */
function closeAnyway(window: BrowserWindow): boolean {
  const answer = dialog.showMessageBoxSync(window, {
    type: "warning",
    title: "兰台",
    message: "刚写的批注还没有存到磁盘",
    detail:
      "磁盘可能已满，或资料文件夹不能写入。请留在兰台，腾出磁盘空间后会自动保存，也可以先把批注导出到别的磁盘。现在关闭，没有存好的内容会丢失。",
    buttons: ["留在兰台", "仍然关闭"],
    defaultId: 0,
    cancelId: 0,
  });
  return answer === 1;
}

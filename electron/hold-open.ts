import { type BrowserWindow, dialog } from "electron";
import type { Unsaved } from "../renderer/core/shell.ts";

/** How often it is tried to close a window that holds something unsaved, how far apart, in milliseconds. */
const attempts = 20;
const pause = 250;

/**
 * Waits, when the window is closed, until the page has written what it holds; asks where it cannot. What is only slow,
 * as many thousand records are, is waited for as long as the reader likes, and not blamed on the disk. Returns what
 * is to be told why the window cannot be closed yet, and whether it is being waited for.
 */
export function holdOpen(window: BrowserWindow): {
  readonly tell: (why: Unsaved) => void;
  readonly isHolding: () => boolean;
} {
  let closing = false;
  let tried = 0;
  let unsaved: Unsaved = "failed";
  let asked: AbortController | null = null;
  let next: ReturnType<typeof setTimeout> | null = null;
  /** The reader stays while it is just being tried. */
  let staying = false;
  const again = () => {
    next = setTimeout(() => {
      next = null;
      if (!window.isDestroyed()) window.close();
    }, pause);
  };
  /** Goes on trying meanwhile: once all is written the question is gone, and the window with it. */
  const askToWait = async () => {
    asked = new AbortController();
    const { signal } = asked;
    const { response } = await dialog.showMessageBox(window, { ...stillWriting, signal });
    if (signal.aborted || window.isDestroyed()) return;
    asked = null;
    tried = 0;
    if (response === 1) return window.destroy();
    if (next) clearTimeout(next);
    else staying = true;
    next = null;
  };
  window.on("close", () => {
    closing = true;
  });
  window.once("closed", () => asked?.abort());
  window.webContents.on("will-prevent-unload", (event) => {
    // A page that is only loaded again, after a crash: it has nothing that could still be written.
    if (!closing) {
      event.preventDefault();
      return;
    }
    closing = false;
    if (staying) {
      staying = false;
      return;
    }
    tried += 1;
    if (tried >= attempts && unsaved === "slow" && !asked) void askToWait();
    if (tried < attempts || unsaved === "slow") return again();
    tried = 0;
    asked?.abort();
    asked = null;
    if (closeAnyway(window)) event.preventDefault();
  });
  return {
    tell: (why) => {
      unsaved = why;
    },
    isHolding: () => tried > 0 || asked !== null,
  };
}

const stillWriting = {
  type: "info" as const,
  title: "兰台",
  message: "正在把刚写的内容存到磁盘",
  detail: "这次要存的内容较多，请稍候；存好之后窗口会自动关闭。现在就关闭，没有存好的内容会丢失。",
  buttons: ["留在兰台", "仍然关闭"],
  defaultId: 0,
  cancelId: 0,
};

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

import { app, type BrowserWindow, dialog } from "electron";
import type { Graphics } from "./graphics.ts";
import type { Log } from "./log.ts";

/** A page that stops this often within a minute is not simply loaded again. */
const often = 3;
const minute = 60_000;

/**
 * Loads the page again when it has died, and asks where that does not help, or where it does not answer any more.
 * Returns whether the page that is there was loaded again like that: it then says so.
 */
export function recover(
  window: BrowserWindow,
  log: Log,
  graphics: Graphics,
  /** It is being closed, and waits for the page, which answers: only not by closing. */
  isHeld: () => boolean,
): () => boolean {
  const { webContents: page } = window;
  let recovered = false;
  let times: number[] = [];
  page.on("render-process-gone", (_event, { reason, exitCode }) => {
    if (reason === "clean-exit") return;
    log.write("error", "page-gone", { reason, exitCode });
    recovered = true;
    const now = Date.now();
    times = [...times.filter((time) => now - time < minute), now];
    if (times.length < often) page.reload();
    else void askAfterCrashes();
  });
  const askAfterCrashes = async () => {
    const withCard = graphics.way === "card";
    const { response } = await dialog.showMessageBox(window, {
      type: "warning",
      title: "兰台",
      message: "页面接连意外停止",
      detail: `您写下的批注、书签和条文集都在本机，没有丢失。可以重新打开页面。${
        withCard
          ? "仍不行时，请关闭图形加速后重新启动：显示稍慢，功能不变。"
          : "仍不行时，请退出后重新启动电脑再试。"
      }`,
      buttons: ["重新打开页面", withCard ? "关闭图形加速并重新启动" : "退出"],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    times = [];
    if (response === 0) {
      if (!window.isDestroyed()) page.reload();
      return;
    }
    if (withCard) {
      graphics.slowNext();
      app.relaunch();
    }
    app.quit();
  };

  let asking: AbortController | null = null;
  window.on("unresponsive", () => {
    if (asking) return;
    log.write("warn", "page-stuck");
    if (isHeld()) return;
    asking = new AbortController();
    void askWhileStuck(asking.signal);
  });
  window.on("responsive", () => {
    log.write("info", "page-answers");
    asking?.abort();
  });
  const askWhileStuck = async (signal: AbortSignal) => {
    const { response } = await dialog.showMessageBox(window, {
      type: "info",
      title: "兰台",
      message: "页面暂时没有响应",
      detail: "可能正在做一件费时的事，请稍等；写下的内容随写随存，都在本机。一直不动时，可以重新打开页面。",
      buttons: ["继续等待", "重新打开页面"],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
      signal,
    });
    asking = null;
    // It dies, and is loaded again like any page that died.
    if (response === 1 && !window.isDestroyed()) page.forcefullyCrashRenderer();
  };
  return () => recovered;
}

/** Notes what the other processes die of, and lets the next start do without the graphics card where that fails. */
export function watchProcesses(log: Log, graphics: Graphics): void {
  app.on("child-process-gone", (_event, { type, reason, exitCode, serviceName = "" }) => {
    if (reason === "clean-exit") return;
    log.write("error", "process-gone", {
      type: type.replaceAll(" ", "-"),
      reason,
      exitCode,
      ...(serviceName && { service: serviceName }),
    });
    if (type === "GPU") graphics.crashed();
  });
}

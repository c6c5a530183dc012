import { dialog } from "electron";
import type { Log } from "./log.ts";

/** Notes what goes wrong in the program itself, and says it once: Electron would show its English words. */
export function noteFaults(log: Log): void {
  let said = false;
  process.on("uncaughtException", (error) => {
    log.error("program-fault", error);
    if (said) return;
    said = true;
    dialog.showErrorBox(
      "兰台遇到意外错误",
      "刚才的操作可能没有完成。您写下的内容随写随存，都在本机。请退出后重新启动兰台；若再次出现，请用“帮助”菜单中的“导出运行日志”，交给技术人员。",
    );
  });
  process.on("unhandledRejection", (error) => log.error("program-fault", error));
}

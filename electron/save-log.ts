import { join } from "node:path";
import { app, type BrowserWindow, dialog } from "electron";
import type { Log } from "./log.ts";
import { reasonNotWritten, writeWhole } from "./write-file.ts";

/** Lets the reader save the log for technicians, where they choose; it holds nothing of what they read or wrote. */
export async function saveLog(window: BrowserWindow | null, log: Log): Promise<void> {
  const day = new Date().toISOString().slice(0, 10);
  const options = {
    title: "导出运行日志",
    buttonLabel: "保存",
    defaultPath: join(app.getPath("documents"), `兰台-运行日志-${day}.txt`),
    filters: [{ name: "文本", extensions: ["txt"] }],
  };
  const { canceled, filePath } = window
    ? await dialog.showSaveDialog(window, options)
    : await dialog.showSaveDialog(options);
  if (canceled || !filePath) return;
  try {
    await writeWhole(filePath, `兰台运行日志：不含文献、批注、检索词和文件名。\n${log.text()}`);
  } catch (error) {
    log.error("log-not-saved", error);
    dialog.showErrorBox("兰台", reasonNotWritten(error));
  }
}

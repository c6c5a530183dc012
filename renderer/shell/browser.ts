import type { Shell } from "../core/shell.ts";
import { deleteBackup, listBackups, readBackup, writeBackup } from "./browser-backups.ts";
import * as launched from "./browser-files.ts";
import { refused } from "./refused.ts";

declare const __VERSION__: string;

/** The browser in the place of the desktop program: it has no menu, and saves to its download folder. */
export const browserShell: Shell = {
  describe: async () => ({
    kind: "web",
    version: __VERSION__,
    runtime: chromiumOf(navigator.userAgent),
    trial: false,
    recovered: false,
  }),
  machine: async () => ({ system: navigator.platform, disk: null }),
  networkAttempts: async () => refused.list(),
  saveFile: async (name, bytes) => {
    const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
    const link = document.createElement("a");
    link.href = url;
    link.download = name;
    link.click();
    // The browser has read the link by then; releasing it in the same turn would cancel the download.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    return true;
  },
  printers: async () => null,
  print: () => Promise.reject(new Error("浏览器用自己的打印窗口打印。")),
  savePdf: () => Promise.reject(new Error("请用浏览器的打印窗口另存为 PDF。")),
  stopPdf: async () => {},
  listBackups,
  writeBackup,
  readBackup,
  deleteBackup,
  journalEnd: async () => null,
  readJournal: async () => ({ lines: [], damaged: 0 }),
  appendJournal: async () => {},
  checkJournal: async () => 0,
  keptFiles: async () => null,
  keepFile: () => Promise.reject(new Error("浏览器不在本机另存导入的文献。")),
  readKept: () => Promise.reject(new Error("浏览器没有另存的文献。")),
  dropKept: async () => {},
  keptState: async () => null,
  keepState: async () => {},
  listPacks: async () => [],
  readPack: () => Promise.reject(new Error("浏览器不读程序旁边的文件夹。")),
  takeGivenFiles: launched.take,
  reportFault: async () => {},
  onGivenFiles: launched.listen,
  tellMenu: async () => {},
  tellUnsaved: async () => {},
  onRecent: () => () => {},
  onCommand: () => () => {},
};

const chromiumOf = (userAgent: string): string => {
  const version = /Chrom(?:e|ium)\/(\d+)/.exec(userAgent)?.[1];
  return version ? `Chromium ${version}` : userAgent;
};

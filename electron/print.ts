import type { WebContents } from "electron";
import type { Printer, PrintJob } from "../renderer/core/shell.ts";

/** The printers of the system. */
export async function printersOf(contents: WebContents): Promise<readonly Printer[]> {
  try {
    const found = await contents.getPrintersAsync();
    return found.map(({ name, displayName }) => ({ name, title: displayName || name }));
  } catch {
    return [];
  }
}

/** Prints what the page shows in print; false where the reader left the dialog without printing. */
export async function print(contents: WebContents, job: PrintJob): Promise<boolean> {
  const printers = await printersOf(contents);
  if (printers.length === 0) throw new Error(noPrinter);
  const { printer, copies, duplex, width, height } = job;
  if (printer !== null && !printers.some(({ name }) => name === printer)) throw new Error(goneFrom(printer));
  const turned = width > height;
  const micrometres = (length: number) => Math.round(length * 1000);
  const failure = await new Promise<string | null>((resolve) => {
    contents.print(
      {
        silent: printer !== null,
        printBackground: true,
        margins: { marginType: "none" },
        ...(printer !== null && { deviceName: printer, copies, collate: true }),
        duplexMode: duplex,
        landscape: turned,
        // The sheet is named by its short side; which way it is turned is said apart.
        pageSize: {
          width: micrometres(Math.min(width, height)),
          height: micrometres(Math.max(width, height)),
        },
      },
      (printed, reason) => resolve(printed ? null : reason),
    );
  });
  if (failure === null) return true;
  if (/cancel/i.test(failure)) return false;
  throw new Error(
    /invalid printer|no valid printer|no printers/i.test(failure) ? goneFrom(printer ?? "") : failed,
  );
}

const noPrinter =
  "没有打印：这台电脑上没有可用的打印机。请在系统设置中添加打印机，或先存为 PDF，到能打印的电脑上再打印。";
const failed =
  "没有打印成功：打印机没有接受。请检查打印机是否开机、有纸、已连接，再试一次；也可以先存为 PDF。";
const goneFrom = (name: string): string =>
  `没有打印：找不到打印机${name ? `“${name}”` : ""}。它可能已关机或被移除，请换一台再试。`;

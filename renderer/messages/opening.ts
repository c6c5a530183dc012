import type { FileRefusal } from "../core/given-file.ts";

const openable =
  "兰台可以打开批注文件（.lantai-notes）、文献包（.lantai-pack）和文献（.docx、.txt、.md、.pdf）。";

const refused: Readonly<Record<FileRefusal, (name: string) => string>> = {
  gone: (name) => `没有打开“${name}”：文件不在原处，或所在的 U 盘已经拔出。`,
  large: (name) => `没有打开“${name}”：文件太大，不像是兰台能用的文件。`,
  foreign: (name) => `没有打开“${name}”：不是兰台的文件。${openable}`,
  unreadable: (name) => `没有打开“${name}”：文件读不出来。请确认能用别的程序打开它，或先复制到本机再试。`,
};

/** The words for files that are given to the program to open. */
export const opening = {
  refused: (name: string, why: FileRefusal) => refused[why](name),
  notYet: (name: string) => `没有打开“${name}”：这一版的兰台还不能导入这种文件。`,
  others: (count: number) => `一次只打开同一类文件，另有 ${count} 个没有打开，请分开打开。`,
};

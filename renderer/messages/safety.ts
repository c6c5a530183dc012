import type { OwnKind } from "../core/own/records.ts";

const kinds: Readonly<Record<OwnKind, string>> = {
  annotation: "条批注",
  bookmark: "个书签",
  folder: "个书签夹",
  meeting: "次会议",
  set: "部条文集",
  "set-item": "条条文集内容",
  "set-version": "个条文集留存",
  filter: "组常用筛选",
};

const counted = (counts: Readonly<Partial<Record<OwnKind, number>>>): string =>
  (Object.keys(kinds) as OwnKind[])
    .flatMap((kind) => (counts[kind] ? `${counts[kind]} ${kinds[kind]}` : []))
    .join("、");

/** The words for whether what the reader wrote is safe. */
export const safety = {
  region: "保存情况",
  saved: (time: string) => `最后安全保存 ${time}`,
  savedNothing: "批注随写随存",
  savedHint: "您写下的批注、书签都已写入本机磁盘",
  saving: "正在保存……",
  savingShare: (percent: number) => `正在保存 ${percent}%……`,
  failed: "有内容未存好",
  retry: "再存一次",
  nowhere: (full: boolean) =>
    full
      ? "磁盘空间不足，刚写的内容还没有存到磁盘，只在这个窗口里，请先不要关闭。腾出一些磁盘空间后，程序会自动再存。"
      : "刚写的内容还没有存到磁盘，只在这个窗口里，请先不要关闭；常见原因是磁盘空间不足。程序会自动再存，一直不行时请先导出批注。",
  inJournal: (full: boolean) =>
    full
      ? "磁盘空间不足，资料库暂时写不进去。您写的内容都已写入日志，没有丢失；请腾出一些磁盘空间，程序会自动再存。"
      : "资料库暂时写不进去，常见原因是磁盘空间不足。您写的内容都已写入日志，没有丢失；程序会自动再存，一直不行时请重新启动兰台。",
  inDatabase: (reason: string) =>
    `日志暂时写不进去：${reason}。您写的内容都已存入资料库，没有丢失；排除以后，程序会自动再存。`,
  fromJournal: (counts: Readonly<Partial<Record<OwnKind, number>>>) =>
    `上次没有来得及写入资料库的 ${counted(counts)}，已从日志补回。`,
  fromDatabase: (counts: Readonly<Partial<Record<OwnKind, number>>>) =>
    `日志中缺少的 ${counted(counts)}，已从资料库补齐。`,
  uncompared:
    "日志这次没有读出来，可能正被其他程序使用，程序正在再试。资料库里的内容都在；如果少了什么，读出日志后会自动补上，请先不要重写。",
  damaged: (lines: number) =>
    `日志有 ${lines} 行没有写完或已损坏，已跳过；损坏的文件原样留存，其余内容都在。`,
  acknowledge: "知道了",
  unexported: (changes: number, days: number) =>
    days > 0
      ? `已有 ${days} 天没有导出批注，其间改动 ${changes} 处。网页版的资料由浏览器保管，请导出一份留存。`
      : `批注已改动 ${changes} 处，还没有导出过。网页版的资料由浏览器保管，请导出一份留存。`,
  backupFailed: (reason: string) =>
    `今天的自动备份没有做成：${reason} 您写的内容都已存好，没有丢失。请检查磁盘空间，再备份一次；不管它，半小时后程序会自动再试。`,
  backups: "备份与恢复……",
  export: "导出批注……",
  later: "以后再说",
};

/** What is said where something went wrong. */
export const errors = {
  title: "兰台没有打开",
  retry: "重试",
  reload: "重新载入",
  saveDetail: "保存错误说明……",
  fault:
    "刚才的操作没有完成，程序遇到意外错误。打开的标签页和文献不受影响；若再次出现，请保存错误说明交给技术人员。",
  dismiss: "知道了",
  damagedBundle: {
    what: "随程序安装的资料文件缺失或已损坏，文献没有装入。",
    kept: "已经装好的文献和您的标签页都没有改动。",
    next: "请重新安装或重新解压兰台，然后点“重试”。",
  },
  newerDatabase: {
    what: "本机的资料库是由更新版本的兰台建立的，这个旧版本不能打开它。",
    kept: "资料库未作任何改动，其中的内容都在。",
    next: "请使用较新版本的兰台。",
  },
  upgradeFailed: {
    what: "本机的资料库没有能升级到这个版本的样式。常见原因是磁盘已满。",
    kept: "原来的内容一字未动，升级之前另存了一份备份。",
    next: "请腾出一些磁盘空间后点“重试”；一直不行时，用原来的版本仍能打开。",
  },
  storage: {
    what: "本机的资料库打不开。常见原因是磁盘已满，或浏览器处于不保存数据的模式。",
    kept: "程序没有改动任何资料。",
    next: "请腾出一些磁盘空间后点“重试”；若用浏览器，请改用普通窗口打开。",
  },
  unexpected: {
    what: "程序遇到意外错误，这一屏没能显示。",
    kept: "您打开的标签页已经保存，文献没有改动。",
    next: "请点“重新载入”；若再次出现，请保存错误说明，交给技术人员。",
  },
  reading: {
    what: "这篇文献没有读出来。",
    kept: "其他文献不受影响。",
    next: "请点“重试”；若仍不行，请重新启动兰台。",
  },
  misplaced: "链接所指的那一处，现有文献中没有。已打开最接近的地方。",
  shortfall: (missing: readonly string[], old: readonly string[]) =>
    [
      missing.length > 0 && `《${missing.join("》《")}》的资料文件缺失或已损坏，没有装入。`,
      old.length > 0 && `${old.length} 部文献的资料文件缺失或已损坏，正在使用上次装好的文本。`,
      "请重新安装兰台以取得完整资料。",
    ]
      .filter(Boolean)
      .join(""),
} as const;

/** The words of 修订对照. */
export const editions = {
  open: "修订对照",
  openHint: "与本库中这部法规的另一版本逐条对照",
  title: (statute: string) => `修订对照：${statute}`,
  with: "对照版本：",
  making: "正在逐条对照……",
  failed: "有一个版本读不出来，无法对照。请关闭后重试；仍不行时请重新安装兰台。",
  column: ({ title, work, date }: { title: string; work: string; date: string }) =>
    [title, ...[work, date].filter((each) => each !== "" && !title.includes(each))].join("，"),
  remark: "变化",
  changes: {
    same: "",
    renumbered: "条号改变",
    changed: "修改",
    moved: "移动",
    added: "新增",
    removed: "删去",
  },
  tally: (tally: { renumbered: number; changed: number; moved: number; added: number; removed: number }) =>
    `修改 ${tally.changed} 处，新增 ${tally.added} 处，删去 ${tally.removed} 处，移动 ${tally.moved} 处，仅条号改变 ${tally.renumbered} 处`,
  changesOnly: "只看有变化的",
  previous: "上一处变化",
  next: "下一处变化",
  first: "前面没有变化了。",
  last: "后面没有变化了。",
  save: "导出对照表",
  saved: "对照表已保存。",
  notSaved: "对照表没有存成。磁盘可能已满或不可写，请换一个地方再试。",
  nothing: "两个版本没有不同。",
  stamp: (
    before: { title: string; work: string; date: string },
    after: { title: string; work: string; date: string },
  ) =>
    `来源：修改前据${before.work}（${before.date || "日期不详"}），修改后据${after.work}（${after.date || "日期不详"}）。划线为删去，下划线为新增。由兰台对照，引用前请核对原文。`,
} as const;

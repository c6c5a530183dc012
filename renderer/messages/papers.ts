/** The words of what is exported and printed. */
export const papers = {
  title: "批注摘录",
  lead: (count: number, day: string) => `${day}导出，共 ${count} 条批注。`,
  none: "没有可以导出的批注。",
  unplaced: "未关联条文",
  overview: "一览",
  columns: ["引文", "标出的文字", "批注", "状态", "作者", "时间"],
  lost: "这一处在现有文献中没有找到，以下是批注时的文字。",
  nobody: "未署名",
  states: { none: "", question: "疑问", todo: "待办", done: "已办" },
  marked: (words: string) => `“${words}”`,
  whole: "（全条）",
  tags: (tags: readonly string[]) => `标签：${tags.join("、")}`,
  meeting: (title: string) => `会议：${title}`,
  changed: "原文已有改动",
  gone: "未找到原处",
  private: "私人",
} as const;

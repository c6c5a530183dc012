/** The words for what the reader writes, wherever it is shown. */
export const own = {
  colours: { emphasis: "重点", question: "疑问", todo: "待办", quote: "引用" },
  states: { none: "无状态", question: "疑问", todo: "待办", done: "已办" },
  standings: { firm: "位置无误", changed: "待核对", gone: "失去位置" },
};

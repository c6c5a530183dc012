/** The words of 投屏. */
export const projector = {
  open: "投屏",
  openHint: "投屏：大字逐条显示",
  at: (at: number, of: number) => `${at} / ${of}`,
  keys: "→ 或空格 往下　← 往上　B 黑屏　M 批注　Esc 退出",
  previous: "上一条",
  previousHint: "上一条（←）",
  next: "下一条",
  nextHint: "下一条（→）",
  close: "退出",
  closeHint: "退出投屏，回到正文（Esc）",
  dark: "黑屏，按任意键恢复",
  notes: "批注",
  notesHint: "显示或收起这一条的批注（M）；仅自己可见的从不投出",
} as const;

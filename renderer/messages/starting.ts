/** What is said while the program opens, and where nothing is open yet. */
export const starting = {
  start: {
    opening: "正在打开资料库……",
    firstStart: "首次启动：正在装入文献",
    progress: (done: number, of: number, title: string) => `第 ${done + 1} 部，共 ${of} 部：${title}`,
    staying: "全部资料都在本机，不连网络。装好以后再启动，立即可读。",
  },
  empty: {
    resume: "继续阅读",
    title: "从左侧目录打开一篇文献",
    hints: [
      "在目录中点开一部文献，再点其中的标题，正文就在这里打开；打开的文献排成上方的标签页，下次启动时仍在。双击书名可通读全书。",
      "按 Ctrl+K，输入标题或条文里的几个字，例如“停车场 14”“二次供水”，回车即到；Alt+← 回到跳转之前的地方。",
      "要查一个词在各部文献中的每一处，点最左边的“检索”（Ctrl+2）。",
      "目录也可以全用键盘：方向键移动和展开，回车打开。",
    ],
  },
} as const;

/** The words of the settings. */
export const settings = {
  title: "设置",
  sample: "第一条　这里是正文的样子：字体、字号、行距和段距，都照您在下面的选择。",
  sampleNext: "所有选择随改随存，下次启动仍然如此。",
  theme: {
    name: "配色",
    hint: "窗口和正文的颜色。选“跟随系统”时，系统用深色即为夜间，否则为日间。",
    options: { day: "日间", warm: "护眼", night: "夜间", projection: "投屏", system: "跟随系统" },
  },
  size: {
    name: "字号",
    hint: (theme: string) =>
      `正文的大小，各种配色分开记住；这里改的是“${theme}”的。也可按 Ctrl+= 和 Ctrl+-。`,
    percent: (size: number) => `${size}%`,
  },
  face: {
    name: "字体",
    hint: "正文所用的字体；本机没有装的，以宋体代替。",
    options: { song: "宋体", hei: "黑体", kai: "楷体", fangsong: "仿宋" },
  },
  lines: {
    name: "行距",
    hint: "一行与下一行之间的距离。",
    options: { tight: "紧凑", medium: "适中", loose: "宽松" },
  },
  paragraphs: {
    name: "段距",
    hint: "段与段、条与条之间的距离。",
    options: { tight: "紧凑", medium: "适中", loose: "宽松" },
  },
  measure: {
    name: "行宽",
    hint: "一行最多排多少字：窄 32 字，适中 40 字，宽 52 字。",
    options: { narrow: "窄", medium: "适中", wide: "宽" },
  },
  pages: {
    name: "页码",
    hint: "在正文旁边标出原书的页码，便于核对和引用。",
    options: { shown: "显示", hidden: "不显示" },
  },
  author: {
    name: "署名",
    placeholder: "您的姓名",
    hint: "写在您的批注上；与同事交换笔记时，凭它分清是谁写的。",
  },
  colours: {
    name: "批注色",
    hint: "四种批注颜色的叫法，不填就用原来的名称。",
    called: (name: string) => `“${name}”色的名称`,
  },
  usual: "恢复默认",
  undo: "撤销“恢复默认”",
  close: "完成",
  notKept: "设置未能保存，磁盘可能已满",
} as const;

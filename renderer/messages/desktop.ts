/** The words that only the desktop program has use for. */
export const desktop = {
  recovered: {
    region: "重新打开",
    said: "页面刚才意外停止，已重新打开。写下的内容都在；正在写的批注已存好，可以点开继续写。",
    read: "知道了",
  },
};

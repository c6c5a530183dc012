/** The words for the web edition that is kept on this machine. */
export const webEdition = {
  region: "新版本",
  ready: "新版本已就绪，重新打开后生效（开着几个窗口的，先全部关闭）。现在可以照常使用。",
  acknowledge: "知道了",
};

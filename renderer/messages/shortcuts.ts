/** The words of the list of keys, and of the keys themselves. */
export const shortcuts = {
  keys: {
    /** Keys as they are printed, where the table of commands calls them otherwise. */
    printed: {
      Left: "←",
      Right: "→",
      Up: "↑",
      Down: "↓",
      Plus: "加号",
      PageDown: "PageDown",
      PageUp: "PageUp",
    },
  },
  shortcuts: {
    title: "快捷键",
    close: "关闭",
    local: [
      {
        name: "在跳转或检索框中",
        rows: [
          { words: "打开第一个", keys: ["回车"] },
          { words: "换一个", keys: ["↑", "↓"] },
          { words: "在检索中查看全部", keys: ["Ctrl+回车"] },
          { words: "回到正文", keys: ["Esc"] },
        ],
      },
      {
        name: "在正文中",
        rows: [
          { words: "对这一处可以做的", keys: ["Shift+F10"] },
          { words: "在框住的一条中逐字选", keys: ["←", "→"] },
          { words: "在框住的一条中逐词选", keys: ["Ctrl+←", "Ctrl+→"] },
          { words: "选得多些、少些", keys: ["Shift+←", "Shift+→", "Shift+↓"] },
        ],
      },
      {
        name: "在文献目录中",
        rows: [
          { words: "上下移动", keys: ["↑", "↓"] },
          { words: "收起、展开", keys: ["←", "→"] },
          { words: "展开同一级的全部", keys: ["*"] },
          { words: "跳到以它开头的一行", keys: ["拼音首字母", "条号"] },
          { words: "打开", keys: ["回车"] },
          { words: "在新标签页中打开", keys: ["Ctrl+回车"] },
          { words: "在旁边打开", keys: ["Alt+回车"] },
          { words: "筛选目录", keys: ["/"] },
          { words: "取消筛选", keys: ["Esc"] },
          { words: "更多", keys: ["Shift+F10"] },
        ],
      },
      {
        name: "在检索结果中",
        rows: [
          { words: "打开", keys: ["回车"] },
          { words: "只看，不离开列表", keys: ["空格"] },
          { words: "在新标签页中打开", keys: ["Ctrl+回车"] },
          { words: "在旁边打开", keys: ["Alt+回车"] },
        ],
      },
      {
        name: "在批注列表中",
        rows: [
          { words: "打开，回到正文", keys: ["回车"] },
          { words: "选中或不选", keys: ["空格"] },
          { words: "连着选", keys: ["Shift+↑", "Shift+↓"] },
          { words: "全选", keys: ["Ctrl+A"] },
          { words: "删除", keys: ["Delete"] },
        ],
      },
      {
        name: "在书签中",
        rows: [
          { words: "改名", keys: ["F2"] },
          { words: "上移、下移", keys: ["Alt+↑", "Alt+↓"] },
          { words: "移出、移入文件夹", keys: ["Alt+←", "Alt+→"] },
          { words: "选中或不选", keys: ["空格"] },
          { words: "颜色、说明等", keys: ["Shift+F10"] },
          { words: "删除", keys: ["Delete"] },
        ],
      },
      {
        name: "在标签页上",
        rows: [
          { words: "换一页", keys: ["←", "→"] },
          { words: "左右移动", keys: ["Alt+Shift+←", "Alt+Shift+→"] },
          { words: "关闭", keys: ["Delete"] },
        ],
      },
      {
        name: "投屏时",
        rows: [
          { words: "往下、下一条", keys: ["→", "↓", "PageDown", "空格"] },
          { words: "往上、上一条", keys: ["←", "↑", "PageUp"] },
          { words: "第一条、最后一条", keys: ["Home", "End"] },
          { words: "下一项、上一项议程", keys: ["Alt+PageDown", "Alt+PageUp"] },
          { words: "黑屏", keys: ["B", "."] },
          { words: "退出，回到正文", keys: ["Esc"] },
        ],
      },
    ],
  },
} as const;

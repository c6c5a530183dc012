/** The words of the notebook. */
export const notes = {
  region: "笔记",
  show: "显示笔记",
  hide: "收起笔记",
  resize: "笔记栏宽度",
  views: { name: "笔记的内容", annotations: "批注", bookmarks: "书签", meetings: "会议" },
  actions: { name: "导出、导入", menu: "导出/导入…", hint: "把列出的批注导出，或导入别人的笔记" },
  noMeetings: "还没有会议。",
};

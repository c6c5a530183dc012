/** The words for the signs of bookmarks beside the text. */
export const bookmarking = {
  sign: (names: readonly string[]) => `书签：${names.join("；")}`,
  hint: "书签：点一下可以查看或删除",
  menu: "对这里的书签",
  show: "在书签中查看",
  remove: (count: number) => (count > 1 ? `删除这 ${count} 个书签` : "删除书签"),
};

/** The words of the menu that the text itself has. */
export const readingMenu = {
  name: "对这一处",
  copy: "复制",
  copyKey: "Ctrl+C",
  findHere: (words: string) => `在文中查找“${words}”`,
  findEverywhere: (words: string) => `在全部文献中检索“${words}”`,
};

const listed = (titles: readonly string[]): string =>
  titles
    .slice(0, 5)
    .map((title) => `《${title}》`)
    .join("、") + (titles.length > 5 ? "等" : "");

/** The words for what was brought into the library and is kept beside the database. */
export const mirror = {
  restored: (works: number) =>
    `资料库丢失过，已从本机文件找回 ${works} 部导入的文献，正在重新整理，稍后即可检索。`,
  lost: (titles: readonly string[]) =>
    `另存的文件有损坏，${listed(titles)}共 ${titles.length} 部没有找回，请重新导入。`,
  postponed: (collections: number) =>
    `有 ${collections} 组导入的文献暂时没有找回，文件都在。请检查磁盘空间，再重新启动兰台。`,
  resting: "另存的导入文献暂时读不出来，文件都在。请重新启动兰台；一直这样时，请检查磁盘。",
  unlisted: "资料库丢失过，另存的导入文献的清单也已损坏，没有找回。请把文献重新导入。",
  failed: (reason: string) =>
    `导入的文献在资料库里，可以照常使用，只是防丢失的副本没有写成：${reason}下次启动时程序会自动再写。`,
  acknowledge: "知道了",
};

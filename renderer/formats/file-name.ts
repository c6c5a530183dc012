/** A name that every file system takes. */
export const fileName = (title: string, ending: string): string =>
  `${title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, "_").slice(0, 80) || "兰台"}.${ending}`;

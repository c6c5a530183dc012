/** A name that every file system takes; `further` tells it from others of the same title. */
export const fileName = (title: string, ending: string, further = ""): string =>
  `${title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, "_").slice(0, 80) || "兰台"}${further}.${ending}`;

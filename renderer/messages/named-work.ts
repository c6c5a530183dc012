const quoted = (titles: readonly string[]): string => titles.map((title) => `《${title}》`).join("");

/** What is said where some words of a question name a document. */
export const namedWork = {
  /** As it was typed it finds nothing: what was done instead. */
  taken: "照原样没有结果；其中写有文献名，只在该文献中查找。",
  takenIn: (titles: readonly string[], rest: string) =>
    `照原样没有结果，以下只在${quoted(titles)}中找“${rest}”`,
  everywhere: (rest: string) => `在全部文献中找“${rest}”`,
  only: (titles: readonly string[], rest: string, total: number) =>
    `只在${quoted(titles)}中找“${rest}”（${total} 处）`,
};

/** Words that mean nothing but themselves: signs of Markdown anywhere, those of lists at the beginning of a line. */
export const escapedMarkdown = (line: string): string => opening(escapedWithin(line));

/** The same of words that do not begin a line. */
export const escapedWithin = (words: string): string => words.replace(/[\\`*_{}[\]<>&~|#$]/g, "\\$&");

/** The beginning of a line that would make it a list, or set it apart. */
const opening = (line: string): string =>
  line
    .replace(/^[ \t]+/, (space) => space.replaceAll(" ", "&#32;").replaceAll("\t", "&#9;"))
    .replace(/^(\s*)([-+=])/, "$1\\$2")
    .replace(/^(\s*\d+)([.)])/, "$1\\$2");

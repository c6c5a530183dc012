const signs: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\r": "&#13;",
  "\0": "\ufffd",
};

/** Words as HTML: what would mean something else is escaped, also within an attribute. */
export const escapedHtml = (words: string): string =>
  words.replace(/[&<>"'\r\0]/g, (sign) => signs[sign] ?? sign);

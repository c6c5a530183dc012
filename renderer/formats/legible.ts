/** XML has no place for some characters, nor for half of one; where one stood, its absence shows. */
export const legible = (text: string): string =>
  text.replace(/\r\n?/g, "\n").replace(/(?![\n\t])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu, "\ufffd");

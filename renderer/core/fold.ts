/**
 * Makes two ways of writing the same alike, for matching only: full and half width, upper and lower case,
 * and white space, which in these texts means nothing. What is shown is never folded.
 */
export const fold = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/gu, "");

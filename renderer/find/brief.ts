/** A question as it is named in a sentence: its beginning, where it is long. */
export const brief = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text);

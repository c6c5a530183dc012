/**
 * What is taken for granted of an anchor that does not say how like it others were: that there were others, and
 * much like it. It is then found again only where much around it is the same.
 */
export const unknownTwins = [8, 8] as const;
export const unknownRival = 0.75;

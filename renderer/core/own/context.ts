/** How many characters on either side of its words an anchor keeps. */
export const contextLength = 32;

/** The elements of a block in the page that its pieces stand in, in the same order. */
export const pieceElements = "[data-piece], th, td";

/** What within a piece is not of its words: added by the program, beside them. */
export const besideWords = ".recovered";

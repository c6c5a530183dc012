/** The words of annotating in the text. */
export const annotating = {
  sign: (count: number) => (count > 1 ? `批注 ${count} 条` : "批注"),
  unsure: "原文有变，待核对",
};

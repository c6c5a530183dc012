/** Latin letters and digits in the face of office exporting, Han characters in `eastAsia`; all have what replaces them. */
export const wordFace = (eastAsia: string) => ({
  ascii: "Times New Roman",
  hAnsi: "Times New Roman",
  cs: "Times New Roman",
  eastAsia,
});

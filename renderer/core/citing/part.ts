/** The 款, 项 or 目 that a citation names after its 条, 第二款第三项; "" where it is of all of a 条, or of none. */
export const partCited = (citation: string): string =>
  /条((?:第[^第条，]+[款项目])+)(?:，第[\d—]+页)?$/.exec(citation)?.[1] ?? "";

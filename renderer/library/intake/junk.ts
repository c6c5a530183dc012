/** What a folder holds beside its documents, and nobody means: files of the system, and locks of Word. */
export const isJunk = (name: string): boolean =>
  /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/i.test(name.split("/").at(-1) ?? "");

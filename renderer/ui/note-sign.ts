/** The class of the signs beside the text that tell of annotations; `data-ids` are theirs. */
export const signClass = "note-sign";

/** The ids of the annotations that a sign tells of. */
export const idsOfSign = (sign: HTMLElement): readonly string[] => sign.dataset.ids?.split(" ") ?? [];

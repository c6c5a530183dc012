/** A citation told by its place first, since titles are long and alike: 第十四条, and the work it is of. */
export function shortCitation(citation: string): { readonly place: string; readonly source: string } {
  const [, source, place] = /^(《[^》]*》)(.+)$/su.exec(citation) ?? [];
  // Of several works each needs its own title.
  if (source === undefined || place === undefined || place.includes("《"))
    return { place: citation, source: "" };
  return { place, source };
}

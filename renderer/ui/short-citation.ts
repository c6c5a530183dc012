/** A citation told by its place first, since titles are long and alike: 第十四条 or 停车泊位, and what it is in. */
export function shortCitation(citation: string): { readonly place: string; readonly source: string } {
  const [, source, place] = /^(《[^》]*》)(.+)$/su.exec(citation) ?? [];
  // Of several works each needs its own title.
  if (source === undefined || place === undefined || place.includes("《"))
    return { place: citation, source: "" };
  // Of an entry of a yearbook its own name; the way to it is long, and the same for all beside it.
  const [, way, name, pages] = /^“([^”]+)·([^·”]+)”条(?:，(.+))?$/su.exec(place) ?? [];
  if (way === undefined || name === undefined) return { place, source };
  return {
    place: name,
    source: [`${source}${way.replaceAll("·", " › ")}`, pages].filter(Boolean).join("，"),
  };
}

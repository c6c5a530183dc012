/** Words that are selected, with where they begin. */
export type Selected = { readonly words: string; readonly node: Node; readonly offset: number };

const longest = 100;

/** What is selected within an element, where it is a few words of one line; null otherwise. */
export function selectionIn(element: HTMLElement | null): Selected | null {
  const selection = getSelection();
  if (!element || !selection || selection.rangeCount === 0) return null;
  const words = selection.toString().trim();
  const { startContainer, startOffset, commonAncestorContainer } = selection.getRangeAt(0);
  const fits = words !== "" && words.length <= longest && !words.includes("\n");
  return fits && element.contains(commonAncestorContainer)
    ? { words, node: startContainer, offset: startOffset }
    : null;
}

/**
 * What stands in the way of measuring where `target` is: its part of the text, while that is not drawn. Such a part
 * is as high as it was guessed to be; with large type, or in a narrow window, its last lines are then measured
 * below its end, where others are seen. Brought into view, it is drawn, and `target` can be gone to. Else null.
 */
export function undrawnAround(target: Element | null): HTMLElement | null {
  const part = target?.closest<HTMLElement>(".chunk");
  if (!target || !part) return null;
  const lower = target.getBoundingClientRect().top - part.getBoundingClientRect().bottom;
  return lower > 0 ? part : null;
}

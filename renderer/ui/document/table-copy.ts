/** What a table asks of whoever can copy it: itself, with its rows as they are shown now. */
export type TableCopy = { readonly address: string; readonly rows: readonly number[] };

const name = "copy-table";

/** Asks, from a table in the page, that it be copied. */
export const askToCopy = (element: Element, table: TableCopy): boolean =>
  element.dispatchEvent(new CustomEvent(name, { detail: table, bubbles: true }));

/** Hears what the tables within an element ask; returns how to stop. */
export function onCopyAsked(element: Element, listener: (table: TableCopy) => void): () => void {
  const hear = (event: Event) => listener((event as CustomEvent<TableCopy>).detail);
  element.addEventListener(name, hear);
  return () => element.removeEventListener(name, hear);
}

const moved = "rows-moved";

/** Tells that the rows of a table stand elsewhere now. */
export const tellMoved = (element: Element | null): void => {
  element?.dispatchEvent(new Event(moved, { bubbles: true }));
};

/** Hears when rows within an element have moved; returns how to stop. */
export function onMoved(element: Element, listener: () => void): () => void {
  element.addEventListener(moved, listener);
  return () => element.removeEventListener(moved, listener);
}

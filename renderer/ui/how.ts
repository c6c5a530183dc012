/** How something is opened: to be read, looked at from the list, in a tab behind, or in the other pane. */
export type How = "read" | "look" | "behind" | "beside";

type Signs = { readonly ctrlKey: boolean; readonly metaKey: boolean; readonly altKey: boolean };

/** How a click or Enter opens something, by the keys held with it: Ctrl behind, Alt beside, the same everywhere. */
export function howOf({ ctrlKey, metaKey, altKey }: Signs): How {
  if (altKey) return "beside";
  return ctrlKey || metaKey ? "behind" : "read";
}

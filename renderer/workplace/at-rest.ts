/** Has `save` called after so many milliseconds, or as soon as the page is hidden; returns how to call that off. */
export function atRest(save: () => void, milliseconds: number): () => void {
  const timer = setTimeout(save, milliseconds);
  const onHidden = () => {
    if (document.visibilityState === "hidden") save();
  };
  document.addEventListener("visibilitychange", onHidden);
  return () => {
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", onHidden);
  };
}

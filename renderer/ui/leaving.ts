const writers = new Set<() => void>();

/** Has `flush` called before the window asks whether it may close: what is kept only when it goes comes too late. */
export function beforeLeaving(flush: () => void): () => void {
  writers.add(flush);
  return () => {
    writers.delete(flush);
  };
}

/** Has everything that is still being written in the window kept now. */
export function leaving(): void {
  for (const flush of writers) flush();
}

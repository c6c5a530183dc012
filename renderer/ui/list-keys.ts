/** Which row the keys that go about a list lead to, from the one at `at`; `page` is how many rows are seen at once. */
export const rowsByKey = (at: number, rows: number, page: number): Readonly<Record<string, number>> => ({
  ArrowDown: at + 1,
  ArrowUp: at - 1,
  PageDown: at + page,
  PageUp: at - page,
  Home: 0,
  End: rows - 1,
});

/** Of lines that are entries of the log, the last for each record, in their order. */
export function latestOfEach(lines: readonly string[]): readonly string[] {
  const last = new Map<string, string>();
  for (const line of lines) {
    const { record } = JSON.parse(line) as { readonly record?: { readonly id?: unknown } };
    const id = String(record?.id);
    last.delete(id);
    last.set(id, line);
  }
  return [...last.values()];
}

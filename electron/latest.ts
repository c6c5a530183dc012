import { eachOf } from "./pause.ts";

/** Of lines that are entries of the log, the last for each record, in their order. */
export async function latestOfEach(lines: readonly string[]): Promise<readonly string[]> {
  const last = new Map<string, string>();
  await eachOf(lines, (line) => {
    const { record } = JSON.parse(line) as { readonly record?: { readonly id?: unknown } };
    const id = String(record?.id);
    last.delete(id);
    last.set(id, line);
  });
  return [...last.values()];
}

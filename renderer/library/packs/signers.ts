import type { CollectedDatabase, StoredSigner } from "../database.ts";

/** Who signed, as far as it is to be told from others. */
export type Signer = { readonly id: string; readonly key: string; readonly publisher: string };

/**
 * How a signer stands: known, by this pack or another; first, never met, `namesake` where another key goes by the
 * same name; other, where the pack was first signed by somebody else.
 */
export type Trust =
  | { readonly is: "known" }
  | { readonly is: "first"; readonly namesake: boolean }
  | { readonly is: "other"; readonly was: StoredSigner };

/** Whether a signer is the one who is known; nothing is remembered by asking. */
export async function trustOf(
  { signers }: CollectedDatabase,
  { id, key, publisher }: Signer,
): Promise<Trust> {
  const all = await signers.toArray();
  const was = all.find((each) => each.id === id);
  if (was) return was.key === key ? { is: "known" } : { is: "other", was };
  if (all.some((each) => each.key === key)) return { is: "known" };
  return { is: "first", namesake: all.some((each) => each.publisher === publisher) };
}

/** Remembers who signed a pack; who signed it first stays. */
export async function remember(
  { signers }: CollectedDatabase,
  { id, key, publisher }: Signer,
): Promise<void> {
  if (await signers.get(id)) return;
  await signers.put({ id, key, publisher, since: new Date().toISOString() });
}

/** The SHA-256 of bytes, in hexadecimal. */
export async function digestOf(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The same of the UTF-8 of a text. */
export const textDigest = (text: string): Promise<string> => digestOf(new TextEncoder().encode(text));

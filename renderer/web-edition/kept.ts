/** One version of the web edition: its name, and the SHA-256 of each of its files, by their paths. */
export type WebEdition = { readonly id: string; readonly files: Readonly<Record<string, string>> };

/** How many files are fetched at a time. */
const atATime = 6;

/** All that is kept for the edition at this address; another at the same server has its own. */
const family = (home: string): string => `lantai ${new URL(home).pathname} `;

const nameOf = ({ id }: WebEdition, home: string): string => `${family(home)}${id}`;

/** The file of the edition that a request wants; null for what is none of ours. */
export function fileOf({ files }: WebEdition, home: string, { url, method }: Request): string | null {
  const { origin, pathname } = new URL(url);
  const { origin: ownOrigin, pathname: folder } = new URL(home);
  if (method !== "GET" || origin !== ownOrigin || !pathname.startsWith(folder)) return null;
  const path = decoded(pathname.slice(folder.length)) || "index.html";
  return Object.hasOwn(files, path) ? path : null;
}

/**
 * Brings the edition in, whole or not at all: every file is what the edition says it is, or nothing of it is
 * kept. A server on which the files are being exchanged just now gives no mixture; it is tried again later.
 */
export async function bringIn(edition: WebEdition, home: string): Promise<void> {
  const own = nameOf(edition, home);
  // What a broken-off attempt has left.
  await caches.delete(own);
  const cache = await caches.open(own);
  const waiting = Object.keys(edition.files);
  const work = async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop())
      await cache.put(addressOf(home, file), await obtain(edition, home, file));
  };
  try {
    await Promise.all(Array.from({ length: atATime }, work));
  } catch (error) {
    waiting.length = 0;
    await caches.delete(own);
    throw error;
  }
}

/** Takes away the editions before this one. */
export async function letGo(edition: WebEdition, home: string): Promise<void> {
  const own = nameOf(edition, home);
  const names = (await caches.keys()).filter((name) => name.startsWith(family(home)) && name !== own);
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** A file as it was brought in. Where the browser has lost it, the server is asked, and may give that very file only. */
export async function answer(edition: WebEdition, home: string, file: string): Promise<Response> {
  const cache = await caches.open(nameOf(edition, home));
  const kept = await cache.match(addressOf(home, file));
  return kept ?? obtain(edition, home, file).catch(() => Response.error());
}

/** A file of the edition from an earlier one that has the same, or from the server. */
async function obtain({ files }: WebEdition, home: string, file: string): Promise<Response> {
  const address = addressOf(home, file);
  for (const name of await caches.keys()) {
    if (!name.startsWith(family(home))) continue;
    const kept = await (await caches.open(name)).match(address);
    const same = kept && (await whole(kept, files[file]));
    if (same) return same;
  }
  // The browser asks the server again: what it remembers may be of the edition before.
  const fetched = await fetch(address, { cache: "no-cache", credentials: "same-origin" });
  const right = fetched.ok && (await whole(fetched, files[file]));
  if (!right) throw new Error(`not of this edition: ${file}`);
  return right;
}

/** The response, where its bytes have this checksum; else null. */
async function whole(response: Response, checksum: string | undefined): Promise<Response | null> {
  const bytes = await response.arrayBuffer();
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const found = [...sum].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (found !== checksum) return null;
  // With the headers that it came with, its policy among them; the bytes are no longer packed.
  const headers = new Headers(response.headers);
  headers.delete("content-encoding");
  headers.set("content-length", String(bytes.byteLength));
  return new Response(bytes, { headers });
}

const addressOf = (home: string, file: string): string =>
  new URL(file.split("/").map(encodeURIComponent).join("/"), home).href;

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray % is an address nobody gave out.
    return path;
  }
}

import { readFile } from "node:fs/promises";
import { extname, join, resolve, sep } from "node:path";
import { contentSecurityPolicy } from "../renderer/core/content-security-policy.ts";

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".bcmap": "application/octet-stream",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};

/** What is looked at of a request; Electron's and our own web server's both have it. */
type Request = { readonly url: string; readonly method?: string };

/** Sent with every answer. `frame-ancestors` only works here: a page may not say it of itself. */
const headers = {
  "content-security-policy": `${contentSecurityPolicy}; frame-ancestors 'none'`,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "cache-control": "no-cache",
};

/** Answers requests from the files of one folder: the page's own, never anything outside. */
export function serve(root: string) {
  const folder = resolve(root);
  return async ({ url, method = "GET" }: Request): Promise<Response> => {
    if (method !== "GET" && method !== "HEAD") return answer(405, "method not allowed");
    const file = fileOf(folder, url);
    if (file === null) return answer(404, "not found");
    const contentType = contentTypes[extname(file).toLowerCase()];
    if (contentType === undefined) return answer(404, "not found");
    const bytes = await read(file);
    if (bytes === null) return answer(404, "not found");
    return new Response(method === "HEAD" ? null : bytes, {
      headers: { ...headers, "content-type": contentType, "content-length": String(bytes.byteLength) },
    });
  };
}

/** The file that an address means, or null where it means none within the folder. */
function fileOf(folder: string, url: string): string | null {
  const { pathname } = new URL(url);
  const path = decoded(pathname);
  if (path === null || path.includes("\0")) return null;
  const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
  return file.startsWith(folder + sep) ? file : null;
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    // A stray % is an address nobody gave out.
    return null;
  }
}

/** The bytes of a file; null where there is none. A disk that cannot be read is not "no file", and throws. */
async function read(file: string): Promise<Buffer<ArrayBuffer> | null> {
  try {
    return (await readFile(file)) as Buffer<ArrayBuffer>;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "EISDIR" || code === "ENOTDIR" || code === "ENAMETOOLONG") return null;
    throw error;
  }
}

function answer(status: number, text: string): Response {
  return new Response(text, { status, headers: { ...headers, "content-type": "text/plain; charset=utf-8" } });
}

import { LibraryDatabase } from "./database.ts";
import { type Delivered, installHere } from "./installer.ts";

/** What came of a work. */
export type Put = { readonly put: boolean } | { readonly failed: string };

/** Puts works of the bundle into the library beside the page. */
const library = new LibraryDatabase();
const { put } = installHere(library);

addEventListener("message", ({ data }: MessageEvent<Delivered>) => {
  put(data).then(
    (isPut) => postMessage({ put: isPut } satisfies Put),
    (error: unknown) => postMessage({ failed: String(error) } satisfies Put),
  );
});

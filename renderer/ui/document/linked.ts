import type { LinksOf } from "../../core/links.ts";

/** Where the words of a work lead. */
export type Linked = { readonly workId: string; readonly linksOf: LinksOf };

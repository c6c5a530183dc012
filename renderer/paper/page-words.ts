import { paperWords } from "../messages/paper.ts";
import { messages } from "../messages/zh-cn.ts";
import type { PageWords } from "./page-furniture.ts";

/** What pages say, in the words of the interface. */
export const pageWords: PageWords = {
  paper: paperWords,
  folio: messages.paper.folio,
  folioOf: messages.paper.folioOf,
};

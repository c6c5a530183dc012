import type { Content, OwnRecord, Why } from "../../core/own/records.ts";

/** What is asked of the store at one stroke: kept, logged and undone as one. */
export type Change = {
  readonly why: Why;
  /** What was done, in the reader's words, for 撤销: 添加批注. */
  readonly name: string;
  /** Records as they shall be; a new id makes a new record. */
  readonly put?: readonly Content[];
  /** Records of another copy, kept just as they are: with their author, their revision and their past. */
  readonly take?: readonly OwnRecord[];
  readonly remove?: readonly string[];
  /** Changes of one sitting that follow each other, such as those made while a note is typed, are undone as one. */
  readonly sitting?: string;
};

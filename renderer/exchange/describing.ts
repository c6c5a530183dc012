import { plainNote } from "../core/own/light-markdown.ts";
import type { Part } from "../core/own/merge.ts";
import type { OwnRecord, SetEntry } from "../core/own/records.ts";
import { messages } from "../messages/zh-cn.ts";

const { exchange, own } = messages;

/** A record in a line: where it is, or what it is called. */
export function titleOf(record: OwnRecord): string {
  switch (record.kind) {
    case "annotation":
      return record.anchor?.citation || exchange.kinds.annotation;
    case "bookmark":
      return record.name || record.anchor.citation;
    case "folder":
      return `${exchange.kinds.folder}：${record.name}`;
    case "meeting":
      return `${exchange.kinds.meeting}：${record.title}（${record.date}）`;
    case "set":
    case "filter":
    case "set-version":
      return `${exchange.kinds[record.kind]}：${record.name}`;
    case "set-item":
      return `${exchange.kinds["set-item"]}：${entryWords(record.entry)}`;
  }
}

/** What was written, or marked where nothing was. */
export function wordsOf(record: OwnRecord): string {
  if (record.kind === "annotation") return plainNote(record.note) || (record.anchor?.words ?? "");
  if (record.kind === "set-item") return entryWords(record.entry);
  if (record.kind === "set") return record.purpose;
  return record.kind === "bookmark" ? plainNote(record.note) : "";
}

const entryWords = (entry: SetEntry): string => (entry.sort === "unit" ? entry.anchor.citation : entry.text);

/** A part of a record in words, to be held against the same part of another version. */
export function partWords(record: OwnRecord, part: Part): string {
  const { colour, mark } = record.kind === "annotation" ? record : { colour: null, mark: null };
  const marked = "colour" in record && record.colour ? own.colours[record.colour] : "";
  switch (part) {
    case "place":
      return "anchor" in record ? (record.anchor?.citation ?? "") : "";
    case "mark":
      return colour && mark !== null ? `${own.colours[colour]}${exchange.preview.marks[mark]}` : marked;
    case "note":
      return "note" in record ? record.note : wordsOf(record);
    case "state":
      return "state" in record ? own.states[record.state] : "";
    case "name":
      return "name" in record ? record.name : "";
    case "title":
      return "title" in record ? record.title : record.kind === "set" ? record.cover.title : "";
    case "date":
      return "date" in record ? record.date : "";
    case "removed":
      return wordsOf(record);
  }
}

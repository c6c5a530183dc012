import { memo } from "react";
import { plainNote } from "../core/own/light-markdown.ts";
import { messages } from "../messages/zh-cn.ts";
import { ColourSign } from "../ui/ColourSign.tsx";
import type { ColourNames } from "../ui/colours.ts";
import { shortCitation } from "../ui/short-citation.ts";
import type { Drop } from "./bookmark-drag.ts";
import { type BookmarkRow, nameOf } from "./bookmark-rows.ts";
import { NameField } from "./NameField.tsx";

const words = messages.notes.bookmarks;

type Props = {
  readonly row: BookmarkRow;
  readonly at: number;
  readonly id: string;
  readonly active: boolean;
  readonly chosen: boolean;
  readonly renaming: boolean;
  readonly drop: Drop["where"] | null;
  readonly colours: ColourNames;
  /** Its new name; null where it keeps the one it has. */
  readonly onRenamed: (name: string | null) => void;
};

/** A line of the tree of bookmarks: a folder, or a place with what it is called. */
export const BookmarkLine = memo(function BookmarkLine(props: Props) {
  const { row, at, id, active, chosen, renaming, drop, colours, onRenamed } = props;
  const { shelved, depth, position, siblings, open, count } = row;
  const isFolder = shelved.kind === "folder";
  const cited = isFolder ? null : shortCitation(shelved.anchor.citation);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays on the tree (aria-activedescendant)
    <div
      id={id}
      role="treeitem"
      className={`bookmark-row${active ? " active" : ""}${drop ? ` drop-${drop}` : ""}`}
      data-at={at}
      aria-level={depth + 1}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={open}
      aria-selected={chosen}
      draggable={!renaming}
      style={{ paddingInlineStart: 8 + depth * 18 }}
    >
      <span className="check" aria-hidden="true" title={words.choose} />
      <span className="twist" aria-hidden="true">
        {open === undefined ? "" : open ? "▾" : "▸"}
      </span>
      <svg className="sort" viewBox="0 0 16 16" aria-hidden="true">
        <path d={isFolder ? "M2 4h4.5l1.5 2h6v7H2z" : "M4.5 2.5h7v11L8 10.8l-3.5 2.7z"} />
      </svg>
      {renaming ? (
        <NameField name={shelved.name} label={words.name} onDone={onRenamed} />
      ) : (
        <span className="told" title={told(row)}>
          <span className="name">{isFolder || shelved.name ? nameOf(shelved) : cited?.place}</span>
          {isFolder ? (
            <span className="where">{count}</span>
          ) : (
            <span className="where">{shelved.name ? shelved.anchor.citation : cited?.source}</span>
          )}
        </span>
      )}
      {!isFolder && shelved.standing !== "firm" && (
        <span className="standing">{messages.own.standings[shelved.standing]}</span>
      )}
      {!isFolder && shelved.note !== "" && <span className="noted">{words.noted}</span>}
      {shelved.colour && <ColourSign colour={shelved.colour} name={colours[shelved.colour]} />}
    </div>
  );
});

const told = ({ shelved }: BookmarkRow): string =>
  shelved.kind === "folder"
    ? shelved.name
    : [shelved.name, shelved.anchor.citation, plainNote(shelved.note)]
        .filter((line) => line !== "")
        .join("\n");

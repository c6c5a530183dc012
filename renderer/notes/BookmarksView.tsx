import { type RefObject, useMemo, useState } from "react";
import type { Anchor } from "../core/own/anchor.ts";
import { type Direction, type Shelved, shelvesOf } from "../core/own/shelving.ts";
import type { Noting } from "../library/noting.ts";
import type { OwnState } from "../library/own/store.ts";
import { messages } from "../messages/zh-cn.ts";
import { useChoosing } from "../ui/choosing.ts";
import type { ColourNames } from "../ui/colours.ts";
import type { How } from "../ui/how.ts";
import { BookmarkBar } from "./BookmarkBar.tsx";
import { BookmarkDialog } from "./BookmarkDialog.tsx";
import { BookmarkMenu } from "./BookmarkMenu.tsx";
import { BookmarkTree } from "./BookmarkTree.tsx";
import { type Act, carry, carryAll, keep, newFolder, paint, put, remove } from "./bookmark-acts.ts";
import { type BookmarkRow, bookmarkRows } from "./bookmark-rows.ts";

const words = messages.notes.bookmarks;

type Props = {
  readonly own: OwnState;
  readonly noting: Noting;
  readonly colours: ColourNames;
  readonly tree: RefObject<HTMLDivElement | null>;
  readonly onNoting: (to: Partial<Noting>) => void;
  readonly onOpen: (bookmark: Extract<Shelved, { kind: "bookmark" }>, how: How) => void;
  /** Adds places to a set of articles. */
  readonly onCollect: (anchors: readonly Anchor[]) => void;
  readonly onAct: (act: Act) => void;
  readonly onSay: (said: string) => void;
  readonly onLeave: () => void;
};

/** The bookmarks: in folders and in an order of the reader's own. */
export function BookmarksView(props: Props) {
  const { own, noting, colours, tree, onNoting, onOpen, onCollect, onAct, onSay, onLeave } = props;
  const { bookmarks, folders } = own;
  const shelves = useMemo(() => shelvesOf(bookmarks, folders), [bookmarks, folders]);
  const rows = useMemo(() => bookmarkRows(shelves, new Set(noting.closed)), [shelves, noting.closed]);
  const choosing = useChoosing(useMemo(() => rows.map(({ shelved }) => shelved), [rows]));
  const [renaming, setRenaming] = useState<string | null>(null);
  const [edited, setEdited] = useState<Shelved | null>(null);
  const [menu, setMenu] = useState<Parameters<typeof BookmarkMenu>[0]["at"]>(null);
  const { chosen } = choosing;
  const active = rows[choosing.active]?.shelved;
  const targets = chosen.size > 0 ? chosen : new Set(active ? [active.id] : []);

  const toggle = ({ shelved: { id }, open }: BookmarkRow) =>
    onNoting({ closed: open ? [...noting.closed, id] : noting.closed.filter((each) => each !== id) });
  const unfold = (folder: string | null) =>
    folder !== null &&
    noting.closed.includes(folder) &&
    onNoting({ closed: noting.closed.filter((each) => each !== folder) });
  const open = ({ shelved }: BookmarkRow, how: How) => {
    if (shelved.kind === "folder") return;
    if (shelved.standing === "gone") return onSay(words.lost);
    onOpen(shelved, how);
  };
  const carryActive = (direction: Direction) => {
    if (!active) return;
    // What is chosen is moved, wherever the keyboard is; of several all together.
    const theOne = rows.find(({ shelved }) => targets.has(shelved.id))?.shelved;
    const act =
      targets.size > 1 ? carryAll(shelves, targets, direction) : carry(shelves, theOne ?? active, direction);
    onAct(act);
    const [changed] = act.change?.put?.filter(({ id }) => targets.has(id)) ?? [];
    if (changed?.kind === "bookmark" || changed?.kind === "folder") unfold(changed.folder);
  };
  /** The places of a bookmark, of all that are chosen with it, or of all in a folder. */
  const anchorsIn = ({ shelved }: BookmarkRow) => {
    const wanted = chosen.has(shelved.id) ? chosen : new Set([shelved.id]);
    let within = -1;
    return bookmarkRows(shelves, new Set()).flatMap((row) => {
      if (within >= 0 && row.depth <= within) within = -1;
      const isWanted = within >= 0 || wanted.has(row.shelved.id);
      if (row.shelved.kind === "folder") {
        if (isWanted && within < 0) within = row.depth;
        return [];
      }
      return isWanted ? [row.shelved.anchor] : [];
    });
  };
  const addFolder = (within: string | null) => {
    const id = crypto.randomUUID();
    onAct(newFolder(shelves, id, within));
    unfold(within);
    setRenaming(id);
  };
  const renamed = (name: string | null) => {
    const at = rows.findIndex((row) => row.shelved.id === renaming);
    const shelved = rows[at]?.shelved;
    setRenaming(null);
    // A folder that was just made is where one goes on.
    if (shelved) choosing.move(at, false);
    tree.current?.focus();
    const to = name?.trim() ?? "";
    if (!shelved || name === null || to === shelved.name || (to === "" && shelved.kind === "folder")) return;
    onAct(keep({ ...shelved, name: to }));
  };
  const total = bookmarks.length;
  return (
    <>
      <div className="notes-head">
        <div className="line">
          <p role="status">{words.total(total)}</p>
          <button type="button" className="plain" onClick={() => addFolder(null)}>
            {words.newFolder}
          </button>
        </div>
      </div>
      {rows.length === 0 && own.loaded ? (
        <div ref={tree} className="nothing-yet" tabIndex={-1}>
          {words.ways.map((way) => (
            <p key={way}>{way}</p>
          ))}
        </div>
      ) : (
        <BookmarkTree
          tree={tree}
          rows={rows}
          choosing={choosing}
          colours={colours}
          renaming={renaming}
          onFold={toggle}
          onOpen={open}
          onCarry={carryActive}
          onPut={(to) => {
            onAct(put(shelves, targets, to));
            unfold(to.folder);
          }}
          onRename={({ shelved }) => setRenaming(shelved.id)}
          onRenamed={renamed}
          onDelete={() => targets.size > 0 && onAct(remove(shelves, targets))}
          onMenu={(row, box) => setMenu({ row, box })}
          onLeave={onLeave}
        />
      )}
      {chosen.size > 0 && (
        <BookmarkBar
          chosen={chosen.size}
          folders={folders}
          colours={colours}
          onMove={(folder) => onAct(put(shelves, chosen, { folder, before: null }))}
          onColour={(colour) =>
            onAct(
              paint(
                rows.flatMap(({ shelved }) => (chosen.has(shelved.id) ? [shelved] : [])),
                colour,
              ),
            )
          }
          onDelete={() => {
            onAct(remove(shelves, chosen));
            tree.current?.focus();
          }}
          onClear={() => {
            choosing.clear();
            tree.current?.focus();
          }}
        />
      )}
      <BookmarkMenu
        at={menu}
        tree={tree}
        onOpen={open}
        onRename={({ shelved }) => setRenaming(shelved.id)}
        onEdit={({ shelved }) => setEdited(shelved)}
        onCollect={(row) => onCollect(anchorsIn(row))}
        onNewFolder={({ shelved }) => addFolder(shelved.kind === "folder" ? shelved.id : shelved.folder)}
        onDelete={({ shelved }) => onAct(remove(shelves, new Set([shelved.id])))}
        onClose={() => setMenu(null)}
      />
      {edited && (
        <BookmarkDialog
          shelved={edited}
          colours={colours}
          onKeep={(shelved) => onAct(keep(shelved))}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}

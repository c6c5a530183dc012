import { type RefObject, useMemo, useState } from "react";
import type { ArticleSet, SetItem } from "../core/own/records.ts";
import { movedItems, steppedItems, withEntry } from "../core/sets/arrange.ts";
import type { Rechecked } from "../core/sets/recheck.ts";
import type { Change } from "../library/own/change.ts";
import { messages } from "../messages/zh-cn.ts";
import { useChoosing } from "../ui/choosing.ts";
import type { How } from "../ui/how.ts";
import { ChosenBar } from "./ChosenBar.tsx";
import { EditorHead, type EditorTools } from "./EditorHead.tsx";
import { ItemList } from "./ItemList.tsx";
import { type ItemCommand, ItemMenu } from "./ItemMenu.tsx";
import { useItemWriting } from "./item-writing.ts";
import type { Tally } from "./works-now.ts";

const words = messages.sets;

type Props = {
  readonly set: ArticleSet;
  readonly items: readonly SetItem[];
  readonly rechecked: ReadonlyMap<string, Rechecked>;
  readonly tally: Tally;
  readonly list: RefObject<HTMLDivElement | null>;
  readonly tools: EditorTools;
  readonly onChange: (change: Change, said?: string) => void;
  readonly onOpen: (workId: string, address: string, how: How) => void;
  readonly onRename: (name: string) => void;
  /** Shows what became of a unit, or of all of them. */
  readonly onRecheck: (item: string | null) => void;
  readonly onBack: () => void;
  readonly onLeave: () => void;
};

/** One set: what it holds, put in order with mouse and keyboard, with headings and remarks between. */
export function SetEditor(props: Props) {
  const { set, items, rechecked, tally, list, tools, onChange, onOpen, onRecheck } = props;
  const ids = useMemo(() => items.map(({ id }) => id), [items]);
  const choosing = useChoosing(ids);
  const writing = useItemWriting(set.id, items, onChange);
  const [menu, setMenu] = useState<Parameters<typeof ItemMenu>[0]["at"]>(null);
  const { active, chosen } = choosing;
  /** What is done is done to all that is chosen, or else to one. */
  const meant = (id: string | undefined = items[active]?.id): ReadonlySet<string> =>
    chosen.size > 0 && (id === undefined || chosen.has(id) || id === items[active]?.id)
      ? chosen
      : new Set(id === undefined ? [] : [id]);

  const step = (by: 1 | -1) => {
    const put = steppedItems(items, meant(), by);
    if (put.length > 0) onChange({ why: "edit", name: words.steps.move, put });
  };
  const moveTo = (which: ReadonlySet<string>, to: number) => {
    const put = movedItems(items, which, to);
    if (put.length > 0) onChange({ why: "edit", name: words.steps.move, put });
  };
  const drop = (at: number, gap: number) => {
    const id = items[at]?.id;
    if (id === undefined) return;
    choosing.move(at, false);
    moveTo(chosen.has(id) ? chosen : new Set([id]), gap);
  };
  const remove = (which = meant()) => {
    if (which.size === 0) return;
    onChange({ why: "edit", name: words.steps.drop, remove: [...which] }, words.said.dropped(which.size));
  };
  const open = ({ id, entry }: SetItem, how: How) => {
    if (entry.sort !== "unit") return;
    const found = rechecked.get(id);
    if (found?.standing === "gone") return onRecheck(id);
    const { workId, address } = found?.now?.anchor ?? entry.anchor;
    onOpen(workId, address, how);
  };
  const edit = (item: SetItem) => writing.edit(item, items.indexOf(item));
  /** Where something new is put: after the active row, or at the end. */
  const after = (at = choosing.touched ? active : -1) => (at < 0 ? items.length : at + 1);
  const begin = (sort: "heading" | "remark", at = after()) =>
    writing.begin(at, sort === "heading" ? { sort, level: 1, text: "" } : { sort, text: "" });
  const level = (item: SetItem, to: 1 | 2 | 3) => {
    const { entry } = item;
    if (entry.sort !== "heading" || entry.level === to) return;
    onChange({ why: "edit", name: words.steps.edit, put: [withEntry(item, { ...entry, level: to })] });
  };
  const command = (item: SetItem, asked: ItemCommand) => {
    const at = items.indexOf(item);
    const which = chosen.has(item.id) ? chosen : new Set([item.id]);
    switch (asked) {
      case "open":
        return open(item, "read");
      case "beside":
        return open(item, "beside");
      case "edit":
        return edit(item);
      case "differences":
        return onRecheck(item.id);
      case "up":
      case "down": {
        const put = steppedItems(items, which, asked === "up" ? -1 : 1);
        return put.length > 0 && onChange({ why: "edit", name: words.steps.move, put });
      }
      case "top":
        return moveTo(which, 0);
      case "bottom":
        return moveTo(which, items.length);
      case "heading":
      case "remark":
        return begin(asked, after(at));
      case "remove":
        return remove(which);
    }
  };
  return (
    <>
      <EditorHead
        set={set}
        tally={tally}
        tools={tools}
        onBack={props.onBack}
        onRename={props.onRename}
        onHeading={() => begin("heading")}
        onRemark={() => begin("remark")}
        onRecheck={() => onRecheck(null)}
      />
      {items.length === 0 && !writing.written && (
        <div className="nothing-yet">
          {words.editor.empty.map((each) => (
            <p key={each}>{each}</p>
          ))}
        </div>
      )}
      {(items.length > 0 || writing.written) && (
        <ItemList
          list={list}
          items={items}
          rechecked={rechecked}
          choosing={choosing}
          writing={writing}
          onOpen={open}
          onEdit={edit}
          onLevel={level}
          onStep={step}
          onDrop={drop}
          onRemove={remove}
          onMenu={(item, box) => setMenu({ item, box })}
          onLeave={props.onLeave}
        />
      )}
      {chosen.size > 0 && (
        <ChosenBar
          count={chosen.size}
          onStep={step}
          onRemove={() => remove(chosen)}
          onClear={() => {
            choosing.clear();
            list.current?.focus();
          }}
        />
      )}
      <ItemMenu
        at={menu}
        isChanged={menu !== null && (rechecked.get(menu.item.id)?.standing ?? "firm") !== "firm"}
        list={list}
        onCommand={command}
        onClose={() => setMenu(null)}
      />
    </>
  );
}

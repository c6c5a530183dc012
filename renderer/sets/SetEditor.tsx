import { type RefObject, useState } from "react";
import type { ArticleSet, SetItem } from "../core/own/records.ts";
import type { Rechecked } from "../core/sets/recheck.ts";
import type { Change } from "../library/own/change.ts";
import { messages } from "../messages/zh-cn.ts";
import { useChoosing } from "../ui/choosing.ts";
import type { How } from "../ui/how.ts";
import { ChosenBar } from "./ChosenBar.tsx";
import { EditorHead, type EditorTools } from "./EditorHead.tsx";
import { ItemList } from "./ItemList.tsx";
import { ItemMenu } from "./ItemMenu.tsx";
import { useItemActs } from "./item-acts.ts";
import { useItemWriting } from "./item-writing.ts";
import type { Tally } from "./works-now.ts";

const words = messages.sets;

type Props = {
  readonly set: ArticleSet;
  /** It was made just now, and is asked its name at once. */
  readonly isFresh: boolean;
  readonly items: readonly SetItem[];
  readonly rechecked: ReadonlyMap<string, Rechecked>;
  readonly tally: Tally;
  readonly list: RefObject<HTMLDivElement | null>;
  readonly tools: EditorTools;
  readonly onChange: (change: Change, said?: string) => void;
  readonly onOpen: (workId: string, address: string, how: How) => void;
  readonly onRename: (name: string) => void;
  /** Its name was given, or is to stay. */
  readonly onNamed: () => void;
  /** Shows what became of a unit, or of all of them. */
  readonly onRecheck: (item: string | null) => void;
  readonly onBack: () => void;
  readonly onLeave: () => void;
};

/** One set: what it holds, put in order with mouse and keyboard, with headings and remarks between. */
export function SetEditor(props: Props) {
  const { set, items, rechecked, tally, list, tools, onChange, onRecheck } = props;
  const choosing = useChoosing(items);
  const writing = useItemWriting(set.id, items, onChange);
  const [menu, setMenu] = useState<Parameters<typeof ItemMenu>[0]["at"]>(null);
  const { chosen } = choosing;
  const { step, drop, remove, open, edit, begin, level, command } = useItemActs({
    ...props,
    choosing,
    writing,
  });
  return (
    <>
      <EditorHead
        set={set}
        tally={tally}
        tools={tools}
        isFresh={props.isFresh}
        onBack={props.onBack}
        onRename={props.onRename}
        onNamed={props.onNamed}
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

import { itemsOf } from "../../core/sets/order.ts";
import { freeName } from "../../core/sets/sets.ts";
import type { OwnStore } from "../../library/own/store.ts";
import { messages } from "../../messages/zh-cn.ts";
import { SetChooser } from "../../sets/SetChooser.tsx";
import { useOwn } from "../../ui/own.ts";
import { Said } from "../../ui/Said.tsx";
import type { SetsActs } from "./sets-acts.ts";

type Props = { readonly notes: OwnStore; readonly acts: SetsActs };

/** Adds the unit in focus to a set, from the side panel. */
export function CollectHere({ onCollect }: { readonly onCollect: () => void }) {
  return (
    <button type="button" className="collect-here" title={messages.sets.addHereHint} onClick={onCollect}>
      ＋ {messages.sets.addHere}
    </button>
  );
}

/** What comes over the window when something is added to a set: the question to which, and that it was done. */
export function SetsOver({ notes, acts }: Props) {
  const { sets, setItems } = useOwn(notes);
  return (
    <div className="sets-over">
      {acts.waiting && (
        <SetChooser
          count={acts.waiting.entries.length}
          sets={sets}
          countOf={({ id }) => itemsOf(setItems, id).filter(({ entry }) => entry.sort === "unit").length}
          usual={freeName(messages.sets.list.unnamed, sets)}
          onChoose={({ id, name }) => acts.choose({ id, name })}
          onMake={(fresh) => acts.choose({ fresh })}
          onClose={acts.giveUp}
        />
      )}
      <Said {...acts.said} />
    </div>
  );
}

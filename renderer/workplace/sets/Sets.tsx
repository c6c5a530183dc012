import { type RefObject, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { OwnRecord } from "../../core/own/records.ts";
import { itemsOf } from "../../core/sets/order.ts";
import { versionsOf } from "../../core/sets/versions.ts";
import type { Shell } from "../../core/shell.ts";
import type { Library } from "../../library/library.ts";
import type { OwnStore } from "../../library/own/store.ts";
import type { Settings } from "../../library/settings.ts";
import { messages } from "../../messages/zh-cn.ts";
import type { Titled } from "../../search/straight.ts";
import { SetEditor } from "../../sets/SetEditor.tsx";
import { SetList } from "../../sets/SetList.tsx";
import { SetsPanel } from "../../sets/SetsPanel.tsx";
import { recheckedOf, tallyOf, useWorksNow } from "../../sets/works-now.ts";
import type { How } from "../../ui/how.ts";
import { useOwn } from "../../ui/own.ts";
import { type Over, SetsDialogs } from "./SetsDialogs.tsx";
import type { SetsActs } from "./sets-acts.ts";
import { renaming } from "./sets-changes.ts";
import { useSetsKeeping } from "./sets-keeping.ts";

const words = messages.sets;

type Props = {
  readonly notes: OwnStore;
  readonly library: Library;
  readonly shell: Shell;
  readonly acts: SetsActs;
  /** The id of the set that is open; null where all are listed. */
  readonly current: string | null;
  readonly width: number;
  /** The document that is open, which a citation without a title means. */
  readonly open: Titled | null;
  /** What has the keyboard once the sets are shown. */
  readonly entry: RefObject<HTMLDivElement | null>;
  readonly onCurrent: (set: string | null) => void;
  readonly onWidth: (width: number) => void;
  readonly onOpen: (workId: string, address: string, how: How) => void;
  /** How papers are printed where a set says nothing of it, and by whom. */
  readonly settings: Pick<Settings, "paper" | "author">;
  /** Saves these records alone as a file. */
  readonly onExport: (records: readonly OwnRecord[]) => void;
  readonly onLeave: () => void;
};

/** The sets of articles: the list of all, or the one that is open, with what lies over them. */
export function Sets(props: Props) {
  const { notes, library, current, entry, settings, onCurrent } = props;
  const own = useOwn(notes);
  const [over, setOver] = useState<Over | null>(null);
  const [fresh, setFresh] = useState<string | null>(null);
  const last = useRef(current);
  const set = own.sets.find(({ id }) => id === current) ?? null;
  const items = itemsOf(own.setItems, current ?? "");
  const versions = useMemo(() => versionsOf(own.setVersions, current ?? ""), [own.setVersions, current]);
  const works = useWorksNow(library, set ? items : own.setItems);
  const rechecked = useMemo(() => recheckedOf(items, works), [items, works]);
  const tally = useMemo(() => tallyOf(items, works, rechecked), [items, works, rechecked]);
  const tallies = useMemo(
    () =>
      new Map(
        (set ? [] : own.sets).map(({ id }) => {
          const held = itemsOf(own.setItems, id);
          return [id, tallyOf(held, works, recheckedOf(held, works))] as const;
        }),
      ),
    [own.sets, own.setItems, works, set],
  );

  const asked = set !== null && props.acts.rechecking === set.id;
  const lying: Over | null = over ?? (asked ? { is: "recheck", item: null } : null);
  const go = (to: string | null) => {
    last.current = to ?? current;
    flushSync(() => onCurrent(to));
    entry.current?.focus();
  };
  const { change, make, duplicate, remove, paste, share } = useSetsKeeping({
    ...props,
    own,
    onGo: go,
    onFresh: setFresh,
  });
  const print = () => setOver({ is: "print" });
  return (
    <SetsPanel width={props.width} onWidth={props.onWidth} onPrint={set && print}>
      {set ? (
        <SetEditor
          key={set.id}
          set={set}
          isFresh={set.id === fresh}
          items={items}
          rechecked={rechecked}
          tally={tally}
          list={entry}
          tools={{
            versions: versions.length,
            onPrint: print,
            onPaste: () => setOver({ is: "paste" }),
            onAbout: () => setOver({ is: "about" }),
            onKeep: () => setOver({ is: "versions" }),
            onVersions: () => setOver({ is: "versions" }),
            onDuplicate: () => duplicate(set),
            onRemove: () => remove(set),
            onExport: () => share(set),
          }}
          onChange={change}
          onOpen={props.onOpen}
          onRename={(name) => change(renaming(set, name))}
          onNamed={() => setFresh(null)}
          onRecheck={(item) => setOver({ is: "recheck", item })}
          onBack={() => go(null)}
          onLeave={props.onLeave}
        />
      ) : (
        <SetList
          sets={own.sets}
          tallies={tallies}
          last={last.current}
          entry={entry}
          commands={{
            onOpen: ({ id }) => go(id),
            onRename: (which, name) => change(renaming(which, name)),
            onDuplicate: duplicate,
            onRemove: remove,
            more: [{ name: words.editor.export, act: share }],
          }}
          onMake={make}
          onPaste={() => setOver({ is: "paste" })}
          onLeave={props.onLeave}
        />
      )}
      {lying && (
        <SetsDialogs
          over={lying}
          notes={notes}
          library={library}
          shell={props.shell}
          set={set}
          items={items}
          versions={versions}
          works={works}
          rechecked={rechecked}
          open={props.open}
          settings={settings}
          onChange={change}
          onTaken={(taken) => {
            setOver(null);
            void paste(taken);
          }}
          onClose={() => {
            setOver(null);
            props.acts.rechecked();
          }}
        />
      )}
    </SetsPanel>
  );
}

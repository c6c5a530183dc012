import { lazy, type RefObject, Suspense, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { ArticleSet, OwnRecord, SetEntry } from "./core/own/records.ts";
import { itemsOf } from "./core/sets/order.ts";
import { saidOf } from "./core/sets/sets.ts";
import { versionsOf } from "./core/sets/versions.ts";
import type { Library } from "./library/library.ts";
import type { Change, OwnStore } from "./library/own/store.ts";
import type { Settings } from "./library/settings.ts";
import { messages } from "./messages/zh-cn.ts";
import { useOwn } from "./own.ts";
import type { Titled } from "./search/straight.ts";
import { entriesOf } from "./set-entries.ts";
import { AboutSetDialog } from "./sets/AboutSetDialog.tsx";
import type { Taken } from "./sets/PasteDialog.tsx";
import { SetEditor } from "./sets/SetEditor.tsx";
import { SetList } from "./sets/SetList.tsx";
import { SetsPanel } from "./sets/SetsPanel.tsx";
import { VersionsDialog } from "./sets/VersionsDialog.tsx";
import { recheckedOf, tallyOf, useWorksNow } from "./sets/works-now.ts";
import type { SetsActs } from "./sets-acts.ts";
import { bringingBack, duplicating, keeping, making, removing, renaming } from "./sets-changes.ts";
import type { How } from "./ui/how.ts";
import { dayTold } from "./ui/when.ts";

const words = messages.sets;

/** They bring the comparing of texts, and the reading of citations, which nobody else needs at once. */
const RecheckDialog = lazy(() =>
  import("./sets/RecheckDialog.tsx").then((module) => ({ default: module.RecheckDialog })),
);
const SetPrinting = lazy(() =>
  import("./SetPrinting.tsx").then((module) => ({ default: module.SetPrinting })),
);
const Paste = lazy(() => import("./Paste.tsx").then((module) => ({ default: module.Paste })));

type Over =
  | { readonly is: "paste" | "about" | "versions" | "print" }
  | { readonly is: "recheck"; readonly item: string | null };

type Props = {
  readonly notes: OwnStore;
  readonly library: Library;
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
  const { notes, library, acts, current, entry, settings, onCurrent, onExport } = props;
  const own = useOwn(notes);
  const [over, setOver] = useState<Over | null>(null);
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

  const change = (asked: Change, said?: string) => {
    notes.change(asked).catch(() => acts.say(words.said.unsaved));
    if (said) acts.say(said);
  };
  const go = (to: string | null) => {
    last.current = to ?? current;
    flushSync(() => onCurrent(to));
    entry.current?.focus();
  };
  const make = () => {
    const made = making(own.sets);
    change(made.change, words.said.made(made.name));
    go(made.id);
  };
  const duplicate = (which: ArticleSet) => {
    const copy = duplicating(which, itemsOf(own.setItems, which.id), own.sets);
    change(copy.change, words.said.duplicated(copy.name));
  };
  const remove = (which: ArticleSet) => {
    const held = itemsOf(own.setItems, which.id);
    change(removing(which, held, versionsOf(own.setVersions, which.id)), words.said.removed(which.name));
    if (which.id === current) go(null);
    else entry.current?.focus();
  };
  const keep = (name: string) => {
    if (!set) return;
    change(keeping(set, items, versions, { name, automatic: false }), words.said.kept(name));
  };
  const paste = async (taken: readonly Taken[]) => {
    setOver(null);
    const entries: SetEntry[] = [];
    for (const each of taken) {
      if ("remark" in each) entries.push({ sort: "remark", text: each.remark });
      else entries.push(...(await entriesOf(library, [each])));
    }
    acts.addEntries(entries);
  };
  const close = () => setOver(null);
  const print = () => setOver({ is: "print" });
  /** Others get the set as it is; what it is then is kept, to be compared with what comes back. */
  const share = (which: ArticleSet) => {
    const held = itemsOf(own.setItems, which.id);
    const name = words.versions.beforeSharing;
    change(keeping(which, held, versionsOf(own.setVersions, which.id), { name, automatic: true }));
    onExport([which, ...held]);
  };
  return (
    <SetsPanel width={props.width} onWidth={props.onWidth} onPrint={set && print}>
      {set ? (
        <SetEditor
          key={set.id}
          set={set}
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
      <Suspense fallback={null}>
        {over?.is === "paste" && (
          <Paste library={library} open={props.open} onAdd={(taken) => void paste(taken)} onClose={close} />
        )}
        {over?.is === "recheck" && (
          <RecheckDialog
            items={over.item === null ? items : items.filter(({ id }) => id === over.item)}
            rechecked={rechecked}
            onChange={change}
            onClose={close}
          />
        )}
        {set && over?.is === "print" && (
          <SetPrinting
            notes={notes}
            set={set}
            items={items}
            works={works}
            usual={settings.paper}
            by={settings.author}
            onOptions={(options) =>
              change({
                why: "edit",
                name: words.steps.about,
                sitting: set.id,
                put: [{ ...saidOf(set), printing: options }],
              })
            }
            onClose={close}
          />
        )}
      </Suspense>
      {set && over?.is === "about" && (
        <AboutSetDialog
          set={set}
          onSave={(said) => {
            change({ why: "edit", name: words.steps.about, put: [{ ...saidOf(set), ...said }] });
            close();
          }}
          onClose={close}
        />
      )}
      {set && over?.is === "versions" && (
        <VersionsDialog
          versions={versions}
          items={items}
          usual={words.versions.usual(dayTold(Date.now()))}
          onKeep={keep}
          onGoBack={(version) => {
            change(bringingBack(version, set, items, versions), words.said.back(version.name));
            close();
          }}
          onRemove={({ id }) => change({ why: "edit", name: words.steps.dropVersion, remove: [id] })}
          onClose={close}
        />
      )}
    </SetsPanel>
  );
}

import { lazy, Suspense } from "react";
import type { ArticleSet, SetItem, SetVersion } from "../../core/own/records.ts";
import type { Rechecked } from "../../core/sets/recheck.ts";
import { saidOf } from "../../core/sets/sets.ts";
import type { Shell } from "../../core/shell.ts";
import type { Library } from "../../library/library.ts";
import type { Change, OwnStore } from "../../library/own/store.ts";
import type { Settings } from "../../library/settings.ts";
import { messages } from "../../messages/zh-cn.ts";
import type { Titled } from "../../search/straight.ts";
import { AboutSetDialog } from "../../sets/AboutSetDialog.tsx";
import type { Taken } from "../../sets/PasteDialog.tsx";
import { VersionsDialog } from "../../sets/VersionsDialog.tsx";
import type { WorksNow } from "../../sets/works-now.ts";
import { dayTold } from "../../ui/when.ts";
import { bringingBack, keeping } from "./sets-changes.ts";

const words = messages.sets;

/** They bring the comparing of texts, and the reading of citations, which nobody else needs at once. */
const RecheckDialog = lazy(() =>
  import("../../sets/RecheckDialog.tsx").then((module) => ({ default: module.RecheckDialog })),
);
const SetPrinting = lazy(() =>
  import("./SetPrinting.tsx").then((module) => ({ default: module.SetPrinting })),
);
const Paste = lazy(() => import("./Paste.tsx").then((module) => ({ default: module.Paste })));

/** What lies over the sets; `item` is the place that is looked at, null for all. */
export type Over =
  | { readonly is: "paste" | "about" | "versions" | "print" }
  | { readonly is: "recheck"; readonly item: string | null };

type Props = {
  readonly over: Over;
  readonly notes: OwnStore;
  readonly library: Library;
  readonly shell: Shell;
  /** The set that is open, with what it holds. */
  readonly set: ArticleSet | null;
  readonly items: readonly SetItem[];
  readonly versions: readonly SetVersion[];
  readonly works: WorksNow;
  readonly rechecked: ReadonlyMap<string, Rechecked>;
  readonly open: Titled | null;
  readonly settings: Pick<Settings, "paper" | "author">;
  readonly onChange: (change: Change, said?: string) => void;
  readonly onTaken: (taken: readonly Taken[]) => void;
  readonly onClose: () => void;
};

/** What lies over the sets: a pasted list, what became of the articles, versions, the cover, the pages. */
export function SetsDialogs(props: Props) {
  const { over, notes, library, set, items, versions, works, rechecked, open, settings } = props;
  const { onChange, onTaken, onClose } = props;
  const keep = (name: string) => {
    if (!set) return;
    onChange(keeping(set, items, versions, { name, automatic: false }), words.said.kept(name));
  };
  return (
    <>
      <Suspense fallback={null}>
        {over.is === "paste" && <Paste library={library} open={open} onAdd={onTaken} onClose={onClose} />}
        {over.is === "recheck" && (
          <RecheckDialog
            items={over.item === null ? items : items.filter(({ id }) => id === over.item)}
            rechecked={rechecked}
            onChange={onChange}
            onClose={onClose}
          />
        )}
        {set && over.is === "print" && (
          <SetPrinting
            notes={notes}
            shell={props.shell}
            set={set}
            items={items}
            works={works}
            usual={settings.paper}
            by={settings.author}
            onOptions={(options) =>
              onChange({
                why: "edit",
                name: words.steps.about,
                sitting: set.id,
                put: [{ ...saidOf(set), printing: options }],
              })
            }
            onClose={onClose}
          />
        )}
      </Suspense>
      {set && over.is === "about" && (
        <AboutSetDialog
          set={set}
          onSave={(said) => {
            onChange({ why: "edit", name: words.steps.about, put: [{ ...saidOf(set), ...said }] });
            onClose();
          }}
          onClose={onClose}
        />
      )}
      {set && over.is === "versions" && (
        <VersionsDialog
          versions={versions}
          items={items}
          usual={words.versions.usual(dayTold(Date.now()))}
          onKeep={keep}
          onGoBack={(version) => {
            onChange(bringingBack(version, set, items, versions), words.said.back(version.name));
            onClose();
          }}
          onRemove={({ id }) => onChange({ why: "edit", name: words.steps.dropVersion, remove: [id] })}
          onClose={onClose}
        />
      )}
    </>
  );
}

import { type RefObject, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { type Impact, isWorthTelling } from "../../core/own/impact.ts";
import type { Annotation, Bookmark, Standing } from "../../core/own/records.ts";
import type { OwnDatabase } from "../../library/database.ts";
import type { Library } from "../../library/library.ts";
import { markSeen } from "../../library/own/impacts.ts";
import { keepPlaced } from "../../library/own/keep-placed.ts";
import type { OwnStore } from "../../library/own/store.ts";
import { messages } from "../../messages/zh-cn.ts";
import type { NoteAct } from "../../notes/NoteMenu.tsx";
import type { Marker } from "../../reader/marking.ts";
import { useOwnPart } from "../../ui/own.ts";

const words = messages.impact;

type Use = {
  readonly library: Library;
  readonly own: OwnDatabase;
  readonly notes: OwnStore;
  /** The text of the pane that is read in: whatever is chosen there. */
  readonly marker: RefObject<Marker | null>;
  readonly panel: RefObject<HTMLElement | null>;
  readonly inFocus: string;
};

/** What came of a change of works, and giving another place to what lost its own. */
export type Impacting = ReturnType<typeof useImpacting>;

/**
 * Looks for the places of what was written anew once it is read, where works are others than they were; keeps the
 * report at hand. `replace(id)` begins to give a record another place: then a bar says so until one is chosen.
 */
export function useImpacting({ library, own, notes, marker, panel, inFocus }: Use) {
  const loaded = useOwnPart(notes, "loaded");
  const [impact, setImpact] = useState<Impact | null>(null);
  const [announced, setAnnounced] = useState(false);
  const [failed, setFailed] = useState(false);
  const [placing, setPlacing] = useState<string | null>(null);
  const [said, setSaid] = useState({ words: "", count: 0 });
  const say = (told: string) => setSaid(({ count }) => ({ words: told, count: count + 1 }));
  useEffect(() => {
    if (!loaded) return;
    return keepPlaced(library, own, notes, words.change, {
      told: (report) => {
        if (!report) return;
        setImpact(report);
        setAnnounced(!report.seen && isWorthTelling(report));
      },
      failed: () => setFailed(true),
    });
  }, [loaded, library, own, notes]);

  const placed = (id: string): Annotation | Bookmark | null => {
    const record = notes.state().records.get(id);
    return record?.kind === "annotation" || record?.kind === "bookmark" ? record : null;
  };
  const stand = (ids: readonly string[], standing: Standing, name: string, done: string) => {
    const put = ids.flatMap((id) => {
      const record = placed(id);
      return record ? [{ ...record, standing }] : [];
    });
    notes.change({ why: "edit", name, put }).then(
      () => say(done),
      () => say(words.failed),
    );
  };
  /** What the menu of an annotation offers of it. */
  const noteActs = useMemo(
    (): readonly NoteAct[] => [
      {
        name: words.replace,
        when: ({ anchor }) => anchor !== null,
        act: ({ id }) => setPlacing(id),
      },
    ],
    [],
  );
  const replaced = useSyncExternalStore(notes.subscribe, () => (placing === null ? null : placed(placing)));
  return {
    impact,
    failed,
    said,
    say,
    announced,
    notes,
    noteActs,
    /** The record that is being given another place; null where none is. */
    replaced,
    later: () => setAnnounced(false),
    /** The reader opened the report. */
    seen: () => {
      setAnnounced(false);
      void markSeen(own).catch(() => say(words.failed));
    },
    dismissFailure: () => setFailed(false),
    confirm: (ids: readonly string[]) => stand(ids, "firm", words.steps.confirm, words.confirmed),
    disown: (id: string) => stand([id], "gone", words.steps.disown, words.disowned),
    replace: (id: string) => {
      setPlacing(id);
      setSaid(({ count }) => ({ words: "", count }));
    },
    cancel: () => {
      setPlacing(null);
      panel.current?.focus({ preventScroll: true });
    },
    put: () => {
      const selected = marker.current?.selection() ?? null;
      // A bookmark is of a whole unit: of the one that holds what is selected.
      const anchor =
        replaced?.kind === "annotation"
          ? (selected ?? marker.current?.unit(inFocus))
          : marker.current?.unit(selected?.address ?? inFocus);
      if (!replaced || !anchor) return say(words.placing.nothing);
      const standing = "firm" as const;
      const put =
        replaced.kind === "annotation"
          ? { ...replaced, anchor, standing }
          : { ...replaced, anchor, standing };
      notes.change({ why: "edit", name: words.steps.replace, put: [put] }).then(
        () => {
          setPlacing(null);
          say(words.placing.done(anchor.citation));
          panel.current?.focus({ preventScroll: true });
        },
        () => say(words.failed),
      );
    },
  };
}

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Shell } from "../../core/shell.ts";
import type { Collections } from "../../library/collected/collections.ts";
import type { OwnStore } from "../../library/own/store.ts";
import type { ReadPack } from "../../library/packs/messages.ts";
import { collectionOf } from "../../library/packs/step.ts";
import { packs as words } from "../../messages/packs.ts";
import { Installing } from "../../packs/installing.ts";
import type { Stage } from "../../packs/stage.ts";
import type { DialogName } from "../Dialogs.tsx";
import { useSaying } from "../saying.ts";
import { useOffers } from "./pack-offers.ts";

type Use = {
  readonly collections: Collections;
  readonly notes: OwnStore;
  readonly shell: Shell;
  readonly dialog: DialogName | null;
  readonly setDialog: (name: DialogName | null) => void;
  /** A report of what became of places waits to be read. */
  readonly reported: boolean;
  readonly showReport: () => void;
  /** Opens the branch of a collection in the tree. */
  readonly reveal: (collection: string) => void;
};

export type Packing = ReturnType<typeof usePacking>;

const none: readonly never[] = [];

/** Installing packs, one after the other, and going back to what was there before. */
export function usePacking({ collections, notes, shell, dialog, setDialog, reported, ...desk }: Use) {
  const [stage, setStage] = useState<Stage>({ at: "choosing" });
  const [rest, setRest] = useState<readonly File[]>(none);
  const [awaited, setAwaited] = useState(false);
  const { said, say } = useSaying();
  const current = useRef<Installing | null>(null);
  const offers = useOffers(collections, shell);

  const begin = useCallback(
    ([first, ...others]: readonly File[]) => {
      current.current?.end();
      current.current = null;
      setRest(others);
      if (!first) return setStage({ at: "choosing" });
      current.current = new Installing(collections, notes, setStage);
      void current.current.read(first);
    },
    [collections, notes],
  );
  const take = (files: readonly File[]) => {
    if (files.length === 0) return;
    begin(files);
    setDialog("install-pack");
  };
  const install = async (pack: ReadPack) => {
    if (!(await current.current?.install(pack))) return;
    say(words.done(pack.name, pack.version));
    desk.reveal(collectionOf(pack.id));
    setAwaited(true);
    if (rest.length > 0) return begin(rest);
    setDialog(null);
  };
  // What changes notes is read at once, and not found by chance: but nothing is laid over what is being done.
  useEffect(() => {
    if (!awaited || !reported || dialog !== null) return;
    setAwaited(false);
    desk.showReport();
  }, [awaited, reported, dialog, desk.showReport]);

  return {
    stage,
    rest: rest.length,
    said,
    offers,
    take,
    trust: () => stage.at === "met" && void current.current?.keep(stage.pack),
    install: () => stage.at === "ready" && void install(stage.pack),
    next: () => begin(rest),
    close: () => {
      begin(none);
      setDialog(null);
    },
    /** Goes back to the version before; what that does to notes is reported. */
    goBack: async (collection: string) => {
      await collections.goBack(collection).then(
        async () => {
          const now = (await collections.all()).find(({ id }) => id === collection);
          setAwaited(true);
          // The report is not laid over the list: that gives way to it.
          setDialog(null);
          say(words.back(now?.name ?? "", now?.version ?? ""));
        },
        () => say(words.notBack),
      );
    },
    doings: useMemo(
      () => ({
        "install-pack": () => {
          begin(none);
          setDialog("install-pack");
        },
      }),
      [begin, setDialog],
    ),
  };
}

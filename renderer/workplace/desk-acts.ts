import type { Dispatch, SetStateAction } from "react";
import type { Shell } from "../core/shell.ts";
import type { ReadBundle } from "../library/install.ts";
import type { Started } from "../library/start.ts";
import type { Search } from "../search/client.ts";
import { groupKey } from "../shelf/groups.ts";
import type { DialogName } from "./Dialogs.tsx";
import type { DeskReach } from "./desk-reach.ts";
import type { DeskReading } from "./desk-reading.ts";
import type { DeskSession } from "./desk-session.ts";
import { useIntaking } from "./documents/intaking.ts";
import { usePacking } from "./documents/packing.ts";
import { useMeetingActs } from "./meetings/meeting-acts.ts";
import { useAnnotatingActs } from "./notes/annotating-acts.ts";
import { useBookmarking } from "./notes/bookmarking.ts";
import { useExchange } from "./notes/exchanging.ts";
import { useImpacting } from "./notes/impacting.ts";
import { usePrinting } from "./sets/printing-acts.ts";
import { useSetsActs } from "./sets/sets-acts.ts";

type Use = {
  readonly started: Started;
  readonly shell: Shell;
  readonly search: Search;
  readonly read: ReadBundle;
  readonly open: DeskSession;
  readonly reach: DeskReach;
  readonly reading: DeskReading;
  readonly author: string;
  /** What the reader calls the colours. */
  readonly names: Parameters<typeof useAnnotatingActs>[0]["names"];
  readonly dialog: DialogName | null;
  readonly setDialog: Dispatch<SetStateAction<DialogName | null>>;
};

/** What is done with what is read and written: annotated, bookmarked, collected, printed, exchanged, brought in. */
export function useDeskActs({ started, shell, search, read, open, reach, reading, ...given }: Use) {
  const { own, notes, collections } = started;
  const { library, session, front, act } = open;
  const { marker, panel } = reach;
  const { inFocus, besideShown, openPlace, openTitle } = reading;
  const { author, names, dialog, setDialog } = given;
  const annotating = useAnnotatingActs({ notes, marker, panel, inFocus, names, besideShown, author });
  const exchange = useExchange(shell, notes, library.works, setDialog);
  const intaking = useIntaking(collections, library.works, read, setDialog);
  const bookmarking = useBookmarking(notes, library);
  const impacting = useImpacting({ library, own, notes, marker, panel, inFocus });
  const showImpact = () => {
    setDialog("impact");
    impacting.seen();
  };
  const packing = usePacking({
    collections,
    notes,
    shell,
    dialog,
    setDialog,
    reported: impacting.announced,
    showReport: showImpact,
    reveal: (id) => act({ do: "expand", expanded: [...new Set([...session.expanded, groupKey(id)])] }),
  });
  const sets = useSetsActs({
    notes,
    library,
    current: session.set,
    onCurrent: (set) => act({ do: "open-set", set }),
    marker,
    inFocus,
  });
  const printing = usePrinting({ front, inFocus, marker, show: () => setDialog("print") });
  const conferring = useMeetingActs({
    own,
    notes,
    library,
    search,
    unitRead: () => (front && marker.current?.unit(inFocus)) ?? null,
    reading: front && { workId: front.workId, address: inFocus },
    open: openTitle,
    panel,
    onOpen: openPlace,
  });
  /** On what is selected, else on the unit in focus. */
  const bookmarkHere = () => {
    const { workId = "", address = "" } = marker.current?.anchor(inFocus) ?? {};
    return bookmarking.add({ workId, address });
  };
  return {
    annotating,
    bookmarkHere,
    bookmarking,
    conferring,
    exchange,
    impacting,
    intaking,
    packing,
    printing,
    sets,
    showImpact,
  };
}

/** All that is done with what is read and written. */
export type DeskActs = ReturnType<typeof useDeskActs>;

import type { Dispatch, SetStateAction } from "react";
import type { Shell } from "../core/shell.ts";
import type { Settings } from "../library/settings.ts";
import { behindDialog, type Doings, possibleBehind, useCommands } from "./commands.ts";
import type { DialogName } from "./Dialogs.tsx";
import type { DeskActs } from "./desk-acts.ts";
import type { DeskReach } from "./desk-reach.ts";
import type { DeskReading } from "./desk-reading.ts";
import type { DeskSession } from "./desk-session.ts";
import { useMenuState } from "./menu-state.ts";
import { useAddressBar } from "./reading/address-bar.ts";
import type { useSettings } from "./settings.ts";
import { useWindowDoings } from "./window-doings.ts";

type Use = {
  readonly shell: Shell;
  readonly open: DeskSession;
  readonly reach: DeskReach;
  readonly reading: DeskReading;
  readonly acts: DeskActs;
  readonly looks: ReturnType<typeof useSettings>["looks"];
  readonly theme: Settings["theme"];
  /** Goes to another of the hits. */
  readonly step: (by: 1 | -1) => void;
  readonly dialog: DialogName | null;
  readonly setDialog: Dispatch<SetStateAction<DialogName | null>>;
};

/** Every command of the program, and the ways by which it is given: keys, the menu, the address bar. */
export function useDeskDoings({ shell, open, reach, reading, acts, looks, theme, step, ...given }: Use): {
  readonly doings: Doings;
  readonly openEditions: () => void;
} {
  const { session, front, act } = open;
  const { finder, copier, box, noted, show, refs, panel, sideEntry } = reach;
  const { besideShown, editions, openPlace, recent } = reading;
  const { annotating, conferring, exchange, packing, intaking } = acts;
  const { dialog, setDialog } = given;
  const openEditions = () => editions.length > 0 && setDialog("editions");
  const inWindow = useWindowDoings({ session, front, besideShown, refs, panel, sideEntry, act });
  const doings: Doings = {
    ...looks,
    ...inWindow,
    ...annotating.doings,
    ...conferring.doings,
    ...exchange.doings,
    ...packing.doings,
    ...intaking.doings,
    bookmark: acts.bookmarkHere,
    "add-to-set": () => acts.sets.addHere(),
    "focus-box": () => box.current?.select(),
    // Where nothing is open, what is looked for is looked for everywhere.
    find: () => (front ? finder.current?.open() : box.current?.select()),
    "find-next": () => front && finder.current?.step("next"),
    "find-previous": () => front && finder.current?.step("previous"),
    "copy-citation": () => copier.current?.copyCitation(),
    "copy-quotation": () => copier.current?.copyQuotation(),
    "show-tree": () => show("tree", reach.tree),
    "show-results": () => show("results", reach.question),
    "show-notes": () => show("notes", reach.notebook),
    "show-sets": () => show("sets", reach.setList),
    "next-hit": () => (noted.current?.step ?? step)(1),
    "previous-hit": () => (noted.current?.step ?? step)(-1),
    editions: openEditions,
    about: () => setDialog("about"),
    checkup: () => setDialog("checkup"),
    impact: acts.showImpact,
    settings: () => setDialog("settings"),
    shortcuts: () => setDialog("shortcuts"),
    print: acts.printing.print,
    proof: () => front && setDialog("proof"),
    project: () => front && setDialog("project"),
  };
  /** A note is written down over whatever is open. */
  const always = {
    ...looks,
    "quick-note": doings["quick-note"],
    // What is shown to the room goes on with the agenda.
    ...(dialog === "project" && {
      "next-item": doings["next-item"],
      "previous-item": doings["previous-item"],
    }),
  };
  const leave = () => (dialog ? setDialog(null) : conferring.close());
  const possible = dialog || conferring.layer ? behindDialog(doings, always, leave) : doings;
  useCommands(shell, possible);
  useMenuState({
    shell,
    session,
    front,
    besideShown,
    theme,
    hasEditions: editions.length > 0,
    inMeeting: Boolean(conferring.current),
    behind: possible === doings ? null : possibleBehind(always),
    recent,
    onRecent: ({ workId, scope, place }) => {
      if (possible !== doings) leave();
      openPlace(workId, place.address, { at: { scope, offset: place.offset } });
    },
  });
  useAddressBar({
    front,
    onLink: ({ workId, address }) => openPlace(workId, address),
    onReturn: ({ workId, address }, at) => openPlace(workId, address, { at, back: true }),
    onBack: () => possible.back(),
  });
  return { doings, openEditions };
}

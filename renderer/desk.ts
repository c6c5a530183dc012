import { type RefObject, useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useAddressBar } from "./address-bar.ts";
import { useAnnotatingActs } from "./annotating-acts.ts";
import { useAnnounced } from "./announced.ts";
import { useBookmarking } from "./bookmarking.ts";
import { collectHits } from "./collect-hits.ts";
import { behindDialog, type Doings, possibleBehind, useCommands } from "./commands.ts";
import type { Shell, ShellDescription } from "./core/shell.ts";
import type { DialogName } from "./Dialogs.tsx";
import { editionsOf } from "./editions/editions.ts";
import { useExchange } from "./exchanging.ts";
import type { Begun } from "./find/Box.tsx";
import { useFound } from "./found.ts";
import { useHeldOpen } from "./held-open.ts";
import { useImpacting } from "./impacting.ts";
import { useIntaking } from "./intaking.ts";
import { useKept } from "./kept.ts";
import type { ReadBundle } from "./library/install.ts";
import { frontTab } from "./library/panes.ts";
import { relationsOf } from "./library/relations.ts";
import type { Side as SideName } from "./library/session.ts";
import type { Started } from "./library/start.ts";
import { useMeetingActs } from "./meeting-acts.ts";
import { useMenuState } from "./menu-state.ts";
import { useNotedHere } from "./noted-here.ts";
import type { NotesReach } from "./notes/AnnotationsView.tsx";
import { useOpening } from "./opening.ts";
import { usePacking } from "./packing.ts";
import { usePaneRefs } from "./pane-refs.ts";
import { usePrinting } from "./printing-acts.ts";
import { useReadingPlace } from "./reading-place.ts";
import type { WorkplaceState } from "./reading-state.ts";
import { recentPlaces } from "./recent-places.ts";
import { useFollowing } from "./relations/following.ts";
import { useUnitInFocus } from "./relations/in-focus.ts";
import { useRoom } from "./relations/room.ts";
import { noFilter } from "./search/answer-types.ts";
import type { IndexState, Search } from "./search/client.ts";
import { useSetsActs } from "./sets-acts.ts";
import { useSettings } from "./settings.ts";
import { groupKey } from "./shelf/groups.ts";
import { useLibraryToday } from "./today.ts";
import { colourNames } from "./ui/colours.ts";
import { useWindowDoings } from "./window-doings.ts";
import { type Action, next, start } from "./workplace-state.ts";

/** What the window is about: what is open and in focus, and all that can be done with it. */
export function useDesk(started: Started, search: Search, shell: Shell, read: ReadBundle) {
  const library = useLibraryToday(started.library);
  const { own, notes, session: last, settings: lastSettings, shortfall } = started;
  const [{ session, jump, asked }, dispatch] = useReducer(
    (state: WorkplaceState, [action, now]: readonly [Action, number]) => next(state, action, now),
    start(last),
  );
  const act = useCallback((action: Action) => dispatch([action, Date.now()]), []);
  const unsaved = useKept(own, session);
  useHeldOpen(notes);
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const [description, setDescription] = useState<ShellDescription | null>(null);
  const [index, setIndex] = useState<IndexState | null>(null);
  const box = useRef<HTMLInputElement>(null);
  const question = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const tree = useRef<HTMLDivElement>(null);
  const notebook = useRef<HTMLDivElement>(null);
  const setList = useRef<HTMLDivElement>(null);
  const noted = useRef<NotesReach>(null);
  const refs = usePaneRefs();
  const { panel, finder, copier, marker } = refs[session.focused === 1 ? 1 : 0];
  const [begun, setBegun] = useState<Begun>({ question: "", caret: 0, count: 0 });
  const front = frontTab(session);
  const { settings, unkept, change, looks } = useSettings(own, lastSettings, refs, dialog === "project");
  const workOf = useCallback((id: string) => library.works.find((work) => work.id === id), [library]);

  const { openPlace, misplaced } = useOpening(library, panel, act);
  const relations = useMemo(() => relationsOf(library), [library]);
  useFollowing((workId, address, how) => openPlace(workId, address, { how }));
  const inFocus = useUnitInFocus(panel, front, asked);
  const notedHere = useNotedHere(library, front, inFocus);
  const room = useRoom();
  const besideShown = session.besideShown ?? (room && session.panes.length < 2);
  const names = useMemo(() => colourNames(settings.colours), [settings.colours]);
  const annotating = useAnnotatingActs({
    notes,
    marker,
    panel,
    inFocus,
    names,
    besideShown,
    author: settings.author,
  });
  const exchange = useExchange(shell, notes, library.works, setDialog);
  const intaking = useIntaking(started.collections, library.works, read, setDialog);
  const bookmarking = useBookmarking(notes, library);
  const impacting = useImpacting({ library, own, notes, marker, panel, inFocus });
  const showImpact = () => {
    setDialog("impact");
    impacting.seen();
  };
  const packing = usePacking({
    collections: started.collections,
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
  const openTitle = useMemo(
    () => (front ? { workId: front.workId, address: front.scope, title: front.title } : null),
    [front],
  );
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
  const { results, openAt, step, shown, marked } = useFound({
    search,
    session,
    front,
    open: openTitle,
    asked,
    ranked: index?.phase === "ready",
    openHit: (hit, how) => openPlace(hit.workId, hit.address, { hit, how }),
    onHit: (hit) => act({ do: "look", to: { hit } }),
  });
  const collectAll = () => void collectHits(results, sets);
  /** Shows a side, and gives the keyboard to a part of it. */
  const show = (side: SideName, part: RefObject<HTMLElement | null>) => {
    flushSync(() => act({ do: "show-side", side }));
    part.current?.focus();
    if (part.current instanceof HTMLInputElement) part.current.select();
  };
  const seek = (words: string) => {
    act({ do: "ask", question: words, filter: noFilter });
    show("results", question);
  };
  const toText = () => panel.current?.focus({ preventScroll: true });

  const [frontWork, frontScope] = [front?.workId, front?.scope];
  const editions = useMemo(
    () =>
      frontWork === undefined
        ? []
        : editionsOf(library.works, { workId: frontWork, address: frontScope ?? "" }),
    [library, frontWork, frontScope],
  );

  const openEditions = () => editions.length > 0 && setDialog("editions");
  /** On what is selected, else on the unit in focus. */
  const bookmarkHere = () => {
    const { workId = "", address = "" } = marker.current?.anchor(inFocus) ?? {};
    return bookmarking.add({ workId, address });
  };
  const sideEntry = () => tree.current ?? question.current ?? notebook.current ?? setList.current;
  const inWindow = useWindowDoings({ session, front, besideShown, refs, panel, sideEntry, act });
  const doings: Doings = {
    ...looks,
    ...inWindow,
    ...annotating.doings,
    ...conferring.doings,
    ...exchange.doings,
    ...packing.doings,
    ...intaking.doings,
    bookmark: bookmarkHere,
    "add-to-set": () => sets.addHere(),
    "focus-box": () => box.current?.select(),
    // Where nothing is open, what is looked for is looked for everywhere.
    find: () => (front ? finder.current?.open() : box.current?.select()),
    "find-next": () => front && finder.current?.step("next"),
    "find-previous": () => front && finder.current?.step("previous"),
    "copy-citation": () => copier.current?.copyCitation(),
    "copy-quotation": () => copier.current?.copyQuotation(),
    "show-tree": () => show("tree", tree),
    "show-results": () => show("results", question),
    "show-notes": () => show("notes", notebook),
    "show-sets": () => show("sets", setList),
    "next-hit": () => (noted.current?.step ?? step)(1),
    "previous-hit": () => (noted.current?.step ?? step)(-1),
    editions: openEditions,
    about: () => setDialog("about"),
    checkup: () => setDialog("checkup"),
    impact: showImpact,
    settings: () => setDialog("settings"),
    shortcuts: () => setDialog("shortcuts"),
    print: printing.print,
    proof: () => front && setDialog("proof"),
    project: () => front && setDialog("project"),
  };
  const recent = useMemo(() => recentPlaces(session, library), [session, library]);
  /** A note is written down over whatever is open. */
  const always = { ...looks, "quick-note": doings["quick-note"] };
  const leave = () => (dialog ? setDialog(null) : conferring.close());
  const possible = dialog || conferring.layer ? behindDialog(doings, always, leave) : doings;
  useCommands(shell, possible);
  useMenuState({
    shell,
    session,
    front,
    besideShown,
    theme: settings.theme,
    hasEditions: editions.length > 0,
    inMeeting: Boolean(conferring.current),
    behind: possible === doings ? null : possibleBehind(always),
    recent,
    onRecent: ({ workId, scope, place }) => {
      if (possible !== doings) leave();
      openPlace(workId, place.address, { at: { scope, offset: place.offset } });
    },
  });
  useEffect(() => search.onIndex(setIndex), [search]);
  useEffect(() => void shell.describe().then(setDescription), [shell]);
  useAddressBar({
    front,
    onLink: ({ workId, address }) => openPlace(workId, address),
    onReturn: ({ workId, address }, at) => openPlace(workId, address, { at, back: true }),
    onBack: () => possible.back(),
  });

  const expanded = useMemo(() => new Set(session.expanded), [session.expanded]);
  const { path } = useReadingPlace(front, front ? workOf(front.workId) : undefined);
  const announced = useAnnounced(session);
  return {
    act,
    doings,
    annotating,
    announced,
    asked,
    begun,
    besideShown,
    bookmarkHere,
    bookmarking,
    box,
    change,
    collectAll,
    conferring,
    copier,
    description,
    dialog,
    editions,
    exchange,
    intaking,
    expanded,
    front,
    impacting,
    inFocus,
    index,
    jump,
    library,
    list,
    marked,
    misplaced,
    names,
    notebook,
    noted,
    notedHere,
    notes,
    openAt,
    openEditions,
    openPlace,
    openTitle,
    panel,
    packing,
    path,
    printing,
    question,
    read,
    recent,
    refs,
    relations,
    results,
    search,
    seek,
    session,
    setBegun,
    setDialog,
    setList,
    sets,
    settings,
    shell,
    shortfall,
    show,
    showImpact,
    shown,
    step,
    toText,
    tree,
    unkept,
    unsaved,
  };
}

export type Desk = ReturnType<typeof useDesk>;

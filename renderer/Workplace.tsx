import { type RefObject, useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Annotating, AnnotationSection } from "./Annotating.tsx";
import { useAddressBar } from "./address-bar.ts";
import { useAnnotatingActs } from "./annotating-acts.ts";
import { useAnnounced } from "./announced.ts";
import { useBookmarking } from "./bookmarking.ts";
import { Conferring, ConferringBar } from "./Conferring.tsx";
import { collectHits } from "./collect-hits.ts";
import { behindDialog, type Doings, useCommands } from "./commands.ts";
import type { Shell, ShellDescription } from "./core/shell.ts";
import { type DialogName, Dialogs } from "./Dialogs.tsx";
import { ExchangeDialogs } from "./ExchangeDialogs.tsx";
import { editionsOf } from "./editions/editions.ts";
import { useExchange } from "./exchanging.ts";
import { type Begun, Box } from "./find/Box.tsx";
import { HitBar } from "./find/HitBar.tsx";
import { useFound } from "./found.ts";
import { useHeldOpen } from "./held-open.ts";
import { ImpactOver, placingBar } from "./Impacting.tsx";
import { useImpacting } from "./impacting.ts";
import { useKept } from "./kept.ts";
import type { ReadBundle } from "./library/install.ts";
import { focusedPane, frontTab } from "./library/panes.ts";
import { relationsOf } from "./library/relations.ts";
import type { Side as SideName } from "./library/session.ts";
import type { Started } from "./library/start.ts";
import { useMeetingActs } from "./meeting-acts.ts";
import { Notebook } from "./Notebook.tsx";
import { useNotedHere } from "./noted-here.ts";
import type { NotesReach } from "./notes/AnnotationsView.tsx";
import { useOpening } from "./opening.ts";
import { Panes } from "./Panes.tsx";
import { focusPart, usePaneRefs } from "./pane-refs.ts";
import { usePrinting } from "./printing-acts.ts";
import { useReadingPlace } from "./reading-place.ts";
import type { WorkplaceState } from "./reading-state.ts";
import { recentPlaces } from "./recent-places.ts";
import { Beside } from "./relations/Beside.tsx";
import { FoldedBeside } from "./relations/FoldedBeside.tsx";
import { useFollowing } from "./relations/following.ts";
import { useUnitInFocus } from "./relations/in-focus.ts";
import { Preview } from "./relations/Preview.tsx";
import { useRoom } from "./relations/room.ts";
import { Safety } from "./Safety.tsx";
import { Sets } from "./Sets.tsx";
import { CollectHere, SetsOver } from "./SetsOver.tsx";
import { Side } from "./Side.tsx";
import { noFilter } from "./search/answer-types.ts";
import type { IndexState, Search } from "./search/client.ts";
import { useSetsActs } from "./sets-acts.ts";
import { useSettings } from "./settings.ts";
import { rowKey } from "./shelf/rows.ts";
import { Top } from "./Top.tsx";
import { colourNames } from "./ui/colours.ts";
import { Rail } from "./ui/Rail.tsx";
import { StatusBar } from "./ui/StatusBar.tsx";
import { type Action, next, start } from "./workplace-state.ts";

/** The width of a window that has room for the side panel and two panes, in CSS pixels. */
const roomy = 1600;

type Props = {
  readonly started: Started;
  readonly search: Search;
  readonly shell: Shell;
  readonly read: ReadBundle;
};

/** The window once everything is open: contents or results on the left, reading on the right, the one box above. */
export function Workplace({
  started: { library, own, notes, session: last, settings: lastSettings, shortfall },
  search,
  shell,
  read,
}: Props) {
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
  const bookmarking = useBookmarking(notes, library);
  const impacting = useImpacting({ library, own, notes, marker, panel, inFocus });
  const showImpact = () => {
    setDialog("impact");
    impacting.seen();
  };
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

  const toggleSide = () => {
    flushSync(() => act({ do: "show-tree", shown: !session.treeShown }));
    // What is folded away does not keep the keyboard.
    if (document.activeElement === document.body) toText();
  };
  const toggleBeside = () => {
    flushSync(() => act({ do: "show-beside", shown: !besideShown }));
    if (document.activeElement === document.body) toText();
  };
  const openEditions = () => editions.length > 0 && setDialog("editions");
  /** Moves the tab that is read in its row. */
  const moveFront = (by: 1 | -1) => {
    const at = focusedPane(session).tabs.findIndex(({ id }) => id === front?.id);
    if (front) act({ do: "put", tab: front.id, pane: session.focused, at: at + by });
  };
  /** Opens what is read in the other pane too, and goes on reading there. */
  const split = () => {
    flushSync(() => act({ do: "split", newId: crypto.randomUUID(), narrow: innerWidth < roomy }));
    refs[session.focused === 1 ? 0 : 1].panel.current?.focus({ preventScroll: true });
  };
  // A pane that is closed does not keep the keyboard.
  const panes = session.panes.length;
  const hadPanes = useRef(panes);
  useEffect(() => {
    if (panes < hadPanes.current && document.activeElement === document.body) {
      panel.current?.focus({ preventScroll: true });
    }
    hadPanes.current = panes;
  }, [panes, panel]);
  /** On what is selected, else on the unit in focus. */
  const bookmarkHere = () => {
    const { workId = "", address = "" } = marker.current?.anchor(inFocus) ?? {};
    return bookmarking.add({ workId, address });
  };
  const sideEntry = () => tree.current ?? question.current ?? notebook.current ?? setList.current;
  const doings: Doings = {
    ...looks,
    ...annotating.doings,
    ...conferring.doings,
    ...exchange.doings,
    bookmark: bookmarkHere,
    "add-to-set": () => sets.addHere(),
    "focus-box": () => box.current?.select(),
    // Where nothing is open, what is looked for is looked for everywhere.
    find: () => (front ? finder.current?.open() : box.current?.select()),
    "find-next": () => front && finder.current?.step("next"),
    "find-previous": () => front && finder.current?.step("previous"),
    "copy-citation": () => copier.current?.copyCitation(),
    "copy-quotation": () => copier.current?.copyQuotation(),
    "close-tab": () => front && act({ do: "close", tabs: [front.id] }),
    "reopen-tab": () => act({ do: "reopen" }),
    "tab-left": () => moveFront(-1),
    "tab-right": () => moveFront(1),
    split,
    "link-panes": () => panes > 1 && act({ do: "link", linked: !session.linked }),
    "next-part": () => focusPart(1, sideEntry(), refs),
    "previous-part": () => focusPart(-1, sideEntry(), refs),
    "next-tab": () => act({ do: "turn", step: 1 }),
    "previous-tab": () => act({ do: "turn", step: -1 }),
    back: () => act({ do: "go", step: -1, newId: crypto.randomUUID() }),
    forward: () => act({ do: "go", step: 1, newId: crypto.randomUUID() }),
    "toggle-tree": toggleSide,
    "toggle-beside": toggleBeside,
    "show-tree": () => show("tree", tree),
    "show-results": () => show("results", question),
    "show-notes": () => show("notes", notebook),
    "show-sets": () => show("sets", setList),
    "next-hit": () => (noted.current?.step ?? step)(1),
    "previous-hit": () => (noted.current?.step ?? step)(-1),
    editions: openEditions,
    about: () => setDialog("about"),
    impact: showImpact,
    settings: () => setDialog("settings"),
    shortcuts: () => setDialog("shortcuts"),
    print: printing.print,
    proof: () => front && setDialog("proof"),
    project: () => front && setDialog("project"),
  };
  /** A note is written down over whatever is open. */
  const always = { ...looks, "quick-note": doings["quick-note"] };
  const leave = () => (dialog ? setDialog(null) : conferring.close());
  const possible = dialog || conferring.layer ? behindDialog(doings, always, leave) : doings;
  useCommands(shell, possible);
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
  const recent = useMemo(() => recentPlaces(session, library), [session, library]);
  const announced = useAnnounced(session);
  return (
    <div className="workplace">
      <Top session={session} onToggle={toggleSide}>
        <Box
          works={library.works}
          search={search}
          open={openTitle}
          input={box}
          begun={begun}
          onOpen={openPlace}
          onSeeAll={seek}
          onCommand={(command) => doings[command]()}
          onLeave={toText}
        />
      </Top>
      <div className="body">
        <Rail
          shown={session.treeShown ? session.side : null}
          onShow={(side) => act({ do: "show-side", side })}
          onFold={() => act({ do: "show-tree", shown: false })}
          onSettings={doings.settings}
        />
        <Side
          session={session}
          works={library.works}
          onWidth={(width) => act({ do: "size-side", width })}
          shelf={{
            tree,
            expanded,
            current: front && { workId: front.workId, path: path.map((entry) => entry.address) },
            onExpand: (keys) => act({ do: "expand", expanded: [...keys] }),
            onOpen: (row, how) => openPlace(row.workId, row.address, { how }),
            onOpenBeside: (row) => openPlace(row.workId, row.address, { how: "beside" }),
            onSeek: seek,
            onBookmark: bookmarking.add,
            bookmarked: bookmarking.marked,
            onCollect: (row) => void sets.add([row]),
            onPrint: printing.printRow,
            onCite: async ({ workId, address }) => {
              const opened = await library.open(workId);
              if (opened) copier.current?.copyCitationOf(opened, address);
            },
          }}
          results={{
            results,
            input: question,
            list,
            onAsk: (asked) => act({ do: "ask", question: asked }),
            onNarrow: (filter) => act({ do: "narrow", filter }),
            onFold: (work) => act({ do: "fold", work }),
            onLook: (to) => act({ do: "look", to }),
            onOpenHit: openAt,
            onOpenPlace: (workId, address, how) => openPlace(workId, address, { how }),
            onBookmark: (workId, address) => bookmarking.add({ workId, address }),
            onCollect: (workId, address) => void sets.addAt([{ workId, address }]),
            onCollectAll: collectAll,
            onLeave: toText,
          }}
          notes={
            <Notebook
              notes={notes}
              onShare={exchange.exportOnly}
              library={library}
              settings={settings}
              noting={session.noting}
              width={session.notesWidth}
              here={notedHere}
              acts={impacting.noteActs}
              onCollect={(anchors) => void sets.addAnchors(anchors)}
              onEdit={annotating.edit}
              entry={notebook}
              reach={noted}
              conferring={conferring}
              onCommand={(command) => doings[command]()}
              onNoting={(to) => act({ do: "note", to })}
              onWidth={(width) => act({ do: "size-side", width })}
              onOpen={openPlace}
              onLeave={toText}
            />
          }
          sets={
            <Sets
              notes={notes}
              library={library}
              shell={shell}
              acts={sets}
              current={session.set}
              width={session.setsWidth}
              open={openTitle}
              entry={setList}
              onCurrent={(set) => act({ do: "open-set", set })}
              onWidth={(width) => act({ do: "size-side", width })}
              onOpen={(workId, address, how) => openPlace(workId, address, { how })}
              settings={settings}
              onExport={exchange.exportOnly}
              onLeave={toText}
            />
          }
        />
        <Panes
          library={library}
          relations={relations}
          notes={notes}
          session={session}
          jump={jump}
          refs={refs}
          recent={recent}
          above={
            placingBar(impacting) ??
            (shown && results.answer && (
              <HitBar
                question={results.answer.question}
                at={shown.at}
                total={results.answer.total}
                onStep={step}
                onBack={() => show("results", list)}
                onClose={() => act({ do: "look", to: { hit: null } })}
              />
            ))
          }
          marked={marked}
          act={act}
          onOpen={(workId, address) => openPlace(workId, address)}
          onRecent={({ workId, scope, place }) =>
            openPlace(workId, place.address, { at: { scope, offset: place.offset } })
          }
          onPage={() => setBegun(({ count }) => ({ question: "第页", caret: 1, count: count + 1 }))}
          onProof={doings.proof}
          onProject={doings.project}
          bookmark={{
            there: bookmarking.marked.has(rowKey(front?.workId ?? "", inFocus)),
            onAdd: bookmarkHere,
          }}
          onEditions={openEditions}
          onSplit={split}
        />
        {front && !besideShown && <FoldedBeside onShow={toggleBeside} />}
        {front && besideShown && (
          <Beside
            library={library}
            relations={relations}
            search={search}
            workId={front.workId}
            address={inFocus}
            width={session.besideWidth}
            onWidth={(width) => act({ do: "size-beside", width })}
            onFold={toggleBeside}
          >
            <CollectHere onCollect={() => sets.addHere(false)} />
            <AnnotationSection
              notes={notes}
              acts={annotating}
              names={names}
              opened={library.opened(front.workId)}
              address={inFocus}
            />
          </Beside>
        )}
      </div>
      <output className="unseen" aria-live="polite">
        {announced}
      </output>
      <Safety notes={notes} onExport={doings["export-notes"]} />
      <ConferringBar acts={conferring} />
      <StatusBar
        works={library.works.length}
        description={description}
        shortfall={shortfall}
        unsaved={unsaved}
        notes={notes}
        unkept={unkept}
        misplaced={misplaced}
        index={index}
        onIndexing={(going) => (going ? search.resume() : search.stop())}
        onAbout={doings.about}
      />
      <Preview library={library} />
      <Conferring
        notes={notes}
        acts={conferring}
        library={library}
        shell={shell}
        colours={names}
        draft={session.noting.draft}
        over={dialog !== null}
        onDraft={(draft) => act({ do: "note", to: { draft } })}
      />
      <Annotating
        notes={notes}
        acts={annotating}
        names={names}
        onCopy={() => copier.current?.copyQuotation()}
        bookmarking={bookmarking}
        onBookmark={bookmarkHere}
        onCollect={() => sets.addHere()}
      />
      <SetsOver notes={notes} acts={sets} />
      <ExchangeDialogs
        shown={dialog}
        exchange={exchange}
        notes={notes}
        library={library}
        shell={shell}
        web={description?.kind === "web"}
        author={settings.author}
        colours={names}
        onOpen={openPlace}
        onClose={() => setDialog(null)}
      />
      <ImpactOver
        impacting={impacting}
        shell={shell}
        shown={dialog === "impact"}
        onShow={showImpact}
        onClose={() => setDialog(null)}
        onOpen={(workId, address) => openPlace(workId, address)}
      />
      <Dialogs
        shown={dialog}
        library={library}
        front={front}
        notes={notes}
        printing={printing.asked}
        editions={editions}
        shell={shell}
        description={description}
        read={read}
        settings={settings}
        onSettings={change}
        onClose={(address) => {
          setDialog(null);
          if (address && front) openPlace(front.workId, address);
        }}
      />
    </div>
  );
}

import { type RefObject, useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useAddressBar } from "./address-bar.ts";
import { behindDialog, type Doings, useCommands } from "./commands.ts";
import type { Shell, ShellDescription } from "./core/shell.ts";
import { type DialogName, Dialogs } from "./Dialogs.tsx";
import { editionsOf } from "./editions/editions.ts";
import { type Begun, Box } from "./find/Box.tsx";
import { HitBar } from "./find/HitBar.tsx";
import { useFound } from "./found.ts";
import { useKept } from "./kept.ts";
import type { ReadBundle } from "./library/install.ts";
import { relationsOf } from "./library/relations.ts";
import type { Side as SideName } from "./library/session.ts";
import type { Started } from "./library/start.ts";
import { frontTab } from "./library/tabs.ts";
import { useOpening } from "./opening.ts";
import { type Copier, type Finder, Reader } from "./reader/Reader.tsx";
import { useReadingPlace } from "./reading-place.ts";
import { Beside } from "./relations/Beside.tsx";
import { FoldedBeside } from "./relations/FoldedBeside.tsx";
import { useFollowing } from "./relations/following.ts";
import { useUnitInFocus } from "./relations/in-focus.ts";
import { useTabIntoLinks } from "./relations/into-links.ts";
import { Preview } from "./relations/Preview.tsx";
import { useRoom } from "./relations/room.ts";
import { Side } from "./Side.tsx";
import { noFilter } from "./search/answer-types.ts";
import type { IndexState, Search } from "./search/client.ts";
import { useSettings } from "./settings.ts";
import { Top } from "./Top.tsx";
import { Rail } from "./ui/Rail.tsx";
import { StatusBar } from "./ui/StatusBar.tsx";
import { next, start } from "./workplace-state.ts";

type Props = {
  readonly started: Started;
  readonly search: Search;
  readonly shell: Shell;
  readonly read: ReadBundle;
};

/** The window once everything is open: contents or results on the left, reading on the right, the one box above. */
export function Workplace({
  started: { library, own, session: last, settings: lastSettings, shortfall },
  search,
  shell,
  read,
}: Props) {
  const [{ session, jump, jumps, asked }, act] = useReducer(next, start(last));
  const unsaved = useKept(own, session);
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const [description, setDescription] = useState<ShellDescription | null>(null);
  const [index, setIndex] = useState<IndexState | null>(null);
  const box = useRef<HTMLInputElement>(null);
  const question = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const tree = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const finder = useRef<Finder>(null);
  const copier = useRef<Copier>(null);
  const [begun, setBegun] = useState<Begun>({ question: "", caret: 0, count: 0 });
  const front = frontTab(session);
  const { settings, unkept, change, looks } = useSettings(own, lastSettings, panel, dialog === "project");
  const workOf = useCallback((id: string) => library.works.find((work) => work.id === id), [library]);

  const { openPlace, misplaced } = useOpening(library, panel, act);
  const relations = useMemo(() => relationsOf(library), [library]);
  useFollowing((workId, address, how) => openPlace(workId, address, { how }));
  useTabIntoLinks(panel);
  const inFocus = useUnitInFocus(panel, front, asked);
  const room = useRoom();
  const besideShown = session.besideShown ?? room;
  const openTitle = useMemo(
    () => (front ? { workId: front.workId, address: front.scope, title: front.title } : null),
    [front],
  );
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
  const doings: Doings = {
    ...looks,
    "focus-box": () => box.current?.select(),
    // Where nothing is open, what is looked for is looked for everywhere.
    find: () => (front ? finder.current?.open() : box.current?.select()),
    "find-next": () => front && finder.current?.step("next"),
    "find-previous": () => front && finder.current?.step("previous"),
    "copy-citation": () => copier.current?.copyCitation(),
    "copy-quotation": () => copier.current?.copyQuotation(),
    "close-tab": () => session.front !== null && act({ do: "close", tab: session.front }),
    "next-tab": () => act({ do: "turn", step: 1 }),
    "previous-tab": () => act({ do: "turn", step: -1 }),
    back: () => history.back(),
    forward: () => history.forward(),
    "toggle-tree": toggleSide,
    "toggle-beside": toggleBeside,
    "show-tree": () => show("tree", tree),
    "show-results": () => show("results", question),
    "next-hit": () => step(1),
    "previous-hit": () => step(-1),
    editions: openEditions,
    about: () => setDialog("about"),
    settings: () => setDialog("settings"),
    shortcuts: () => setDialog("shortcuts"),
    proof: () => front && setDialog("proof"),
    project: () => front && setDialog("project"),
  };
  useCommands(shell, dialog ? behindDialog(doings, looks, () => setDialog(null)) : doings);
  useEffect(() => search.onIndex(setIndex), [search]);
  useEffect(() => void shell.describe().then(setDescription), [shell]);
  useAddressBar({
    front,
    jumps,
    onLink: ({ workId, address }) => openPlace(workId, address),
    onReturn: ({ workId, address }, { scope, offset }) =>
      openPlace(workId, address, { back: { scope, offset } }),
  });

  const expanded = useMemo(() => new Set(session.expanded), [session.expanded]);
  const { path, neighbours } = useReadingPlace(front, front ? workOf(front.workId) : undefined);
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
            onSeek: seek,
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
            onLeave: toText,
          }}
        />
        <Reader
          library={library}
          relations={relations}
          tabs={session.tabs}
          front={front}
          jump={jump && jump.tab === front?.id ? jump : null}
          steps={front ? [{ address: "", label: workOf(front.workId)?.work.title ?? "" }, ...path] : []}
          neighbours={neighbours}
          panel={panel}
          above={
            shown &&
            results.answer && (
              <HitBar
                question={results.answer.question}
                at={shown.at}
                total={results.answer.total}
                onStep={step}
                onBack={() => show("results", list)}
                onClose={() => act({ do: "look", to: { hit: null } })}
              />
            )
          }
          finder={finder}
          copier={copier}
          onPage={() => setBegun(({ count }) => ({ question: "第页", caret: 1, count: count + 1 }))}
          marked={marked}
          onSelect={(tab) => act({ do: "select", tab })}
          onClose={(tab) => act({ do: "close", tab })}
          onPlace={(tab, place) => act({ do: "move", tab, place })}
          onOpen={(workId, address) => openPlace(workId, address)}
          onProof={doings.proof}
          onProject={doings.project}
          onEditions={editions.length > 0 ? openEditions : null}
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
          />
        )}
      </div>
      <StatusBar
        works={library.works.length}
        description={description}
        shortfall={shortfall}
        unsaved={unsaved}
        unkept={unkept}
        misplaced={misplaced}
        index={index}
        onIndexing={(going) => (going ? search.resume() : search.stop())}
        onAbout={doings.about}
      />
      <Preview library={library} />
      <Dialogs
        shown={dialog}
        library={library}
        front={front}
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

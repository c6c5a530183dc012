import {
  lazy,
  type RefObject,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { type Told, useAddressBar } from "./address-bar.ts";
import { entryAt } from "./core/outline.ts";
import { scopeOf, scopesIn } from "./core/scope.ts";
import type { Command, Shell, ShellDescription } from "./core/shell.ts";
import { Box } from "./find/Box.tsx";
import { HitBar } from "./find/HitBar.tsx";
import type { How } from "./find/HitRow.tsx";
import { useFound } from "./found.ts";
import { useKept } from "./kept.ts";
import type { ReadBundle } from "./library/install.ts";
import type { OpenHit } from "./library/looking.ts";
import type { Session, Tab } from "./library/session.ts";
import type { Started } from "./library/start.ts";
import { frontTab } from "./library/tabs.ts";
import { messages } from "./messages/zh-cn.ts";
import type { ProofPlace } from "./proof/ProofDialog.tsx";
import { type Finder, Reader } from "./reader/Reader.tsx";
import { Side } from "./Side.tsx";
import { noFilter } from "./search/answer-types.ts";
import type { IndexState, Search } from "./search/client.ts";
import { pathTo, rowKey } from "./shelf/rows.ts";
import { AboutDialog } from "./ui/AboutDialog.tsx";
import { commandOfKey } from "./ui/keys.ts";
import { Rail } from "./ui/Rail.tsx";
import { StatusBar } from "./ui/StatusBar.tsx";
import { next, start } from "./workplace-state.ts";

/** The parser comes with it, which nobody else needs. */
const ProofDialog = lazy(() =>
  import("./proof/ProofDialog.tsx").then((module) => ({ default: module.ProofDialog })),
);

const proofPlace = ({ workId, place, scope }: Tab, title: string): ProofPlace => ({
  workId,
  title,
  address: place.address || scope,
});

const toggleName = ({ side, treeShown }: Session): string => {
  if (side === "tree") return treeShown ? messages.tree.hide : messages.tree.show;
  return treeShown ? messages.rail.hideResults : messages.rail.showResults;
};

type Props = {
  readonly started: Started;
  readonly search: Search;
  readonly shell: Shell;
  readonly read: ReadBundle;
};

/** How a place is opened: coming back to it, as a hit, or in a tab behind. */
type Opening = { readonly back?: Told; readonly hit?: OpenHit; readonly how?: How };

/** The window once everything is open: contents or results on the left, reading on the right, the one box above. */
export function Workplace({
  started: { library, own, session: last, shortfall },
  search,
  shell,
  read,
}: Props) {
  const [{ session, jump, jumps, asked }, act] = useReducer(next, start(last));
  const unsaved = useKept(own, session);
  const [misplaced, setMisplaced] = useState(false);
  const [proof, setProof] = useState<ProofPlace | null>(null);
  const [about, setAbout] = useState(false);
  const [description, setDescription] = useState<ShellDescription | null>(null);
  const [index, setIndex] = useState<IndexState | null>(null);
  const box = useRef<HTMLInputElement>(null);
  const question = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const finder = useRef<Finder>(null);
  const front = frontTab(session);
  const workOf = useCallback((id: string) => library.works.find((work) => work.id === id), [library]);

  /** Opens a unit in its scope's tab, and gives the text the keyboard, so that it can be read on at once. */
  const openPlace = useCallback(
    (workId: string, address: string, { back, hit, how = "read" }: Opening = {}) => {
      const installed = workOf(workId);
      if (!installed) return;
      const { outline, work } = installed;
      const path = pathTo(outline, entryAt(outline, address));
      const scope = back?.scope ?? scopeOf(path);
      const title = path.find((step) => step.address === scope)?.label ?? work.shortTitle;
      const reveal = [workId, ...path.slice(0, -1).map((step) => rowKey(workId, step.address))];
      const target = { workId, scope, title, place: { address, offset: back?.offset ?? 0 } };
      const newId = crypto.randomUUID();
      if (how === "behind") return act({ do: "open-behind", target, newId });
      act({ do: "open", target, newId, reveal, back: back !== undefined, ...(hit && { hit }) });
      setMisplaced(false);
      library.open(workId).then(
        (opened) => setMisplaced(address !== "" && opened !== null && !opened.places.has(address)),
        // The panel, which reads the same, says that it could not.
        () => {},
      );
      if (how === "read") panel.current?.focus({ preventScroll: true });
    },
    [workOf, library],
  );

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
    openHit: (hit, how) => openPlace(hit.workId, hit.address, { hit, how }),
    onHit: (hit) => act({ do: "look", to: { hit } }),
  });
  /** Shows the side panel's results, and gives the keyboard to a part of them. */
  const showResults = useCallback((part: RefObject<HTMLElement | null>) => {
    flushSync(() => act({ do: "show-side", side: "results" }));
    part.current?.focus();
    if (part.current instanceof HTMLInputElement) part.current.select();
  }, []);

  const dialog = about || proof !== null;
  const run = useCallback(
    (command: Command) => {
      // Behind a dialog nothing is changed; closing closes the dialog.
      if (dialog) {
        if (command !== "close-tab") return;
        setAbout(false);
        setProof(null);
        return;
      }
      switch (command) {
        case "focus-box":
          return box.current?.select();
        case "find":
          // Where nothing is open, what is looked for is looked for everywhere.
          return front ? finder.current?.open() : box.current?.select();
        case "find-next":
          return front && finder.current?.step("next");
        case "find-previous":
          return front && finder.current?.step("previous");
        case "close-tab":
          return session.front !== null && act({ do: "close", tab: session.front });
        case "next-tab":
          return act({ do: "turn", step: 1 });
        case "previous-tab":
          return act({ do: "turn", step: -1 });
        case "back":
          return history.back();
        case "forward":
          return history.forward();
        case "toggle-tree":
          return act({ do: "show-tree", shown: !session.treeShown });
        case "show-tree":
          return act({ do: "show-side", side: "tree" });
        case "show-results":
          return showResults(question);
        case "next-hit":
          return step(1);
        case "previous-hit":
          return step(-1);
        case "about":
          return setAbout(true);
        case "proof":
          return front && setProof(proofPlace(front, workOf(front.workId)?.work.title ?? ""));
      }
    },
    [dialog, session.front, session.treeShown, front, workOf, showResults, step],
  );

  useEffect(() => shell.onCommand(run), [shell, run]);
  useEffect(() => search.onIndex(setIndex), [search]);
  useEffect(() => void shell.describe().then(setDescription), [shell]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = commandOfKey(event);
      if (!command) return;
      event.preventDefault();
      run(command);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [run]);

  useAddressBar({
    front,
    jumps,
    onLink: ({ workId, address }) => {
      if (workOf(workId)) openPlace(workId, address);
      else setMisplaced(true);
    },
    onReturn: ({ workId, address }, { scope, offset }) =>
      openPlace(workId, address, { back: { scope, offset } }),
  });

  const expanded = useMemo(() => new Set(session.expanded), [session.expanded]);
  const outline = front && workOf(front.workId)?.outline;
  const here = outline && front ? entryAt(outline, front.place.address || front.scope) : "";
  const path = useMemo(() => (outline ? pathTo(outline, here) : []), [outline, here]);

  const scope = front?.scope;
  const neighbours = useMemo(() => {
    const scopes = outline ? scopesIn(outline) : [];
    const at = scopes.findIndex((entry) => entry.address === scope);
    return { previous: scopes[at - 1] ?? null, next: (at >= 0 && scopes[at + 1]) || null };
  }, [outline, scope]);
  const toggle = toggleName(session);
  return (
    <div className="workplace">
      <header className="top">
        <button
          type="button"
          className="toggle"
          aria-label={toggle}
          title={`${toggle}（Ctrl+B）`}
          onClick={() => run("toggle-tree")}
        >
          ☰
        </button>
        <span className="brand">{messages.product}</span>
        <Box
          works={library.works}
          search={search}
          open={openTitle}
          input={box}
          onOpen={openPlace}
          onSeeAll={(asked) => {
            act({ do: "ask", question: asked, filter: noFilter });
            showResults(question);
          }}
          onLeave={() => panel.current?.focus({ preventScroll: true })}
        />
      </header>
      <div className="body">
        <Rail
          shown={session.treeShown ? session.side : null}
          onShow={(side) => act({ do: "show-side", side })}
          onFold={() => act({ do: "show-tree", shown: false })}
        />
        <Side
          session={session}
          works={library.works}
          onWidth={(width) => act({ do: "size-side", width })}
          shelf={{
            expanded,
            current: front && { workId: front.workId, path: path.map((entry) => entry.address) },
            onExpand: (keys) => act({ do: "expand", expanded: [...keys] }),
            onOpen: (row) => openPlace(row.workId, row.address),
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
            onLeave: () => panel.current?.focus({ preventScroll: true }),
          }}
        />
        <Reader
          library={library}
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
                onBack={() => showResults(list)}
                onClose={() => act({ do: "look", to: { hit: null } })}
              />
            )
          }
          finder={finder}
          marked={marked}
          onSelect={(tab) => act({ do: "select", tab })}
          onClose={(tab) => act({ do: "close", tab })}
          onPlace={(tab, place) => act({ do: "move", tab, place })}
          onOpen={(workId, address) => openPlace(workId, address)}
          onProof={() => run("proof")}
        />
      </div>
      <StatusBar
        works={library.works.length}
        description={description}
        shortfall={shortfall}
        unsaved={unsaved}
        misplaced={misplaced}
        index={index}
        onIndexing={(going) => (going ? search.resume() : search.stop())}
        onAbout={() => setAbout(true)}
      />
      {proof && (
        <Suspense fallback={null}>
          <ProofDialog place={proof} read={read} onClose={() => setProof(null)} />
        </Suspense>
      )}
      <AboutDialog
        open={about}
        works={library.works}
        description={description}
        onClose={() => setAbout(false)}
      />
    </div>
  );
}

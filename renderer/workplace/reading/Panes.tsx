import { type ReactNode, useRef } from "react";
import type { Library } from "../../library/library.ts";
import type { OwnStore } from "../../library/own/store.ts";
import type { Relations } from "../../library/relations.ts";
import type { Recent, Session } from "../../library/session.ts";
import { frontOf } from "../../library/tabs.ts";
import { messages } from "../../messages/zh-cn.ts";
import type { BookmarkHere } from "../../reader/Breadcrumb.tsx";
import { LinkToggle, Unpaired } from "../../reader/LinkToggle.tsx";
import type { Marked } from "../../reader/marked.ts";
import type { RecentPlace } from "../../reader/RecentPlaces.tsx";
import type { PaneRefs } from "../../reader/reach.ts";
import { Splitter } from "../../ui/Splitter.tsx";
import type { WindowAction } from "../window-state.ts";
import { Pane } from "./Pane.tsx";
import { usePairing } from "./pairing.ts";
import type { ReadingAction, TabJump } from "./reading-state.ts";

type Props = {
  readonly library: Library;
  readonly relations: Relations;
  readonly notes: OwnStore;
  readonly session: Session;
  readonly jump: TabJump | null;
  readonly refs: readonly PaneRefs[];
  readonly recent: readonly RecentPlace[];
  /** What stands above the text that is read. */
  readonly above: ReactNode;
  readonly marked: Marked | null;
  readonly act: (action: ReadingAction | WindowAction) => void;
  readonly onOpen: (workId: string, address: string) => void;
  readonly onRecent: (recent: Recent) => void;
  readonly onProof: () => void;
  readonly onPage: () => void;
  readonly onProject: () => void;
  readonly bookmark: BookmarkHere;
  readonly onEditions: () => void;
  readonly onSplit: () => void;
};

/** The reading area: one pane, or two side by side. */
export function Panes(props: Props) {
  const { library, session, jump, refs, recent, above, marked, act, onOpen, onRecent, onProof } = props;
  const { relations, notes, onPage, onProject, onEditions, onSplit } = props;
  const { panes, focused, split, linked, closed } = session;
  const paired = panes.length > 1;
  const box = useRef<HTMLElement>(null);
  const unpaired = usePairing(library, session, jump, refs);
  const go = (step: 1 | -1) => () => act({ do: "go", step, newId: crypto.randomUUID() });
  return (
    <main className={paired ? "reader paired" : "reader"} ref={box}>
      {panes.map((pane, number) => {
        const front = frontOf(pane);
        const reading = number === focused;
        const refsOf = refs[number];
        return (
          refsOf && (
            <Pane
              // biome-ignore lint/suspicious/noArrayIndexKey: a pane is its place
              key={number}
              library={library}
              relations={relations}
              notes={notes}
              number={number}
              pane={pane}
              paired={paired}
              focused={reading}
              share={number === 0 ? split : 100 - split}
              jump={jump && jump.tab === front?.id ? jump : null}
              refs={refsOf}
              before={
                paired &&
                number === 1 && (
                  <LinkToggle on={linked} onToggle={() => act({ do: "link", linked: !linked })} />
                )
              }
              above={reading && above}
              over={unpaired?.pane === number && <Unpaired label={unpaired.label} />}
              marked={reading ? marked : null}
              tabActions={{
                onSelect: (tab) => act({ do: "select", tab }),
                onClose: (tabs) => act({ do: "close", tabs }),
                onPut: (tab, at) => act({ do: "put", tab, pane: number, at }),
                onReopen: closed.length > 0 ? () => act({ do: "reopen" }) : null,
                onBeside: onSplit,
              }}
              trail={{
                onBack: front && front.past.length > 0 ? go(-1) : null,
                onForward: front && front.future.length > 0 ? go(1) : null,
                recent,
                onRecent,
              }}
              onFocus={() => act({ do: "focus-pane", pane: number })}
              onPlace={(tab, place) => act({ do: "move", tab, place })}
              onOpen={onOpen}
              onProof={onProof}
              onPage={onPage}
              onProject={onProject}
              bookmark={reading ? props.bookmark : { ...props.bookmark, there: false }}
              onEditions={onEditions}
            />
          )
        );
      })}
      {paired && (
        <div className="between" style={{ insetInlineStart: `${split}%` }}>
          <Splitter
            label={messages.panes.resize}
            value={split}
            min={25}
            max={75}
            step={2}
            pixels={() => (box.current?.clientWidth ?? 100) / 100}
            onChange={(to) => act({ do: "size-panes", split: to })}
          />
        </div>
      )}
    </main>
  );
}

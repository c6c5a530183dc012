import { type RefObject, useCallback } from "react";
import type { Library } from "../library/library.ts";
import type { ReadingPlace, Tab } from "../library/session.ts";
import { Breadcrumb, type Step } from "./Breadcrumb.tsx";
import { Empty } from "./Empty.tsx";
import type { NeighboursOf } from "./Neighbours.tsx";
import { Panel } from "./Panel.tsx";
import { panelId, TabStrip, tabId } from "./TabStrip.tsx";
import type { Jump } from "./Text.tsx";

type Props = {
  readonly library: Library;
  readonly tabs: readonly Tab[];
  readonly front: Tab | null;
  readonly jump: Jump | null;
  readonly steps: readonly Step[];
  readonly neighbours: NeighboursOf;
  readonly panel: RefObject<HTMLDivElement | null>;
  readonly onSelect: (tab: string) => void;
  readonly onClose: (tab: string) => void;
  readonly onPlace: (tab: string, place: ReadingPlace) => void;
  readonly onOpen: (workId: string, address: string) => void;
  readonly onProof: () => void;
};

/** Reading in tabs. */
export function Reader({
  library,
  tabs,
  front,
  jump,
  steps,
  neighbours,
  panel,
  onSelect,
  onClose,
  onPlace,
  onOpen,
  onProof,
}: Props) {
  const id = front?.id;
  const place = useCallback((where: ReadingPlace) => id && onPlace(id, where), [id, onPlace]);
  const doubtful = (workId: string) => library.works.some((work) => work.id === workId && work.work.doubt);
  return (
    <main className="reader">
      {tabs.length > 0 && (
        <TabStrip
          tabs={tabs}
          front={front?.id ?? null}
          doubtful={doubtful}
          onSelect={onSelect}
          onClose={onClose}
        />
      )}
      {front && (
        <Breadcrumb
          steps={steps}
          neighbours={neighbours}
          onOpen={(address) => onOpen(front.workId, address)}
          onProof={onProof}
        />
      )}
      <div
        ref={panel}
        id={panelId}
        className="panel"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the text is scrolled by keyboard, and so takes the focus
        tabIndex={0}
        {...(front && { role: "tabpanel", "aria-labelledby": tabId(front.id) })}
      >
        {front ? (
          <Panel
            key={front.id}
            tab={front}
            library={library}
            jump={jump}
            scroller={panel}
            onPlace={place}
            neighbours={neighbours}
            onOpen={(address) => onOpen(front.workId, address)}
          />
        ) : (
          <Empty />
        )}
      </div>
    </main>
  );
}

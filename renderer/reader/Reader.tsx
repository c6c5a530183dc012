import { type ReactNode, type RefObject, useCallback, useImperativeHandle, useRef } from "react";
import { wholeWork } from "../core/scope.ts";
import type { Library } from "../library/library.ts";
import type { Relations } from "../library/relations.ts";
import type { ReadingPlace, Tab } from "../library/session.ts";
import { Said } from "../ui/Said.tsx";
import { Breadcrumb, type Step } from "./Breadcrumb.tsx";
import { type Copying, useCopying } from "./copying.ts";
import { Empty } from "./Empty.tsx";
import { useExtent } from "./extent.ts";
import { FindBar } from "./FindBar.tsx";
import { type Finding, useFinding } from "./finding.ts";
import { type Marked, useMarked } from "./marked.ts";
import type { NeighboursOf } from "./Neighbours.tsx";
import { useOpenDocument } from "./opened.ts";
import { Panel } from "./Panel.tsx";
import type { Sight } from "./sight.ts";
import { panelId, TabStrip, tabId } from "./TabStrip.tsx";
import type { Jump } from "./Text.tsx";

/** What the commands of the window ask of finding. */
export type Finder = Pick<Finding, "open" | "step">;

/** What the commands of the window ask of copying. */
export type Copier = Omit<Copying, "said">;

type Props = {
  readonly library: Library;
  readonly relations: Relations;
  readonly tabs: readonly Tab[];
  readonly front: Tab | null;
  readonly jump: Jump | null;
  readonly steps: readonly Step[];
  readonly neighbours: NeighboursOf;
  readonly panel: RefObject<HTMLDivElement | null>;
  /** What stands directly above the text. */
  readonly above: ReactNode;
  /** Where the commands of finding go. */
  readonly finder: RefObject<Finder | null>;
  /** Where the commands of copying go. */
  readonly copier: RefObject<Copier | null>;
  /** What a search question asked, to be marked while nothing else is looked for. */
  readonly marked?: Marked | null;
  readonly onSelect: (tab: string) => void;
  readonly onClose: (tab: string) => void;
  readonly onPlace: (tab: string, place: ReadingPlace) => void;
  readonly onOpen: (workId: string, address: string) => void;
  readonly onProof: () => void;
  /** The reader wants to go to another printed page. */
  readonly onPage: () => void;
  /** Null where the statute in front has no other edition here. */
  readonly onEditions: (() => void) | null;
  readonly onProject: () => void;
};

/** Reading in tabs. */
export function Reader({
  library,
  relations,
  tabs,
  front,
  jump,
  steps,
  neighbours,
  panel,
  above,
  finder,
  copier,
  marked = null,
  onSelect,
  onClose,
  onPlace,
  onOpen,
  onProof,
  onPage,
  onEditions,
  onProject,
}: Props) {
  const id = front?.id;
  const place = useCallback((where: ReadingPlace) => id && onPlace(id, where), [id, onPlace]);
  const doubtful = (workId: string) => library.works.some((work) => work.id === workId && work.work.doubt);

  const sight = useRef<Sight | null>(null);
  const opened = useOpenDocument(library, front?.workId);
  const scope = front?.scope ?? wholeWork;
  const extent = useExtent(opened, scope);
  const document = opened?.document ?? null;
  const finding = useFinding({
    tab: id,
    document,
    extent,
    panel,
    sight,
    onOpen: (address) => front && onOpen(front.workId, address),
  });
  const asked = useMarked(document, extent, marked);
  useImperativeHandle(finder, () => finding);
  const copying = useCopying({ front, opened, panel, sight });
  useImperativeHandle(copier, () => copying);
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
          page={front.place.address ? opened?.places.get(front.place.address)?.unit.page : undefined}
          onPage={onPage}
          copying={copying}
          onEditions={onEditions}
          onProject={onProject}
        />
      )}
      {front && above}
      {front && finding.shown && <FindBar finding={finding} partly={scope !== wholeWork} />}
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
            relations={relations}
            jump={jump}
            firstBlock={extent.from}
            marks={finding.shown ? finding.marks : asked.marks}
            going={finding.going ?? asked.going}
            sight={sight}
            scroller={panel}
            onPlace={place}
            neighbours={neighbours}
            onOpen={(address) => onOpen(front.workId, address)}
          />
        ) : (
          <Empty />
        )}
      </div>
      <Said {...copying.said} />
    </main>
  );
}

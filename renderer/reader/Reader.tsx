import { type ReactNode, useCallback, useImperativeHandle, useRef } from "react";
import { wholeWork } from "../core/scope.ts";
import type { Library } from "../library/library.ts";
import type { OwnStore } from "../library/own/store.ts";
import type { Relations } from "../library/relations.ts";
import type { Pane, ReadingPlace, Tab } from "../library/session.ts";
import { frontOf } from "../library/tabs.ts";
import { validityAt } from "../library/validity.ts";
import { Said } from "../ui/Said.tsx";
import { useAnnotated, useBookmarked } from "./annotated.ts";
import { type BookmarkHere, Breadcrumb, type Step } from "./Breadcrumb.tsx";
import { useCopying } from "./copying.ts";
import { Empty } from "./Empty.tsx";
import { useExtent } from "./extent.ts";
import { FindBar } from "./FindBar.tsx";
import { useFinding } from "./finding.ts";
import { useGroundLaid } from "./laying.ts";
import { type Marked, useMarked } from "./marked.ts";
import { markerOf } from "./marking.ts";
import type { NeighboursOf } from "./Neighbours.tsx";
import { useOpenDocument } from "./opened.ts";
import { Panel } from "./Panel.tsx";
import type { PaneRefs } from "./reach.ts";
import type { Sight } from "./sight.ts";
import { panelId, type TabActions, TabStrip, tabId } from "./TabStrip.tsx";
import type { Jump } from "./Text.tsx";
import type { TrailActions } from "./Trail.tsx";

type Props = {
  readonly library: Library;
  readonly relations: Relations;
  /** What the reader wrote. */
  readonly notes: OwnStore;
  /** The number of the pane. */
  readonly number: number;
  readonly pane: Pane;
  readonly jump: Jump | null;
  readonly steps: readonly Step[];
  readonly neighbours: NeighboursOf;
  readonly refs: PaneRefs;
  /** What stands before the tabs. */
  readonly before?: ReactNode;
  /** What stands directly above the text. */
  readonly above: ReactNode;
  /** What a search question asked, to be marked while nothing else is looked for. */
  readonly marked?: Marked | null;
  readonly tabActions: TabActions;
  readonly trail: TrailActions;
  readonly onPlace: (tab: string, place: ReadingPlace) => void;
  readonly onOpen: (workId: string, address: string) => void;
  readonly onProof: () => void;
  /** The reader wants to go to another printed page. */
  readonly onPage: () => void;
  /** Null where the statute in front has no other edition here. */
  readonly onEditions: (() => void) | null;
  readonly onProject: () => void;
  readonly bookmark: BookmarkHere;
};

/** Reading in the tabs of one pane. */
export function Reader(props: Props) {
  const { library, relations, notes, number, pane, jump, refs, before, above, marked = null } = props;
  const { tabActions, trail, steps, neighbours, onPlace, onOpen } = props;
  const { panel, finder, copier, marker, follower } = refs;
  const front = frontOf(pane);
  const id = front?.id;
  const place = useCallback((where: ReadingPlace) => id && onPlace(id, where), [id, onPlace]);
  const workOf = useCallback(
    (workId: string) => library.works.find((work) => work.id === workId)?.work,
    [library],
  );

  const validityOf = ({ workId, scope }: Tab) => validityAt(library.works, workId, scope);

  const sight = useRef<Sight | null>(null);
  const opened = useOpenDocument(library, front?.workId);
  const scope = front?.scope ?? wholeWork;
  const extent = useExtent(opened, scope);
  const document = opened?.document ?? null;
  // One tab may show one text after the other.
  const text = front ? `${front.id} ${front.workId} ${front.scope}` : undefined;
  const finding = useFinding({
    tab: text,
    document,
    extent,
    panel,
    sight,
    onOpen: (address) => front && onOpen(front.workId, address),
  });
  const asked = useMarked(document, extent, marked);
  useImperativeHandle(finder, () => finding);
  const annotated = useAnnotated(notes, opened);
  const bookmarked = useBookmarked(notes, opened);
  useGroundLaid(opened);
  const copying = useCopying({ front, opened, panel, sight });
  useImperativeHandle(copier, () => copying);
  const edition = library.works.find((work) => work.id === front?.workId)?.sha256 ?? "";
  useImperativeHandle(marker, () => markerOf({ front, opened, edition, annotated, panel, sight }));
  return (
    <>
      {pane.tabs.length > 0 && (
        <TabStrip
          pane={number}
          tabs={pane.tabs}
          front={pane.front}
          workOf={workOf}
          validityOf={validityOf}
          {...tabActions}
        >
          {before}
        </TabStrip>
      )}
      {front && (
        <Breadcrumb
          steps={steps}
          neighbours={neighbours}
          onOpen={(address) => onOpen(front.workId, address)}
          onProof={props.onProof}
          page={front.place.address ? opened?.places.get(front.place.address)?.unit.page : undefined}
          onPage={props.onPage}
          copying={copying}
          onEditions={props.onEditions}
          onProject={props.onProject}
          bookmark={props.bookmark}
          trail={trail}
          number={number}
        />
      )}
      {front && above}
      {front && finding.shown && <FindBar finding={finding} partly={scope !== wholeWork} />}
      <div
        ref={panel}
        id={panelId(number)}
        className="panel"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the text is scrolled by keyboard, and so takes the focus
        tabIndex={0}
        {...(front && { role: "tabpanel", "aria-labelledby": tabId(front.id) })}
      >
        {front ? (
          <Panel
            key={text}
            tab={front}
            library={library}
            relations={relations}
            jump={jump}
            firstBlock={extent.from}
            marks={finding.shown ? finding.marks : asked.marks}
            annotated={annotated}
            bookmarked={bookmarked}
            going={finding.going ?? asked.going}
            sight={sight}
            follower={follower}
            scroller={panel}
            onPlace={place}
            neighbours={neighbours}
            onOpen={(address) => onOpen(front.workId, address)}
            onWork={onOpen}
          />
        ) : (
          <Empty recent={trail.recent} onRecent={trail.onRecent} />
        )}
      </div>
      <Said {...copying.said} />
    </>
  );
}

import { type RefObject, useEffect, useMemo, useState } from "react";
import type { Annotated } from "../core/own/painted.ts";
import { unitsIn, wholeWork } from "../core/scope.ts";
import type { Library } from "../library/library.ts";
import type { Relations } from "../library/relations.ts";
import type { ReadingPlace, Tab } from "../library/session.ts";
import { validityAt } from "../library/validity.ts";
import { messages } from "../messages/zh-cn.ts";
import type { Bookmarked } from "./bookmark-signs.ts";
import type { Follower } from "./following.ts";
import type { Going } from "./going.ts";
import { Neighbours, type NeighboursOf } from "./Neighbours.tsx";
import type { Marks } from "./painting.ts";
import { ReadFailure } from "./ReadFailure.tsx";
import type { Sight } from "./sight.ts";
import { type Jump, Text } from "./Text.tsx";
import { ValidityLine } from "./ValidityLine.tsx";

const words = messages.reading;

type Props = {
  readonly tab: Tab;
  readonly library: Library;
  readonly relations: Relations;
  readonly jump: Jump | null;
  /** The number of the tab's first block among those of the document. */
  readonly firstBlock: number;
  readonly marks: Marks | null;
  readonly annotated: Annotated | null;
  readonly bookmarked: Bookmarked;
  readonly going: Going | null;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly sight: RefObject<Sight | null>;
  readonly follower: RefObject<Follower | null>;
  readonly onPlace: (place: ReadingPlace) => void;
  readonly neighbours: NeighboursOf;
  readonly onOpen: (address: string) => void;
  readonly onWork: (workId: string, address: string) => void;
};

/** What the tab in front shows: title page, running text, and the ways to the neighbours. */
export function Panel({ tab, library, relations, neighbours, onOpen, onWork, ...text }: Props) {
  const { opened, failed, retry } = useOpened(library, tab.workId);
  const units = useMemo(
    () => (opened ? unitsIn(opened.document, opened.places, tab.scope) : []),
    [opened, tab.scope],
  );
  const linked = useMemo(
    () => (opened ? { workId: tab.workId, linksOf: relations.linksOf(opened) } : undefined),
    [opened, relations, tab.workId],
  );
  if (failed) return <ReadFailure onRetry={retry} />;
  if (opened === undefined) return <p className="loading">{words.loading}</p>;
  if (opened === null || units.length === 0) return <p className="missing">{words.missing}</p>;
  const { work } = opened.document;
  const wholly = tab.scope === wholeWork;
  return (
    <>
      {work.doubt && (
        <p className="doubt" role="note">
          {work.doubt}
        </p>
      )}
      <ValidityLine validity={validityAt(library.works, work.id, tab.scope)} onOpen={onWork} />
      {wholly ? (
        <header className="title-page">
          <h1>{work.title}</h1>
          {work.publisher && <p>{work.publisher}</p>}
          <p className="provenance">
            {words.provenance}：{work.provenance}
          </p>
        </header>
      ) : (
        <SourceLine title={work.title} page={units[0]?.page} />
      )}
      <Text
        workId={work.id}
        units={units}
        headingLevel={wholly ? 2 : 1}
        place={tab.place}
        linked={linked}
        {...text}
      />
      {!wholly && <Neighbours {...neighbours} onOpen={onOpen} />}
    </>
  );
}

/**
 * The document of a work: undefined while it is being read. By hand and not by Suspense, which holds back
 * what it has for 300 ms once it has shown that it waits.
 */
function useOpened(library: Library, workId: string) {
  const [attempt, setAttempt] = useState({ count: 0, failed: false });
  const opened = library.opened(workId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a retry is a new count
  useEffect(() => {
    if (opened !== undefined) return;
    let left = false;
    library.open(workId).then(
      () => !left && setAttempt((now) => ({ ...now, failed: false })),
      () => !left && setAttempt((now) => ({ ...now, failed: true })),
    );
    return () => {
      left = true;
    };
  }, [library, workId, opened, attempt.count]);
  const retry = () => setAttempt(({ count }) => ({ count: count + 1, failed: false }));
  return { opened, failed: attempt.failed, retry };
}

function SourceLine({ title, page }: { readonly title: string; readonly page: number | undefined }) {
  return (
    <p className="source-line">
      {words.source(title)}
      {page !== undefined && `　${words.page(page)}`}
    </p>
  );
}

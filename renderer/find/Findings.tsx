import { type RefObject, useMemo } from "react";
import type { InstalledWork } from "../library/database.ts";
import { isNarrowed, type Looking } from "../library/looking.ts";
import { messages } from "../messages/zh-cn.ts";
import { type How, howOf } from "../ui/how.ts";
import { HitTree } from "./HitTree.tsx";
import { hitsByWork } from "./layout.ts";
import { Nothing } from "./Nothing.tsx";
import type { Results } from "./results.ts";
import { useStable } from "./stable.ts";

const words = messages.results;

type Props = {
  readonly works: readonly InstalledWork[];
  readonly looking: Looking;
  readonly results: Results;
  readonly list: RefObject<HTMLDivElement | null>;
  readonly onFold: (workId: string) => void;
  readonly onTop: (top: number) => void;
  readonly onWiden: () => void;
  readonly onOpenHit: (at: number, how: How) => void;
  /** Puts a bookmark on a place that was found. */
  readonly onBookmark: (workId: string, address: string) => void;
  readonly onCollect: (workId: string, address: string) => void;
  readonly onOpenPlace: (workId: string, address: string, how: How) => void;
  readonly onLeave: () => void;
};

/** Where the question leads, then the hits; or that there are none, and the nearest. */
export function Findings(props: Props) {
  const { works, looking, results, list, onFold, onTop, onWiden, onOpenHit, onOpenPlace, onLeave } = props;
  const { onBookmark, onCollect } = props;
  const { answer, groups, hitAt, fetchHit } = results;
  const near = useMemo(() => hitsByWork(answer?.near ?? []), [answer]);
  const bookmarkHit = useStable((at: number) => {
    void fetchHit(at).then((hit) => hit && onBookmark(hit.workId, hit.address));
  });
  const collectHit = useStable((at: number) => {
    void fetchHit(at).then((hit) => hit && onCollect(hit.workId, hit.address));
  });
  if (!answer) return null;
  const asked = JSON.stringify([answer.question, looking.filter]);
  const shared = { asked, list, works, folded: looking.folded, onFold, onLeave };
  return (
    <>
      {(answer.straight.length > 0 || answer.absent) && (
        <div className="straight">
          {answer.straight.slice(0, 3).map(({ workId, address, label, inexact }) => (
            <button
              key={`${workId}/${address}`}
              type="button"
              className="place"
              onClick={(event) => onOpenPlace(workId, address, howOf(event))}
            >
              <span className="sort">{words.straight}</span>
              <span className="label">
                {label}
                {inexact && <span className="remark">{messages.box.inexact}</span>}
              </span>
            </button>
          ))}
          {answer.absent && <p>{messages.box.absent(answer.absent)}</p>}
        </div>
      )}
      {answer.total === 0 && (
        <Nothing
          answer={answer}
          works={works.length}
          narrowed={isNarrowed(looking.filter)}
          onWiden={onWiden}
          onOpen={(workId, address) => onOpenPlace(workId, address, "read")}
        />
      )}
      {answer.total > 0 && (
        <HitTree
          {...shared}
          label={words.list}
          groups={groups}
          counted
          hitAt={hitAt}
          onNeed={fetchHit}
          current={looking.hit?.at ?? null}
          top={looking.top}
          onTop={onTop}
          onOpen={onOpenHit}
          onBookmark={bookmarkHit}
          onCollect={collectHit}
        />
      )}
      {answer.total === 0 && near.hits.length > 0 && (
        <HitTree
          {...shared}
          label={words.near}
          groups={near.groups}
          counted={false}
          hitAt={(at) => near.hits[at]}
          onNeed={() => {}}
          current={null}
          top={looking.top}
          onTop={onTop}
          onOpen={(at, how) => {
            const hit = near.hits[at];
            if (hit) onOpenPlace(hit.workId, hit.address, how);
          }}
          onBookmark={(at) => {
            const hit = near.hits[at];
            if (hit) onBookmark(hit.workId, hit.address);
          }}
          onCollect={(at) => {
            const hit = near.hits[at];
            if (hit) onCollect(hit.workId, hit.address);
          }}
        />
      )}
    </>
  );
}

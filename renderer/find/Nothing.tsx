import { messages } from "../messages/zh-cn.ts";
import type { Answer } from "../search/answer-types.ts";
import { Marked } from "../ui/Marked.tsx";
import { NothingSaid } from "./NothingSaid.tsx";

const words = messages.results;

type Props = {
  readonly answer: Answer;
  readonly works: number;
  readonly narrowed: boolean;
  readonly onWiden: () => void;
  readonly onOpen: (workId: string, address: string) => void;
};

/** No unit holds what was asked: what was sought, what to try, and titles that may be meant. */
export function Nothing({ answer, works, narrowed, onWiden, onOpen }: Props) {
  const { titles, near } = answer;
  return (
    <div className="nothing">
      {narrowed ? (
        <p>
          {words.nothingFiltered}
          <button type="button" onClick={onWiden}>
            {words.widen}
          </button>
        </p>
      ) : (
        <p>
          <NothingSaid answer={answer} works={works} />
        </p>
      )}
      {titles.hits.length > 0 && (
        <>
          <h3>{words.titles(titles.total)}</h3>
          {titles.hits.map(({ workId, address, label, context, marks }) => (
            <button
              key={`${workId}/${address}`}
              type="button"
              className="place"
              onClick={() => onOpen(workId, address)}
            >
              <span className="label">
                <Marked text={label} marks={marks} />
              </span>
              <span className="context">{context}</span>
            </button>
          ))}
        </>
      )}
      {near.length > 0 && <h3>{words.near}</h3>}
    </div>
  );
}

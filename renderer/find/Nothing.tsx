import { messages } from "../messages/zh-cn.ts";
import type { Answer } from "../search/answer-types.ts";
import { Marked } from "../ui/Marked.tsx";
import { brief } from "./brief.ts";

const words = messages.results;
/** So many of the words sought are named. */
const named = 6;

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
  const sought = answer.words.length > 0 ? answer.words : [answer.question.trim()];
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
          {words.nothing(works, sought.slice(0, named).map(brief), sought.length > named)}
          <span className="hint">
            {words.hints.words}
            {sought.length > 1 && words.hints.several}
            {/["“”「『:：-]/u.test(answer.question) && words.hints.marks}
          </span>
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

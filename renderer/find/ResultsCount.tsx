import { messages } from "../messages/zh-cn.ts";
import { NamedWork } from "./NamedWork.tsx";
import type { Results } from "./results.ts";

const words = messages.results;

type Props = {
  readonly results: Results;
  readonly understood: string;
  readonly onAsk: (question: string) => void;
};

/** How the question was understood, and exactly how much there is of it. */
export function ResultsCount({ results: { answer, groups, settled, failed }, understood, onAsk }: Props) {
  return (
    <div className="results-count">
      {understood !== "" && (
        <p className="understood" title={understood.slice(0, 600)}>
          {understood}
        </p>
      )}
      <p role="status">
        {failed && messages.box.failed}
        {!failed && !answer && !settled && words.searching}
        {answer && (answer.total > 0 ? words.total(answer.total, groups.length) : words.none)}
      </p>
      {answer?.named && <NamedWork named={answer.named} onAsk={onAsk} />}
    </div>
  );
}

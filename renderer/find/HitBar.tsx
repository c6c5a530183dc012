import { messages } from "../messages/zh-cn.ts";
import { withKey } from "../ui/keys.ts";
import { brief } from "./brief.ts";

const words = messages.results.bar;

type Props = {
  readonly question: string;
  readonly at: number;
  readonly total: number;
  readonly onStep: (step: 1 | -1) => void;
  readonly onBack: () => void;
  readonly onClose: () => void;
};

/** Above the text while a hit is open in it: which of all it is, and the ways to the others. */
export function HitBar({ question, at, total, onStep, onBack, onClose }: Props) {
  return (
    <section className="hit-bar" aria-label={words.name}>
      <strong title={question.length > 20 ? question.slice(0, 400) : undefined}>
        {brief(question.trim())}
      </strong>
      <span role="status">
        <span aria-hidden="true">{words.at(at + 1, total)}</span>
        <span className="unseen">{words.said(at + 1, total)}</span>
      </span>
      <button
        type="button"
        title={withKey(words.previousHint, "previous-hit")}
        disabled={at <= 0}
        onClick={() => onStep(-1)}
      >
        {words.previous}
      </button>
      <button
        type="button"
        title={withKey(words.nextHint, "next-hit")}
        disabled={at >= total - 1}
        onClick={() => onStep(1)}
      >
        {words.next}
      </button>
      <button type="button" className="back" title={withKey(words.backHint, "show-results")} onClick={onBack}>
        {words.back}
      </button>
      <button type="button" className="close" title={words.close} aria-label={words.close} onClick={onClose}>
        ×
      </button>
    </section>
  );
}

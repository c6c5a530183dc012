import type { Impact } from "../core/own/impact.ts";
import { messages } from "../messages/zh-cn.ts";
import { countOf } from "./groups.ts";

const words = messages.impact.notice;

type Props = {
  readonly impact: Impact;
  readonly onOpen: () => void;
  readonly onLater: () => void;
};

/** Says that places were looked for anew, and how to read what came of it. */
export function ImpactNotice({ impact, onOpen, onLater }: Props) {
  return (
    <section className="impact-notice" aria-label={words.name}>
      <span role="status">
        {words.says(countOf(impact, "changed"), countOf(impact, "moved"), countOf(impact, "gone"))}
      </span>
      <button type="button" onClick={onOpen}>
        {words.open}
      </button>
      <button type="button" title={words.laterHint} onClick={onLater}>
        {words.later}
      </button>
    </section>
  );
}

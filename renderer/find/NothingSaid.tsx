import { messages } from "../messages/zh-cn.ts";
import type { Answer } from "../search/answer-types.ts";
import { brief } from "./brief.ts";

const words = messages.results;
/** So many of the words sought are named. */
const named = 6;

/** That no unit holds what was asked, and what to try; or that nothing was asked for but what is not wanted. */
export function NothingSaid({ answer, works }: { readonly answer: Answer; readonly works: number }) {
  const asked = answer.question.trim();
  if (answer.words.length === 0 && /(^|\s)[-－−]/u.test(asked)) return words.onlyUnwanted;
  const sought = answer.words.length > 0 ? answer.words : [asked];
  return (
    <>
      {words.nothing(works, sought.slice(0, named).map(brief), sought.length > named)}
      <span className="hint">
        {words.hints.words}
        {sought.length > 1 && words.hints.several}
        {/["“”「『:：]|(^|\s)[-－−]/u.test(asked) && words.hints.marks}
      </span>
    </>
  );
}

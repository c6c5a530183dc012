import { Fragment } from "react";
import { messages } from "../messages/zh-cn.ts";

const words = messages.results.help;

/** How a question can be put, by examples; each of them can be tried. */
export function QuestionHelp({ onTry }: { readonly onTry: (question: string) => void }) {
  return (
    <section className="question-help" id="question-help" aria-label={words.name}>
      <p>{words.lead}</p>
      <dl>
        {words.rows.map(({ example, says }) => (
          <Fragment key={example}>
            <dt>
              <button type="button" className="plain" onClick={() => onTry(example)}>
                {example}
              </button>
            </dt>
            <dd>{says}</dd>
          </Fragment>
        ))}
      </dl>
      <p>{words.same}</p>
    </section>
  );
}

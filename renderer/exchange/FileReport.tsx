import { momentOf } from "../exports/wording.ts";
import { messages } from "../messages/zh-cn.ts";
import type { IncomingFile } from "./incoming.ts";

const { file: words, refusals, counted } = messages.exchange;
/** How many lines are named one by one. */
const named = 20;

type Props = { readonly file: IncomingFile };

/** What was read of a file, and each line that was not, with the reason. */
export function FileReport({ file: { name, read } }: Props) {
  if (read.refusal !== null) {
    return (
      <li className="refused">
        <strong>{name}</strong>
        <p>{refusals[read.refusal]}</p>
      </li>
    );
  }
  const { head, taken, missing, faulty, faults, others, whole } = read.reading;
  return (
    <li>
      <strong>{name}</strong>
      <p className="remark">
        {words.from(head.by, momentOf(head.made))}，{words.taken(taken)}
        {missing + faulty > 0 ? words.held(counted(head.counts)) : words.all(counted(head.counts))}
      </p>
      {missing > 0 && <em>{words.missing(missing)}</em>}
      {!whole && missing + faulty === 0 && others.size === 0 && <em>{words.disordered}</em>}
      {[...others].map(([kind, count]) => (
        <em key={kind}>{words.others(kind, count)}</em>
      ))}
      {faulty > 0 && (
        <details>
          <summary>{words.faulty(faulty)}</summary>
          <ul>
            {faults.slice(0, named).map(({ line, reason, why }) => (
              <li key={line}>{words.line(line, why || words.reasons[reason])}</li>
            ))}
            {faulty > named && <li>{words.more(faulty - named)}</li>}
          </ul>
        </details>
      )}
    </li>
  );
}

import { messages } from "../messages/zh-cn.ts";

const words = messages.impact.sets;

/** A set of articles some of whose units are not as they were taken up. */
export type SetLine = {
  readonly id: string;
  readonly name: string;
  readonly changed: number;
  readonly gone: number;
  /** Which they are, in the order of the set. */
  readonly articles: readonly { readonly citation: string; readonly standing: "changed" | "gone" }[];
};

type Props = { readonly lines: readonly SetLine[]; readonly onOpen: (set: string) => void };

/** The sets of articles that a change of works has touched, each with the way to look its articles through. */
export function SetLines({ lines, onOpen }: Props) {
  if (lines.length === 0) return null;
  return (
    <details open className="set-lines">
      <summary>
        <h2>
          {words.name}
          <span className="count">{lines.length}</span>
        </h2>
      </summary>
      <p className="says">{words.says}</p>
      <ul>
        {lines.map(({ id, name, changed, gone }) => (
          <li key={id}>
            <p className="places">
              <b>《{name}》</b>
              <span>{words.count(changed, gone)}</span>
            </p>
            <p className="acts">
              <button type="button" aria-label={`${words.open}：${name}`} onClick={() => onOpen(id)}>
                {words.open}
              </button>
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}

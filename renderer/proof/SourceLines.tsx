import type { Trace } from "../core/parse.ts";
import { messages } from "../messages/zh-cn.ts";
import type { Proof, Sheet } from "./proof.ts";

const words = messages.proof;

type Props = {
  readonly proof: Proof;
  readonly sheet: Sheet;
  readonly marked: readonly [number, number] | null;
};

/** The source as it is, line by line, with what the parser took out, put elsewhere, or did not understand. */
export function SourceLines({ proof: { source, trace }, sheet, marked }: Props) {
  const numbers = Array.from({ length: sheet.to - sheet.from + 1 }, (_, at) => sheet.from + at);
  return (
    <ol className="source-lines">
      {numbers.map((number) => {
        const line = source[number - 1] ?? "";
        if (line.trim() === "") return null;
        const notes = notesOf(trace, number);
        const inMarked = marked !== null && number >= marked[0] && number <= marked[1];
        return (
          <li key={number} value={number} className={inMarked ? "marked" : undefined}>
            <span className="number">{number}</span>
            <span className={`words ${notes.furniture.length > 0 ? "furniture" : ""}`}>{line}</span>
            {notes.furniture.map(({ kind, words: taken }) => (
              <span key={kind + taken} className="kind">
                {words.furniture[kind]}
              </span>
            ))}
            {notes.repairs.map(({ kind, before, after }) => (
              <span key={kind + before} className="kind repair">
                {words.repairs[kind]}：<s>{before}</s> → <b>{after}</b>
              </span>
            ))}
            {notes.diagnostics.map(({ message }) => (
              <span key={message} className="kind diagnostic">
                {words.diagnostic}：{message}
              </span>
            ))}
          </li>
        );
      })}
    </ol>
  );
}

const notesOf = ({ furniture, repairs, diagnostics }: Trace, number: number) => ({
  furniture: furniture.filter(({ line }) => line === number),
  repairs: repairs.filter(({ line }) => line === number),
  diagnostics: diagnostics.filter(({ line }) => line === number),
});

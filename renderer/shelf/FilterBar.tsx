import type { RefObject } from "react";
import { messages } from "../messages/zh-cn.ts";
import { WordsField } from "../ui/WordsField.tsx";

const said = messages.tree.filter;

type Props = {
  readonly words: string;
  /** How many entries were found; null where nothing is asked. */
  readonly total: number | null;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onWords: (words: string) => void;
  readonly onFocus: () => void;
  /** To the first that was found. */
  readonly onEnter: () => void;
  /** Into the tree. */
  readonly onDown: () => void;
  /** Looks for the words in the texts. */
  readonly onSeek: (words: string) => void;
};

/** What the contents tree is filtered by, and how many entries that leaves. */
export function FilterBar(props: Props) {
  const { words, total, input, onWords, onFocus, onEnter, onDown, onSeek } = props;
  return (
    <div className="tree-filter">
      <WordsField
        words={words}
        label={said.field}
        placeholder={said.placeholder}
        clear={said.clear}
        hint={said.hint}
        input={input}
        onWords={onWords}
        onFocus={onFocus}
        onEnter={onEnter}
        onDown={onDown}
        onEscape={() => (words === "" ? onDown() : onWords(""))}
      />
      {/* Always there: what comes into a place that was there before is read aloud. */}
      <p role="status" className={total === null ? "idle" : undefined}>
        {total === null ? "" : total > 0 ? said.total(total) : said.none(words.trim())}
      </p>
      {total === 0 && (
        <button type="button" className="plain" onClick={() => onSeek(words.trim())}>
          {said.inTexts}
        </button>
      )}
    </div>
  );
}

import { type KeyboardEvent, type RefObject, useEffect, useState } from "react";
import { messages } from "../messages/zh-cn.ts";

const words = messages.results;

type Props = {
  readonly question: string;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onAsk: (question: string) => void;
  /** Enter: to the first answer. */
  readonly onEnter: () => void;
  /** The down arrow: into the list. */
  readonly onDown: () => void;
  /** Escape: back to the text; the question stays. */
  readonly onLeave: () => void;
};

/** Where the question stands. What an input method composes is asked once it is composed. */
export function QuestionField({ question, input, onAsk, onEnter, onDown, onLeave }: Props) {
  const [value, setValue] = useState(question);
  const [composing, setComposing] = useState(false);
  // The question may also come from elsewhere.
  useEffect(() => setValue(question), [question]);
  const put = (text: string) => {
    setValue(text);
    onAsk(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (composing || event.nativeEvent.isComposing) return;
    if (event.key === "Enter") onEnter();
    else if (event.key === "ArrowDown") onDown();
    else if (event.key === "Escape") onLeave();
    else return;
    event.preventDefault();
  };
  return (
    <div className="question">
      <input
        ref={input}
        type="text"
        aria-label={words.field}
        placeholder={words.placeholder}
        value={value}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => (composing ? setValue(event.target.value) : put(event.target.value))}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={(event) => {
          setComposing(false);
          put(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      {value !== "" && (
        <button
          type="button"
          className="clear"
          aria-label={words.clear}
          title={words.clear}
          onClick={() => {
            put("");
            input.current?.focus();
          }}
        >
          ×
        </button>
      )}
    </div>
  );
}

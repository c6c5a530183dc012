import { type KeyboardEvent, type RefObject, useEffect, useState } from "react";

type Props = {
  /** The words that are looked for now. */
  readonly words: string;
  readonly label: string;
  readonly placeholder: string;
  /** The name of the button that empties the field. */
  readonly clear: string;
  /** What the field does, and its key. */
  readonly hint?: string;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onWords: (words: string) => void;
  /** Enter: to the first that is found. */
  readonly onEnter: () => void;
  /** The down arrow: into the list. */
  readonly onDown: () => void;
  readonly onEscape: () => void;
  /** The keyboard comes to the field. */
  readonly onFocus?: () => void;
};

/** Where words are typed that are looked for as they are typed; those an input method composes, once it is done. */
export function WordsField(props: Props) {
  const { words, label, placeholder, clear, hint, input, onWords, onEnter, onDown, onEscape, onFocus } =
    props;
  const [value, setValue] = useState(words);
  const [composing, setComposing] = useState(false);
  // The words may also come from elsewhere.
  useEffect(() => setValue(words), [words]);
  const put = (text: string) => {
    setValue(text);
    onWords(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (composing || event.nativeEvent.isComposing) return;
    if (event.key === "Enter") onEnter();
    else if (event.key === "ArrowDown") onDown();
    else if (event.key === "Escape") onEscape();
    else return;
    event.preventDefault();
  };
  return (
    <div className="words-field">
      <input
        ref={input}
        type="text"
        aria-label={label}
        placeholder={placeholder}
        title={hint}
        value={value}
        spellCheck={false}
        autoComplete="off"
        onFocus={onFocus}
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
          aria-label={clear}
          title={clear}
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

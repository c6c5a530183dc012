import { type KeyboardEvent, useEffect, useEffectEvent, useLayoutEffect, useRef } from "react";
import { messages } from "../messages/zh-cn.ts";
import type { Tally } from "./find-state.ts";
import type { Finding } from "./finding.ts";

const words = messages.find;

/** How long typing must rest before it is looked for, in milliseconds. */
const rest = 100;

type Props = {
  readonly finding: Finding;
  /** True where the tab shows but a part of the work. */
  readonly partly: boolean;
};

/** Finding as one types. It stands above the text and covers nothing of it. */
export function FindBar({ finding, partly }: Props) {
  const { opened, whole, tally, ask, step, close, choose } = finding;
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: filled when it is asked for, and not while one types
  useLayoutEffect(() => {
    const input = field.current;
    if (!input) return;
    input.value = finding.words;
    if (opened === 0) return;
    input.focus();
    input.select();
  }, [opened]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const onEscapeInText = useEffectEvent((event: globalThis.KeyboardEvent) => {
    const inText = event.target instanceof Element && event.target.closest(".panel") !== null;
    if (inText && event.key === "Escape" && !event.defaultPrevented) close();
  });
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => onEscapeInText(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);

  const askNow = () => {
    clearTimeout(timer.current);
    ask(field.current?.value ?? "");
  };
  const askSoon = () => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(askNow, rest);
  };
  const go = (wanted: "next" | "previous") => {
    if (field.current?.value === finding.words) step(wanted);
    else askNow();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and Escape belong to the input method while it composes.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && event.target === field.current)
      go(event.shiftKey ? "previous" : "next");
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const some = tally !== null && (whole ? tally.inWork : tally.here) > 0;
  return (
    <search className="find-bar" aria-label={words.name} onKeyDown={onKeyDown}>
      <div className="asked">
        <input
          ref={field}
          className="words"
          aria-label={words.field}
          placeholder={words.field}
          spellCheck={false}
          autoComplete="off"
          onInput={({ nativeEvent }) => {
            if (!(nativeEvent as InputEvent).isComposing) askSoon();
          }}
          onCompositionEnd={askSoon}
        />
        <button type="button" title={words.previousKey} disabled={!some} onClick={() => go("previous")}>
          {words.previous}
        </button>
        <button type="button" title={words.nextKey} disabled={!some} onClick={() => go("next")}>
          {words.next}
        </button>
      </div>
      {partly && (
        <fieldset>
          <legend>{words.where}</legend>
          <Choice label={words.here} chosen={!whole} onChoose={() => choose(false)} />
          <Choice label={words.whole} chosen={whole} onChoose={() => choose(true)} />
        </fieldset>
      )}
      <output className={some || !tally ? "tally" : "tally none"} aria-live="polite">
        {tally && told(tally, finding.words, whole, partly)}
      </output>
      <button type="button" className="close" title={words.closeKey} aria-label={words.close} onClick={close}>
        ×
      </button>
    </search>
  );
}

type ChoiceProps = { readonly label: string; readonly chosen: boolean; readonly onChoose: () => void };

const Choice = ({ label, chosen, onChoose }: ChoiceProps) => (
  <label>
    <input type="radio" name="find-where" checked={chosen} onChange={onChoose} />
    {label}
  </label>
);

/** Where one is among how many, in a sentence. */
function told({ at, here, inWork, turned }: Tally, asked: string, whole: boolean, partly: boolean): string {
  const total = whole ? inWork : here;
  if (total === 0) return inWork > 0 ? words.onlyInWork(inWork) : words.none(asked, whole || !partly);
  const count = at === null ? words.total(total) : words.at(at, total);
  if (turned) return count + words.turned[turned];
  return whole && partly && here === 0 && at === null ? count + words.elsewhere : count;
}

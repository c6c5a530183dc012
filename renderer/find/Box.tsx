import { Combobox, ComboboxItem, ComboboxPopover, ComboboxProvider } from "@ariakit/react";
import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import type { Command } from "../core/commands.ts";
import type { InstalledWork } from "../library/database.ts";
import { messages } from "../messages/zh-cn.ts";
import { type Inquiry, noFilter } from "../search/answer-types.ts";
import type { Search } from "../search/client.ts";
import type { Titled } from "../search/straight.ts";
import { Answers } from "./Answers.tsx";
import { useAnswer } from "./asking.ts";
import { Commands } from "./Commands.tsx";
import { commandsNamed, isSaid } from "./commands-named.ts";
import { NamedAnswer } from "./NamedAnswer.tsx";
import { NothingSaid } from "./NothingSaid.tsx";

const words = messages.box;
/** Passages that the box lists itself; the others are a key away. */
const passages = 8;

/** A question that is begun for the reader, with the caret where they go on; `count` tells two times apart. */
export type Begun = { readonly question: string; readonly caret: number; readonly count: number };

type Props = {
  readonly works: readonly InstalledWork[];
  readonly search: Search;
  /** What is open: a citation without a title means it. */
  readonly open: Titled | null;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly begun: Begun;
  readonly onOpen: (workId: string, address: string) => void;
  /** All that is found for the question is wanted. */
  readonly onSeeAll: (question: string) => void;
  readonly onCommand: (command: Command) => void;
  /** The reader leaves the box for the text. */
  readonly onLeave: () => void;
};

/** The one box: finds places, titles and passages as one types; Enter goes to the first, the arrow keys to any other. */
export function Box({ works, search, open, input, begun, onOpen, onSeeAll, onCommand, onLeave }: Props) {
  const [value, setValue] = useState("");
  // What an input method composes is not yet what is asked; what was asked before it is answered meanwhile.
  const [composing, setComposing] = useState<string | null>(null);
  const question = composing ?? value;
  const [listed, setListed] = useState(false);
  const inquiry = useMemo(
    (): Inquiry => ({ question, open, filter: noFilter, order: "rank", from: 0, limit: passages }),
    [question, open],
  );
  useEffect(() => {
    if (begun.count === 0) return;
    // The caret can be put only once the words are there; an effect may not flush by itself.
    queueMicrotask(() => {
      flushSync(() => setValue(begun.question));
      input.current?.focus();
      input.current?.setSelectionRange(begun.caret, begun.caret);
    });
  }, [begun, input]);
  const { answered, settled } = useAnswer(search.ask, inquiry);
  const answer = answered?.answer;
  const commands = useMemo(() => commandsNamed(question), [question]);
  const first = answer?.straight[0] ?? answer?.titles.hits[0] ?? answer?.hits[0];

  // Who writes the whole name of a command means it, where the works have nothing but what is near.
  const said = !first && commands[0] !== undefined && isSaid(question, commands[0]);

  const openPlace = (workId: string, address: string) => {
    setValue("");
    onOpen(workId, address);
  };
  const seeAll = (asked = question.trim()) => {
    setValue("");
    onSeeAll(asked);
  };
  const order = (command: Command) => {
    setValue("");
    onCommand(command);
  };
  const ordered = commands.length > 0 && <Commands commands={commands} onCommand={order} />;
  // Who types and at once presses Enter means the answer that is still to come.
  const [entered, setEntered] = useState(false);
  const enter = useEffectEvent(() => {
    if (first) openPlace(first.workId, first.address);
    else if (commands[0]) order(commands[0]);
  });
  useEffect(() => {
    if (!entered || !settled) return;
    setEntered(false);
    enter();
  }, [entered, settled]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (composing !== null || event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      setValue("");
      onLeave();
    } else if (event.key === "Enter" && question.trim() !== "") {
      if (event.ctrlKey || event.metaKey) seeAll();
      else if (!settled) setEntered(true);
      else return;
      event.preventDefault();
    }
  };
  return (
    <ComboboxProvider
      value={value}
      setValue={setValue}
      // Not open where there is nothing to list: a box that says it is open must have a list.
      open={listed && question.trim() !== ""}
      setOpen={setListed}
      focusLoop={false}
    >
      <Combobox
        ref={input}
        className="box"
        aria-label={messages.names.box}
        placeholder={words.placeholder}
        autoSelect="always"
        onCompositionStart={() => setComposing(value)}
        onCompositionEnd={() => setComposing(null)}
        // Before the list, which would take Enter for its active item.
        onKeyDownCapture={onKeyDown}
        spellCheck={false}
      />
      {question.trim() !== "" && (
        <ComboboxPopover className="found" gutter={6} sameWidth aria-label={messages.names.box}>
          {answer && !first && !answer.absent && commands.length === 0 && (
            <p className="found-note">
              <NothingSaid answer={answer} works={works.length} />
            </p>
          )}
          {said && ordered}
          {answer && <Answers answer={answer} works={works} onOpen={openPlace} />}
          {answer && answer.total > 0 && (
            <ComboboxItem className="answer all" setValueOnClick={false} hideOnClick onClick={() => seeAll()}>
              <span className="what">{words.all(answer.total)}</span>
              <span className="where">{words.allKey}</span>
            </ComboboxItem>
          )}
          {answer?.named && <NamedAnswer named={answer.named} onSeeAll={seeAll} />}
          {!answered && <p className="found-note">{words.searching}</p>}
          {answered?.answer === null && <p className="found-note">{words.failed}</p>}
          {!said && ordered}
        </ComboboxPopover>
      )}
    </ComboboxProvider>
  );
}

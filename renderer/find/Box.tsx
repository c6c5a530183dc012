import {
  Combobox,
  ComboboxGroup,
  ComboboxGroupLabel,
  ComboboxItem,
  ComboboxPopover,
  ComboboxProvider,
} from "@ariakit/react";
import { type ReactNode, type RefObject, useState } from "react";
import type { Library } from "../library/library.ts";
import { messages } from "../messages/zh-cn.ts";
import { type Hit, snippet } from "../search/scan.ts";
import type { Titled } from "../search/straight.ts";
import { useAnswers } from "./answers.ts";

const words = messages.box;

type Props = {
  readonly library: Library;
  /** What is open: a citation without a title means it. */
  readonly open: Titled | null;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onOpen: (hit: Hit) => void;
  /** The reader leaves the box for the text. */
  readonly onLeave: () => void;
};

/** The one box: finds places, titles and passages as one types; Enter goes to the first, the arrow keys to any other. */
export function Box({ library, open, input, onOpen, onLeave }: Props) {
  const [value, setValue] = useState("");
  const [wanted, setWanted] = useState(false);
  // While an input method composes, what stands in the box is not yet what is asked.
  const [composing, setComposing] = useState(false);
  const found = useAnswers(library, composing ? "" : value, open, wanted);
  const nothing = found.straight.length + found.titles.length + found.texts.length === 0 && !found.absent;
  const group = {
    library,
    onOpen: (hit: Hit) => {
      setValue("");
      onOpen(hit);
    },
  };
  return (
    <ComboboxProvider value={value} setValue={setValue} focusLoop={false}>
      <Combobox
        ref={input}
        className="box"
        aria-label={messages.names.box}
        placeholder={words.placeholder}
        autoSelect="always"
        onFocus={() => setWanted(true)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || composing) return;
          setValue("");
          onLeave();
        }}
        spellCheck={false}
      />
      {found.words.length > 0 && (
        <ComboboxPopover className="found" gutter={6} sameWidth aria-label={messages.names.box}>
          <Group {...group} label={words.straight} hits={found.straight} shown={5}>
            {({ label, inexact }) => (
              <>
                {label}
                {inexact && <span className="remark">{words.inexact}</span>}
              </>
            )}
          </Group>
          {found.absent && <p className="found-note">{words.absent(found.absent)}</p>}
          <Group {...group} label={words.titles(found.titles.length)} hits={found.titles} shown={8}>
            {({ label }) => label}
          </Group>
          <Group {...group} label={words.texts(found.texts.length)} hits={found.texts} shown={100}>
            {({ text }) => <Snippet text={text} words={found.words} />}
          </Group>
          {!found.ready && <p className="found-note">{words.searching}</p>}
          {found.ready && nothing && (
            <p className="found-note">
              {words.nothing(library.works.length, brief(value.trim()))}
              <br />
              {words.nothingHint}
            </p>
          )}
        </ComboboxPopover>
      )}
    </ComboboxProvider>
  );
}

type GroupProps<T extends Hit> = {
  readonly library: Library;
  readonly label: string;
  readonly hits: readonly T[];
  /** How many of them are listed; how many there are is said. */
  readonly shown: number;
  readonly onOpen: (hit: Hit) => void;
  readonly children: (hit: T) => ReactNode;
};

/** Answers of one sort under their heading; nothing where there are none. */
function Group<T extends Hit>({ library, label, hits, shown, onOpen, children }: GroupProps<T>) {
  if (hits.length === 0) return null;
  return (
    <ComboboxGroup className="found-group">
      <ComboboxGroupLabel>{label}</ComboboxGroupLabel>
      {hits.slice(0, shown).map((hit) => {
        const work = library.works.find(({ id }) => id === hit.workId)?.work;
        return (
          <ComboboxItem
            key={`${hit.workId}/${hit.address}`}
            className="answer"
            setValueOnClick={false}
            hideOnClick
            onClick={() => onOpen(hit)}
          >
            <span className="what">{children(hit)}</span>
            <span className="where">
              {hit.context || (hit.address && work?.shortTitle)}
              {work?.doubt && <span className="badge">{messages.tree.untrusted}</span>}
            </span>
          </ComboboxItem>
        );
      })}
      {hits.length > shown && <p className="found-note">{words.more(shown, hits.length)}</p>}
    </ComboboxGroup>
  );
}

function Snippet({ text, words: asked }: { readonly text: string; readonly words: readonly string[] }) {
  const { text: shown, at, length } = snippet(text, asked);
  return (
    <>
      {shown.slice(0, at)}
      <mark>{shown.slice(at, at + length)}</mark>
      {shown.slice(at + length)}
    </>
  );
}

const brief = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text);

import {
  Combobox,
  ComboboxGroup,
  ComboboxGroupLabel,
  ComboboxItem,
  ComboboxPopover,
  ComboboxProvider,
} from "@ariakit/react";
import { type RefObject, useDeferredValue, useMemo, useState } from "react";
import type { InstalledWork } from "../library/database.ts";
import type { Library } from "../library/library.ts";
import { messages } from "../messages/zh-cn.ts";
import {
  type Hit,
  rankTitles,
  scan,
  snippet,
  type TextList,
  textsOf,
  titlesOf,
  wordsOf,
} from "../search/scan.ts";

const words = messages.box;
const titlesShown = 8;
const textsShown = 40;

type Props = {
  readonly library: Library;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onOpen: (hit: Hit) => void;
};

/** The one box: finds titles and passages as one types; Enter goes to the first, the arrow keys to any other. */
export function Box({ library, input, onOpen }: Props) {
  const [value, setValue] = useState("");
  const [texts, setTexts] = useState<TextList | null>(null);
  const titles = useMemo(() => titlesOf(library.works), [library]);
  const asked = useDeferredValue(value);
  const question = useMemo(() => wordsOf(asked), [asked]);
  const foundTitles = useMemo(() => rankTitles(scan(titles, question), question), [titles, question]);
  const foundTexts = useMemo(() => scan(texts ?? [], question), [texts, question]);
  const byId = useMemo(() => new Map(library.works.map((work) => [work.id, work])), [library]);

  const prepare = () => {
    if (texts) return;
    void readTexts(library).then(setTexts);
  };
  const choose = (hit: Hit) => {
    setValue("");
    onOpen(hit);
  };

  return (
    <ComboboxProvider value={value} setValue={setValue} focusLoop={false}>
      <Combobox
        ref={input}
        className="box"
        aria-label={messages.names.box}
        placeholder={words.placeholder}
        autoSelect="always"
        onFocus={prepare}
        spellCheck={false}
      />
      {question.length > 0 && (
        <ComboboxPopover className="found" gutter={6} sameWidth aria-label={messages.names.box}>
          {foundTitles.length > 0 && (
            <ComboboxGroup className="found-group">
              <ComboboxGroupLabel>{words.titles(foundTitles.length)}</ComboboxGroupLabel>
              {foundTitles.slice(0, titlesShown).map((hit) => (
                <Answer
                  key={`${hit.workId}/${hit.address}`}
                  hit={hit}
                  work={byId.get(hit.workId)}
                  onOpen={choose}
                >
                  {hit.label}
                </Answer>
              ))}
              <More shown={titlesShown} of={foundTitles.length} />
            </ComboboxGroup>
          )}
          {foundTexts.length > 0 && (
            <ComboboxGroup className="found-group">
              <ComboboxGroupLabel>{words.texts(foundTexts.length)}</ComboboxGroupLabel>
              {foundTexts.slice(0, textsShown).map((hit) => (
                <Answer
                  key={`${hit.workId}/${hit.address}`}
                  hit={hit}
                  work={byId.get(hit.workId)}
                  onOpen={choose}
                >
                  <Snippet text={hit.text} question={question} />
                </Answer>
              ))}
              <More shown={textsShown} of={foundTexts.length} />
            </ComboboxGroup>
          )}
          {texts === null && <p className="found-note">{words.searching}</p>}
          {texts !== null && foundTitles.length + foundTexts.length === 0 && (
            <p className="found-note">
              {words.nothing(library.works.length, asked.trim())}
              <br />
              {words.nothingHint}
            </p>
          )}
        </ComboboxPopover>
      )}
    </ComboboxProvider>
  );
}

async function readTexts(library: Library): Promise<TextList> {
  const texts: TextList[] = [];
  for (const { id } of library.works) {
    const opened = await library.open(id);
    if (opened) texts.push(textsOf(opened.document));
  }
  return texts.flat();
}

type AnswerProps = {
  readonly hit: Hit;
  readonly work: InstalledWork | undefined;
  readonly onOpen: (hit: Hit) => void;
  readonly children: React.ReactNode;
};

function Answer({ hit, work, onOpen, children }: AnswerProps) {
  return (
    <ComboboxItem className="answer" setValueOnClick={false} hideOnClick onClick={() => onOpen(hit)}>
      <span className="what">{children}</span>
      <span className="where">
        {hit.address && work?.work.shortTitle}
        {work?.work.doubt && <span className="badge">{messages.tree.untrusted}</span>}
      </span>
    </ComboboxItem>
  );
}

function Snippet({ text, question }: { readonly text: string; readonly question: readonly string[] }) {
  const found = snippet(text, question);
  return (
    <>
      {found.text.slice(0, found.at)}
      <mark>{found.text.slice(found.at, found.at + found.length)}</mark>
      {found.text.slice(found.at + found.length)}
    </>
  );
}

function More({ shown, of }: { readonly shown: number; readonly of: number }) {
  return of > shown ? <p className="found-note">{words.more(shown, of)}</p> : null;
}

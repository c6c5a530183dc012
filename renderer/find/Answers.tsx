import { ComboboxGroup, ComboboxGroupLabel, ComboboxItem } from "@ariakit/react";
import type { ReactNode } from "react";
import type { InstalledWork } from "../library/database.ts";
import { validityAt } from "../library/validity.ts";
import { messages } from "../messages/zh-cn.ts";
import type { Answer } from "../search/answer-types.ts";
import { Marked } from "../ui/Marked.tsx";
import { ValidityMark } from "../ui/ValidityMark.tsx";
import { fitted } from "./fitted.ts";
import { NamedNote } from "./NamedAnswer.tsx";

const words = messages.box;
/** About how many characters of a passage are seen beside its place. */
const passageRoom = 20;
/** So many passages are listed that hold only the most of what was asked. */
const nearest = 5;

type Props = {
  readonly answer: Answer;
  readonly works: readonly InstalledWork[];
  readonly onOpen: (workId: string, address: string) => void;
};

/** The answers that the box lists: places cited, then titles, then passages; where there are none, the nearest. */
export function Answers({ answer, works, onOpen }: Props) {
  const { straight, absent, titles, hits, total } = answer;
  const near = titles.total === 0 && !absent ? answer.near.slice(0, nearest) : [];
  const shared = { works, onOpen };
  return (
    <>
      {answer.named?.taken && <NamedNote named={answer.named} />}
      <Group {...shared} label={words.straight} found={straight.slice(0, 5)}>
        {({ label, inexact }) => (
          <>
            {label}
            {inexact && <span className="remark">{words.inexact}</span>}
          </>
        )}
      </Group>
      {absent && <p className="found-note">{words.absent(absent)}</p>}
      <Group {...shared} label={words.titles(titles.total)} found={titles.hits.slice(0, 8)}>
        {({ label, marks }) => <Marked text={label} marks={marks} />}
      </Group>
      {titles.total > 8 && <p className="found-note">{words.more(8, titles.total)}</p>}
      {[
        { label: words.texts(total), found: hits },
        { label: messages.results.near, found: near },
      ].map(({ label, found }) => (
        <Group
          key={label}
          {...shared}
          label={label}
          found={found.map((hit) => ({ ...hit, context: contextOf(hit) }))}
        >
          {({ snippet }) => <Marked {...fitted(snippet, passageRoom)} />}
        </Group>
      ))}
    </>
  );
}

/** A passage's place in a few words: what it is read in, not which chapter of it, and what it is called there. */
const contextOf = ({ path, label }: { readonly path: readonly string[]; readonly label: string }): string =>
  [path.findLast((title) => !/^第[^ 　]+[编章节]/u.test(title)), label].filter(Boolean).join(" ");

type Place = { readonly workId: string; readonly address: string; readonly context?: string };

type GroupProps<T extends Place> = Pick<Props, "works" | "onOpen"> & {
  readonly label: string;
  readonly found: readonly T[];
  readonly children: (place: T) => ReactNode;
};

/** Answers of one sort under their heading; nothing where there are none. */
function Group<T extends Place>({ works, label, found, onOpen, children }: GroupProps<T>) {
  if (found.length === 0) return null;
  return (
    <ComboboxGroup className="found-group">
      <ComboboxGroupLabel>{label}</ComboboxGroupLabel>
      {found.map((place) => {
        const work = works.find(({ id }) => id === place.workId)?.work;
        return (
          <ComboboxItem
            key={`${place.workId}/${place.address}`}
            className="answer"
            setValueOnClick={false}
            hideOnClick
            onClick={() => onOpen(place.workId, place.address)}
          >
            <span className="what">{children(place)}</span>
            <span className="where">
              {place.context || (place.address && work?.shortTitle)}
              <ValidityMark validity={validityAt(works, place.workId, place.address)} />
              {work?.doubt && <span className="badge">{messages.tree.untrusted}</span>}
            </span>
          </ComboboxItem>
        );
      })}
    </ComboboxGroup>
  );
}

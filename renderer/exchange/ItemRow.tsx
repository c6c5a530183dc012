import { useId } from "react";
import type { Choice, Item } from "../core/own/plan.ts";
import type { Outcome } from "../core/own/resolve.ts";
import { messages } from "../messages/zh-cn.ts";
import { AuthorMark } from "../ui/AuthorMark.tsx";
import { partWords, titleOf, wordsOf } from "./describing.ts";

const words = messages.exchange.preview;

type Props = {
  readonly item: Item;
  /** Whose file it is in: what was written by one may have been changed by another. */
  readonly by: string;
  /** What became of its place in this library. */
  readonly place: Outcome;
  readonly onChoose: (item: Item, choice: Choice) => void;
};

/** One record of a file: whose, where, what it says, and what is to be decided of it. */
export function ItemRow({ item, by, place, onChoose }: Props) {
  const { theirs, merged, choice } = item;
  return (
    <li>
      <p className="head">
        <AuthorMark author={words.byAuthor(theirs.author)} />
        <span className="where">{titleOf(theirs)}</span>
        {place !== "unchanged" && <em>{words.places[place]}</em>}
        {merged.is === "gone" && (
          <label>
            <input
              type="checkbox"
              checked={choice === "theirs"}
              onChange={(event) => onChoose(item, event.target.checked ? "theirs" : "mine")}
            />
            {words.bringBack}
          </label>
        )}
      </p>
      {merged.is === "conflict" || (merged.is === "older" && merged.parts.length > 0) ? (
        <Conflict item={item} by={by} onChoose={onChoose} />
      ) : (
        <p>{wordsOf(theirs)}</p>
      )}
    </li>
  );
}

type ConflictProps = Pick<Props, "item" | "by" | "onChoose">;

/** Both sides of what both changed, and the choice between them. */
function Conflict({ item, by, onChoose }: ConflictProps) {
  const name = useId();
  const { merged, choice, choices } = item;
  if (merged.is !== "conflict" && merged.is !== "older") return null;
  const options = merged.other.removed
    ? words.removedChoices
    : merged.record.removed
      ? words.removedHereChoices
      : words.choices;
  return (
    <>
      <dl className="sides">
        {merged.parts.map((part) => (
          <div key={part}>
            <dt>{part === "removed" && merged.record.removed ? words.removedHere : words.parts[part]}</dt>
            {part === "removed" ? (
              <dd>{wordsOf(merged.record.removed ? merged.other : merged.record)}</dd>
            ) : (
              <>
                <dd>
                  <b>{words.mine}</b>
                  {partWords(merged.record, part) || words.blank}
                </dd>
                <dd>
                  <b>{words.theirs(by)}</b>
                  {partWords(merged.other, part) || words.blank}
                </dd>
              </>
            )}
          </div>
        ))}
      </dl>
      <fieldset className="decide">
        <legend className="unseen">{titleOf(item.theirs)}</legend>
        {choices.map((each) => (
          <label key={each}>
            <input type="radio" name={name} checked={choice === each} onChange={() => onChoose(item, each)} />
            {options[each]}
          </label>
        ))}
      </fieldset>
    </>
  );
}

import { Popover, PopoverDisclosure, PopoverProvider } from "@ariakit/react";
import { type FormEvent, useId, useState } from "react";
import type { Annotation } from "../core/own/records.ts";
import { messages } from "../messages/zh-cn.ts";
import type { Edit } from "./note-edit.ts";

const words = messages.notes.bulk.tags;

type Props = {
  readonly chosen: readonly Annotation[];
  readonly tags: readonly string[];
  readonly onEdit: (edit: Edit) => void;
};

/** Puts a tag on all that is chosen, or takes one off. */
export function TagsPopover({ chosen, tags, onEdit }: Props) {
  const [tag, setTag] = useState("");
  const known = useId();
  const carried = tags.flatMap((each) => {
    const count = chosen.filter((annotation) => annotation.tags.includes(each)).length;
    return count > 0 ? [{ tag: each, count }] : [];
  });
  const add = (event: FormEvent) => {
    event.preventDefault();
    const named = tag.trim();
    if (named === "") return;
    onEdit({ set: "tag", tag: named, on: true });
    setTag("");
  };
  return (
    <PopoverProvider placement="top-start">
      <PopoverDisclosure>{words.name} ▾</PopoverDisclosure>
      <Popover className="menu tags-popover" gutter={4} aria-label={words.name}>
        <form onSubmit={add}>
          <input
            type="text"
            aria-label={words.field}
            placeholder={words.field}
            list={known}
            maxLength={40}
            value={tag}
            onChange={({ target }) => setTag(target.value)}
          />
          <button type="submit" disabled={tag.trim() === ""}>
            {words.add}
          </button>
          <datalist id={known}>
            {tags.map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
        </form>
        {carried.length > 0 && (
          <ul aria-label={words.carried}>
            {carried.map(({ tag: each, count }) => (
              <li key={each}>
                <span>{each}</span>
                <span className="count">{words.count(count, chosen.length)}</span>
                <button
                  type="button"
                  className="plain"
                  aria-label={words.takeOff(each)}
                  onClick={() => onEdit({ set: "tag", tag: each, on: false })}
                >
                  {words.off}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Popover>
    </PopoverProvider>
  );
}

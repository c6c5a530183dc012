import { useId, useState } from "react";
import { messages } from "../messages/zh-cn.ts";

const words = messages.annotating;

type Props = {
  readonly tags: readonly string[];
  /** Tags that were used elsewhere. */
  readonly known: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
};

/** As long as a record may hold with ease; what is longer is a note. */
const longest = 60;

/** The tags of an annotation, and a field for more: Enter, a comma or leaving it adds what is written. */
export function Tags({ tags, known, onChange }: Props) {
  const [name, list] = [useId(), useId()];
  const [typed, setTyped] = useState("");
  const add = () => {
    const fresh = typed
      .split(/[,，、;；\s]+/)
      .map((tag) => tag.replace(/^#/, "").slice(0, longest))
      .filter((tag) => tag !== "" && !tags.includes(tag));
    if (fresh.length > 0) onChange([...tags, ...new Set(fresh)]);
    setTyped("");
  };
  return (
    <div className="tags">
      <label htmlFor={name}>{words.tags}</label>
      {tags.map((tag) => (
        <span key={tag} className="tag">
          {tag}
          <button
            type="button"
            aria-label={words.removeTag(tag)}
            title={words.removeTag(tag)}
            onClick={() => onChange(tags.filter((each) => each !== tag))}
          >
            ×
          </button>
        </span>
      ))}
      <input
        id={name}
        list={list}
        value={typed}
        placeholder={words.tagsPlaceholder}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter" || event.key === "," || event.key === "，") {
            event.preventDefault();
            add();
          } else if (event.key === "Backspace" && typed === "" && tags.length > 0)
            onChange(tags.slice(0, -1));
        }}
      />
      <datalist id={list}>
        {known
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </div>
  );
}

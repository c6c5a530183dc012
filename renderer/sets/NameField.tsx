import { useEffect, useRef, useState } from "react";
import { messages } from "../messages/zh-cn.ts";

type Props = {
  readonly name: string;
  /** The new name, null where it stays as it is; and whether a key said so, which leaves the keyboard without a place. */
  readonly onDone: (name: string | null, byKey: boolean) => void;
};

/** Where a set is given another name, in its place. */
export function NameField({ name, onDone }: Props) {
  const [value, setValue] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  const finished = useRef(false);
  useEffect(() => field.current?.select(), []);
  const finish = (to: string | null, byKey: boolean) => {
    // Leaving the field by Enter takes it out of the page, which is leaving it once more.
    if (finished.current) return;
    finished.current = true;
    onDone(to, byKey);
  };
  const said = value.trim() === "" ? null : value.trim();
  return (
    <input
      ref={field}
      className="name-field"
      aria-label={messages.sets.list.naming}
      value={value}
      maxLength={200}
      onChange={(event) => setValue(event.target.value)}
      onBlur={() => finish(said, false)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key !== "Enter" && event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        finish(event.key === "Enter" ? said : null, true);
      }}
    />
  );
}

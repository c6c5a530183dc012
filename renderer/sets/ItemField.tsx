import { useEffect, useRef, useState } from "react";
import type { SetEntry } from "../core/own/records.ts";
import { messages } from "../messages/zh-cn.ts";

const words = messages.sets.editor;

type Props = {
  readonly entry: Exclude<SetEntry, { readonly sort: "unit" }>;
  /** Where its row is in the list as it is scrolled. */
  readonly top: number;
  readonly onText: (text: string) => void;
  /** Written to the end, or given up. */
  readonly onDone: (cancelled: boolean) => void;
};

/** The field in which a heading or remark is written, over its row; what is typed is kept as it is typed. */
export function ItemField({ entry, top, onText, onDone }: Props) {
  const [text, setText] = useState(entry.text);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
    field.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const isRemark = entry.sort === "remark";
  const put = (to: string) => {
    const line = isRemark ? to : to.replace(/\s*\n\s*/g, " ");
    setText(line);
    onText(line);
  };
  return (
    <textarea
      ref={field}
      className={`item-field ${entry.sort}`}
      aria-label={isRemark ? words.editRemark : words.editHeading}
      title={isRemark ? words.editRemarkHint : words.editHint}
      placeholder={isRemark ? words.newRemark : words.newHeading}
      value={text}
      rows={isRemark ? 4 : 1}
      style={{ top }}
      onChange={(event) => put(event.target.value)}
      onBlur={() => onDone(false)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        const done = event.key === "Enter" && (!isRemark || event.ctrlKey || event.metaKey);
        if (!done && event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        onDone(event.key === "Escape");
      }}
    />
  );
}

import { type ReactNode, useLayoutEffect, useRef } from "react";
import { type Colour, colours } from "../core/own/records.ts";
import { messages } from "../messages/zh-cn.ts";
import { ColourSign } from "../ui/ColourSign.tsx";
import type { ColourNames } from "../ui/colours.ts";
import { withKey } from "../ui/keys.ts";
import { placeNear } from "./placing.ts";
import { toolClass, useSelecting } from "./selecting.ts";
import { useSelectingByKeys } from "./selecting-by-keys.ts";

const words = messages.annotating;

type Props = {
  readonly names: ColourNames;
  readonly onMark: (colour: Colour) => void;
  readonly onUnderline: () => void;
  readonly onAnnotate: () => void;
  readonly onCopy: () => void;
  /** What else can be done with what is selected. */
  readonly children?: ReactNode;
};

/** What can be done with the words that were just selected, beside them and never over them. */
export function SelectionTools(props: Props) {
  const box = useSelecting();
  useSelectingByKeys();
  if (!box) return null;
  return (
    <aside aria-label={words.toolbar}>
      <Shown {...props} box={box} />
    </aside>
  );
}

function Shown({ names, onMark, onUnderline, onAnnotate, onCopy, children, box }: Props & { box: DOMRect }) {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (bar.current) placeNear(bar.current, box, "above");
  }, [box]);
  return (
    <div
      ref={bar}
      className={toolClass}
      role="toolbar"
      aria-label={words.toolbar}
      // What is selected stays selected.
      onPointerDown={(event) => event.preventDefault()}
    >
      {colours.map((colour) => (
        <button
          key={colour}
          type="button"
          className={colour}
          title={withKey(words.markAs(names[colour]), `mark-${colour}`)}
          onClick={() => onMark(colour)}
        >
          <span aria-hidden="true">
            <ColourSign colour={colour} name={names[colour]} />
          </span>
          {names[colour]}
        </button>
      ))}
      <span className="apart" />
      <button type="button" title={withKey(words.underlined, "underline")} onClick={onUnderline}>
        <span className="underlined">{words.underlined}</span>
      </button>
      <button type="button" title={withKey(words.annotate, "annotate")} onClick={onAnnotate}>
        {words.annotate}
      </button>
      <span className="apart" />
      <button type="button" title={withKey(words.copyWhole, "copy-quotation")} onClick={onCopy}>
        {words.copyWhole}
      </button>
      {children}
    </div>
  );
}

import type { KeyboardEvent, ReactNode } from "react";
import { messages } from "../messages/zh-cn.ts";
import { Splitter } from "../ui/Splitter.tsx";

const words = messages.sets;
const widths = { min: 340, max: 760 };

type Props = {
  readonly width: number;
  readonly onWidth: (width: number) => void;
  /** Ctrl+P within the panel: to the pages. */
  readonly onPrint: (() => void) | null;
  /** The list of all sets, or one of them. */
  readonly children: ReactNode;
};

/** The sets of articles, beside the text. */
export function SetsPanel({ width, onWidth, onPrint, children }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    const isPrint = event.key.toLowerCase() === "p" && (event.ctrlKey || event.metaKey);
    if (!isPrint || event.shiftKey || event.altKey || !onPrint) return;
    event.preventDefault();
    event.stopPropagation();
    onPrint();
  };
  return (
    <section className="sets" aria-label={words.region} style={{ inlineSize: width }} onKeyDown={onKeyDown}>
      {children}
      <Splitter label={words.resize} value={width} {...widths} onChange={onWidth} />
    </section>
  );
}

import { type CSSProperties, memo, type RefObject, useEffect, useRef, useState } from "react";
import { pixels } from "../core/paper/layout.ts";
import { messages } from "../messages/zh-cn.ts";
import { drawPage } from "./draw-page.ts";
import { watch } from "./near.ts";
import type { PageData, Paper } from "./page.ts";
import type { PageWords } from "./page-furniture.ts";

type Props = {
  readonly paper: Paper;
  /** Pixels of the screen to one of the paper. */
  readonly scale: number;
  readonly words: PageWords;
  readonly view: RefObject<HTMLElement | null>;
};

/** The pages of a paper one below the other; only those near the view are in the page, however many there are. */
export const PageList = memo(function PageList({ paper, scale, words, view }: Props) {
  return (
    <ol className="page-list">
      {paper.pages.map((page, at) => (
        <PageFrame
          key={`${page.kind} ${page.number}`}
          paper={paper}
          page={page}
          at={at}
          scale={scale}
          words={words}
          view={view}
          late={paper.finished ? 1 : 0}
        />
      ))}
    </ol>
  );
});

type FrameProps = Props & {
  readonly page: PageData;
  readonly at: number;
  /** What of a page is known only at the end: how many there are, and what the contents lead to. */
  readonly late: number;
};

const same = (before: FrameProps, now: FrameProps): boolean =>
  before.page === now.page &&
  before.scale === now.scale &&
  before.paper.key === now.paper.key &&
  before.late === now.late;

const PageFrame = memo(function PageFrame({ paper, page, at, scale, words, view, late }: FrameProps) {
  const frame = useRef<HTMLLIElement>(null);
  const [near, setNear] = useState(at < 2);
  const { width, height } = paper.layout.page;
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    return watch(element, view.current, setNear);
  }, [view]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the paper is another with every page, this page is not; `late` tells when it must be drawn again
  useEffect(() => {
    const element = frame.current;
    if (!element || !near) return;
    const drawn = drawPage(paper, page, words, "screen");
    element.append(drawn);
    return () => drawn.remove();
  }, [near, page, paper.key, words, late]);
  const style = {
    inlineSize: `${width * pixels * scale}px`,
    blockSize: `${height * pixels * scale}px`,
    "--scale": scale,
  } as CSSProperties;
  return (
    <li
      ref={frame}
      className="page-frame"
      data-at={at}
      style={style}
      aria-label={messages.paper.page(at + 1)}
    />
  );
}, same);

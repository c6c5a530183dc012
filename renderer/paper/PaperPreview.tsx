import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react";
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useMemo,
  useRef,
  useState,
} from "react";
import type { PaperOptions } from "../core/paper/options.ts";
import type { PaperRequest } from "../core/paper/request.ts";
import { mostPages } from "../core/paper/size.ts";
import type { Shell } from "../core/shell.ts";
import { messages } from "../messages/zh-cn.ts";
import { useGoingOut } from "./going-out.ts";
import { usePaper } from "./making.ts";
import { useMissingGlyphs } from "./missing-glyphs.ts";
import { OptionsPanel } from "./OptionsPanel.tsx";
import { PageList } from "./PageList.tsx";
import { PaperWays } from "./PaperWays.tsx";
import { PreviewTools } from "./PreviewTools.tsx";
import { pageWords } from "./page-words.ts";
import { Remarks } from "./Remarks.tsx";
import { useWays } from "./ways.ts";
import { useScale, type Zoom } from "./zoom.ts";

const words = messages.paper;

type Props = {
  /** What is printed, as its title says. */
  readonly name: string;
  readonly request: PaperRequest;
  readonly options: PaperOptions;
  readonly onOptions: (options: PaperOptions) => void;
  /** Who prints; "" where no name was given. */
  readonly by: string;
  /** Further controls above the options: what of a work is printed, and the like. */
  readonly above?: ReactNode;
  /** What prints, and saves files. */
  readonly shell: Shell;
  readonly onClose: () => void;
};

/** 打印预览: the very pages that will be printed, and what can be chosen of them. */
export function PaperPreview({ name, request, options, onOptions, by, above, shell, onClose }: Props) {
  const view = useRef<HTMLElement>(null);
  // The dialog brings its content into the page by itself, and not before its own first effects.
  const [shown, setShown] = useState<HTMLElement | null>(null);
  const show = useCallback((element: HTMLElement | null) => {
    view.current = element;
    setShown(element);
  }, []);
  const [zoom, setZoom] = useState<Zoom>(100);
  const [at, setAt] = useState(0);
  const printed = useMemo(() => words.printed(today(), by), [by]);
  const { paper, progress, failed, about, tooLong, stop } = usePaper(request, options, printed);
  const scale = useScale(shown, zoom, paper?.layout);
  const finished = paper?.finished && progress === null ? paper : null;
  const missing = useMissingGlyphs(finished);

  const frames = () => [...(view.current?.querySelectorAll<HTMLElement>(".page-frame") ?? [])];
  const go = (to: number) => frames()[to]?.scrollIntoView({ block: "start" });
  const ways = useWays({ shell, name, by, pageWords });
  const goingOut = useGoingOut(ways, finished);
  const onKey = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "p") return;
    event.preventDefault();
    event.stopPropagation();
    goingOut.start("print");
  };
  /** A line of the contents leads to its page here, and nowhere else. */
  const onClick = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || !paper) return;
    event.preventDefault();
    const folio = paper.folios.get(Number(/\d+$/.exec(link.hash)?.[0]));
    go(paper.pages.findIndex(({ kind, number }) => kind === "body" && number === folio));
  };
  const onScroll = () => {
    // All pages are of one size.
    const [first, second] = view.current?.querySelectorAll<HTMLElement>(".page-frame") ?? [];
    const step = second && first ? second.offsetTop - first.offsetTop : 0;
    setAt(step > 0 ? Math.round((view.current?.scrollTop ?? 0) / step) : 0);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      className="paper-preview"
      backdrop={false}
      initialFocus={view}
      onKeyDown={onKey}
    >
      <header>
        <DialogHeading>{words.title(name)}</DialogHeading>
        <PreviewTools
          at={at}
          pages={paper?.pages.length ?? 0}
          progress={progress}
          zoom={zoom}
          onGo={go}
          onZoom={setZoom}
          onStop={stop}
        />
        <PaperWays ways={ways} goingOut={goingOut} paper={finished} />
        <DialogDismiss>{words.close}</DialogDismiss>
      </header>
      <div className="preview-body">
        <aside>
          {above}
          <Remarks
            missing={paper?.manuscript.missing ?? []}
            glyphs={missing}
            pages={finished?.pages.length ?? (progress ? (about ?? 0) : 0)}
            finished={finished !== null}
            volumes={goingOut.volumes.length}
          />
          <OptionsPanel options={options} onOptions={onOptions} />
        </aside>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click */}
        <section
          ref={show}
          className="preview-pages"
          aria-label={words.region}
          aria-busy={progress !== null}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
          tabIndex={0}
          onScroll={onScroll}
          onClick={onClick}
        >
          {failed && <p className="no-pages">{words.failed}</p>}
          {tooLong && <p className="no-pages">{words.tooLong(about ?? 0, mostPages)}</p>}
          {!paper && !failed && !tooLong && <p className="no-pages">{words.begin}</p>}
          {paper && !paper.finished && progress === null && !failed && (
            <p className="no-pages">{words.stopped}</p>
          )}
          {paper && <PageList paper={paper} scale={scale} words={pageWords} view={view} />}
        </section>
      </div>
    </Dialog>
  );
}

const today = (): string => new Intl.DateTimeFormat("zh-CN", { dateStyle: "long" }).format(new Date());

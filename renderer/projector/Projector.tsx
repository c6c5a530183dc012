import { Dialog, DialogHeading } from "@ariakit/react";
import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Unit } from "../core/document.ts";
import type { Annotation } from "../core/own/records.ts";
import { slideAt, slidesOf } from "../core/slides.ts";
import type { OpenDocument } from "../library/library.ts";
import { messages } from "../messages/zh-cn.ts";
import { BlockView } from "../ui/document/Blocks.tsx";
import { notesOn, usePaintedSlide, useShownToAll } from "./annotated.ts";
import { useFullScreen } from "./full-screen.ts";
import { actOfKey } from "./keys.ts";
import { SlideNotes } from "./SlideNotes.tsx";

const words = messages.projector;

type Props = {
  readonly opened: OpenDocument;
  /** What the reader wrote; what is private is never shown. */
  readonly annotations: readonly Annotation[];
  readonly units: readonly Unit[];
  /** Where to begin, and where to go whenever `jumps` counts on: an agenda leads through what is shown as well. */
  readonly address: string;
  readonly jumps: number;
  /** The reader leaves; `address` is what was shown last, null where they went nowhere. */
  readonly onClose: (address: string | null) => void;
};

/** 投屏: one article at a time for a whole room, in large type on the whole screen. */
export function Projector({ opened, annotations, units, address, jumps, onClose }: Props) {
  const { work } = opened.document;
  const slides = useMemo(() => slidesOf(units), [units]);
  const [begun, setBegun] = useState({ jumps, at: slideAt(slides, units, address) });
  const [at, setAt] = useState(begun.at);
  if (begun.jumps !== jumps) {
    const to = slideAt(slides, units, address);
    setBegun({ jumps, at: to });
    setAt(to);
  }
  const [dark, setDark] = useState(false);
  const [noted, setNoted] = useState(false);
  const [text, setText] = useState<HTMLElement | null>(null);
  const view = useRef<HTMLElement>(null);
  const slide = slides[at];
  const annotated = useShownToAll(opened, annotations);
  usePaintedSlide(text, slide, opened.document, annotated);
  const notes = useMemo(() => notesOn(slide, annotated), [slide, annotated]);
  const close = () => onClose(slide && at !== begun.at ? slide.address : null);
  useFullScreen(close);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another slide is seen from its beginning
  useLayoutEffect(() => {
    if (view.current) view.current.scrollTop = 0;
  }, [at]);

  const go = (to: number) => slides[to] && setAt(to);
  /** A screenful on or back, and then the next slide or the one before. */
  const step = (by: 1 | -1) => {
    const room = view.current;
    if (!room) return;
    const end = by > 0 ? room.scrollHeight - room.clientHeight : 0;
    if (Math.abs(room.scrollTop - end) <= 2) return go(at + by);
    // The last line of one screen is the first of the next, so that the eye finds it again.
    const line = Number.parseFloat(getComputedStyle(room).fontSize) * 1.7;
    room.scrollTop += by * (room.clientHeight - line);
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const act = actOfKey(event);
    if (!act || (event.key === " " && event.target instanceof HTMLButtonElement)) return;
    // What is written over the text, such as a quick note, is no key of the show.
    if (event.target instanceof Element && event.target.closest("[role=dialog]:not(.projector)")) return;
    event.preventDefault();
    if (act === "none") return;
    if (act === "dark" || dark) return setDark(!dark);
    if (act === "notes") return setNoted(!noted);
    if (act === "first") return go(0);
    if (act === "last") return go(slides.length - 1);
    step(act === "on" ? 1 : -1);
  });
  // Wherever the keyboard is: whoever holds a remote control has no mouse to bring it back with.
  useEffect(() => {
    const hear = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, []);
  const title = slide?.title || work.title;
  return (
    <Dialog
      open
      onClose={close}
      className="projector"
      data-theme="projection"
      backdrop={false}
      initialFocus={view}
    >
      <header>
        <DialogHeading aria-live="polite">
          <span className="title">{title}</span>
          {slide && slide.name !== title && <span className="name">{slide.name}</span>}
        </DialogHeading>
        {slide && <p className="path">{slide.path.join(" › ")}</p>}
        {work.doubt && (
          <p className="doubt" role="note">
            {work.doubt}
          </p>
        )}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the text is scrolled by keyboard, and so takes the focus */}
      <section ref={view} className="room" tabIndex={0} aria-label={slide?.name}>
        <div className="text" ref={setText}>
          {slide?.blocks.map((block) => (
            <BlockView key={block.unit.address} block={{ ...block, level: 2 }} />
          ))}
        </div>
      </section>
      {noted && notes.length > 0 && <SlideNotes notes={notes} />}
      <footer>
        <span role="status">{words.at(at + 1, slides.length)}</span>
        <span className="keys">{words.keys}</span>
        {notes.length > 0 && (
          <button type="button" aria-pressed={noted} title={words.notesHint} onClick={() => setNoted(!noted)}>
            {words.notes} {notes.length}
          </button>
        )}
        <button type="button" disabled={at === 0} title={words.previousHint} onClick={() => go(at - 1)}>
          {words.previous}
        </button>
        <button
          type="button"
          disabled={at >= slides.length - 1}
          title={words.nextHint}
          onClick={() => go(at + 1)}
        >
          {words.next}
        </button>
        <button type="button" title={words.closeHint} onClick={close}>
          {words.close}
        </button>
      </footer>
      {dark && <div className="dark" role="status" aria-label={words.dark} />}
    </Dialog>
  );
}

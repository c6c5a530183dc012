import {
  type RefObject,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Row } from "./rows.ts";

export const rowHeight = 30;
/**
 * Rows that are in the page above and below those seen. Trees of common size are in the page whole, for the
 * browser's own find and for assistive technology.
 */
const margin = 300;
/** Of rows that are mostly new so many come at once, and the others when nothing else is to do. */
const nearMargin = 4;
const newAtOnce = 60;
/** The step by which that window moves. */
const stride = 25;

/** The rows that are in the page: from `first` up to, but without, `last`; and how many fit into the view. */
export type Seen = { readonly first: number; readonly last: number; readonly page: number };

/** Which of the rows are in the page about the view of a box. */
export function useSeen(box: RefObject<HTMLElement | null>, rows: readonly Row[]): Seen {
  const { step, page } = useView(box);
  const view = useMemo(() => ({ rows, step, page }), [rows, step, page]);
  const settled = useDeferredValue(view) === view;
  const drawn = useRef<ReadonlySet<string>>(new Set());
  const about = (around: number): Seen => ({
    first: Math.max(0, step * stride - around),
    last: (step + 1) * stride + page + around,
    page,
  });
  const wide = about(margin);
  const isNew = ({ key }: Row) => !drawn.current.has(key);
  const seen =
    settled || rows.slice(wide.first, wide.last).filter(isNew).length <= newAtOnce ? wide : about(nearMargin);
  const { first, last } = seen;
  useEffect(() => {
    drawn.current = new Set(rows.slice(first, last).map(({ key }) => key));
  }, [rows, first, last]);
  return seen;
}

/** How far a box is scrolled, in strides, and how many rows fit into it. */
function useView(box: RefObject<HTMLElement | null>) {
  const [view, setView] = useState({ step: 0, page: 26 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => {
      const step = Math.floor(element.scrollTop / rowHeight / stride);
      const page = Math.ceil(element.clientHeight / rowHeight);
      setView((before) => (before.step === step && before.page === page ? before : { step, page }));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener("scroll", measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", measure);
    };
  }, [box]);
  return view;
}

/** Scrolls a row into view, with one more beyond it, if it is not there. */
export function reveal(element: HTMLElement | null, index: number): void {
  if (!element || index < 0) return;
  const top = index * rowHeight;
  if (top < element.scrollTop) element.scrollTop = top - rowHeight;
  else if (top + rowHeight > element.scrollTop + element.clientHeight) {
    element.scrollTop = top + 2 * rowHeight - element.clientHeight;
  }
}

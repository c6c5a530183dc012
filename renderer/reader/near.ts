import { type RefObject, useEffect, useEffectEvent, useRef } from "react";
import type { Range as ChunkRange } from "./growing.ts";

type Where = {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly root: RefObject<HTMLElement | null>;
  /** The chunks that are in the page. */
  readonly range: ChunkRange;
};

/** The numbers of the chunks about the view, and while it is printed of all; `onChange` hears when they are others. */
export function useNear({ scroller, root, range }: Where, onChange: () => void): () => ReadonlySet<number> {
  const seen = useRef<ReadonlySet<number>>(new Set());
  const printing = useRef(false);
  const tell = useEffectEvent(onChange);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a chunk that comes into the page is another element
  useEffect(() => {
    const chunks = [...(root.current?.children ?? [])];
    const observer = new IntersectionObserver(
      (entries) => {
        const now = new Set(seen.current);
        for (const { target, isIntersecting } of entries) {
          const chunk = chunks.indexOf(target);
          if (isIntersecting) now.add(chunk);
          else now.delete(chunk);
        }
        seen.current = now;
        tell();
      },
      { root: scroller.current, rootMargin: "50% 0px" },
    );
    for (const chunk of chunks) observer.observe(chunk);
    return () => observer.disconnect();
  }, [scroller, root, range]);
  useEffect(() => {
    const printed = matchMedia("print");
    const turn = (on: boolean) => {
      if (printing.current === on) return;
      printing.current = on;
      tell();
    };
    const [before, after] = [() => turn(true), () => turn(false)];
    const change = ({ matches }: MediaQueryListEvent) => turn(matches);
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    printed.addEventListener("change", change);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
      printed.removeEventListener("change", change);
    };
  }, []);
  return () =>
    printing.current ? new Set(root.current ? [...root.current.children].keys() : []) : seen.current;
}

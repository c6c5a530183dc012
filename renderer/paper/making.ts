import { useEffect, useRef, useState } from "react";
import { layoutOf } from "../core/paper/layout.ts";
import { manuscriptOf } from "../core/paper/manuscript.ts";
import type { PaperOptions } from "../core/paper/options.ts";
import type { PaperRequest } from "../core/paper/request.ts";
import { mostPages, pagesAbout } from "../core/paper/size.ts";
import { paperWords } from "../messages/paper.ts";
import { layOut, type Progress } from "./lay-out.ts";
import type { Paper } from "./page.ts";

/** A paper as it is made: null before its first page; null progress once it is done, or was stopped. */
export type PaperMaking = {
  readonly paper: Paper | null;
  readonly progress: Progress | null;
  readonly failed: boolean;
  /** About how many pages it will have; null until that is known. */
  readonly about: number | null;
  /** It would have more pages than can be at hand at a time, and is not laid out. */
  readonly tooLong: boolean;
  readonly stop: () => void;
};

/** Lays a request out, and anew whenever it or the options change; what went before stays until the first new page. */
export function usePaper(request: PaperRequest, options: PaperOptions, printed: string): PaperMaking {
  const [paper, setPaper] = useState<Paper | null>(null);
  const [progress, setProgress] = useState<Progress | null>({ done: 0, of: 1 });
  const [failed, setFailed] = useState(false);
  const [about, setAbout] = useState<number | null>(null);
  const stopping = useRef<AbortController | null>(null);
  const shown = useRef<Paper | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    stopping.current = controller;
    let left = false;
    setProgress({ done: 0, of: 1 });
    setFailed(false);
    setAbout(null);
    const show = (next: Paper, how: Progress) => {
      if (left) return;
      if (shown.current && shown.current.key !== next.key) shown.current.close();
      shown.current = next;
      setPaper(next);
      setProgress(next.finished ? null : how);
    };
    const make = async () => {
      // Let what was chosen be seen first.
      await new Promise((resolve) => setTimeout(resolve));
      controller.signal.throwIfAborted();
      const manuscript = manuscriptOf(request, options, paperWords);
      const pages = pagesAbout(manuscript.blocks, layoutOf(options));
      setAbout(pages);
      if (pages > mostPages) {
        shown.current?.close();
        shown.current = null;
        setPaper(null);
        setProgress(null);
        return;
      }
      await layOut({ manuscript, options, words: paperWords, printed }, controller.signal, show);
    };
    make().catch((error: unknown) => {
      if (left) return;
      setProgress(null);
      // Stopped by the reader: what is there stays.
      if (controller.signal.aborted) return;
      setFailed(true);
      reportError(error);
    });
    return () => {
      left = true;
      controller.abort();
    };
  }, [request, options, printed]);
  useEffect(
    () => () => {
      shown.current?.close();
      shown.current = null;
    },
    [],
  );
  const tooLong = about !== null && about > mostPages;
  return { paper, progress, failed, about, tooLong, stop: () => stopping.current?.abort() };
}

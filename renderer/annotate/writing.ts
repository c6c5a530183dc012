import { useCallback, useEffect, useRef, useState } from "react";
import { beforeLeaving } from "../ui/leaving.ts";
import { changedOf, type Says } from "./contents.ts";

/** How long what is typed waits for more before it is kept, in milliseconds. */
const wait = 500;

/** Is given all that is written, and what of it was changed since the last time. */
export type Keep = (says: Says, changed: Partial<Says>) => void;

/**
 * What is being written, and how it is changed. It is kept as it is written, half a second after a key at the latest,
 * and at once where the window is hidden or closed, or the writing is left.
 */
export function useWriting(first: Says, keep: Keep) {
  const [says, setSays] = useState(first);
  const latest = useRef(first);
  const kept = useRef(first);
  const timer = useRef(0);
  const keeping = useRef(keep);
  keeping.current = keep;
  const flush = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = 0;
    if (latest.current === kept.current) return;
    const changed = changedOf(kept.current, latest.current);
    kept.current = latest.current;
    keeping.current(latest.current, changed);
  }, []);
  /** `soon`: more is likely to come, as when a note is typed. */
  const change = (to: Partial<Says>, soon = false) => {
    latest.current = { ...latest.current, ...to };
    setSays(latest.current);
    if (!soon) flush();
    else if (timer.current === 0) timer.current = window.setTimeout(flush, wait);
  };
  useEffect(() => {
    const onHide = () => flush();
    document.addEventListener("visibilitychange", onHide);
    window.addEventListener("pagehide", onHide);
    const stop = beforeLeaving(onHide);
    return () => {
      document.removeEventListener("visibilitychange", onHide);
      window.removeEventListener("pagehide", onHide);
      stop();
      flush();
    };
  }, [flush]);
  return { says, change, flush };
}

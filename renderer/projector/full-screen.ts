import { useEffect, useEffectEvent } from "react";

/**
 * The whole screen while this is shown, where the system allows it; else the whole window does. `onLeave` is
 * called when the reader leaves the whole screen: Esc then reaches the browser, and not the page.
 */
export function useFullScreen(onLeave: () => void): void {
  const leave = useEffectEvent(onLeave);
  useEffect(() => {
    const root = document.documentElement;
    const before = document.fullscreenElement;
    let left = false;
    const onChange = () => {
      if (!left && !document.fullscreenElement) leave();
    };
    const begun =
      before === null && document.fullscreenEnabled
        ? root.requestFullscreen({ navigationUI: "hide" }).then(
            () => document.addEventListener("fullscreenchange", onChange),
            // Refused, or nobody has pressed a key: the window is enough.
            () => {},
          )
        : null;
    return () => {
      left = true;
      document.removeEventListener("fullscreenchange", onChange);
      void begun?.then(() => {
        if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
      });
    };
  }, []);
}

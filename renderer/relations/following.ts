import { useEffect, useEffectEvent } from "react";
import { placeInHash } from "../library/tabs.ts";

/** How a link is followed: to read there, or in a tab behind. */
export type Follow = (workId: string, address: string, how: "read" | "behind") => void;

/** Follows every link to a place of the library, wherever it stands; with Ctrl or the middle button in a tab behind. */
export function useFollowing(follow: Follow): void {
  const onClick = useEffectEvent((event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const place = placeInHash(link?.getAttribute("href") ?? "");
    if (!place || event.defaultPrevented || event.button > 1) return;
    // The page itself must not go there: the address bar follows what is opened.
    event.preventDefault();
    const behind = event.button === 1 || event.ctrlKey || event.metaKey;
    follow(place.workId, place.address, behind ? "behind" : "read");
  });
  useEffect(() => {
    const listener = (event: MouseEvent) => onClick(event);
    window.addEventListener("click", listener);
    window.addEventListener("auxclick", listener);
    return () => {
      window.removeEventListener("click", listener);
      window.removeEventListener("auxclick", listener);
    };
  }, []);
}
